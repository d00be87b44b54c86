/** Puts text on the clipboard. */

/** Copies a text, which may still be on its way; false where the browser or the text refuses. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  return write({ 'text/plain': text });
}

/** Copies what an element shows with its marks, such as italics, and as plain text for programs that take no other. */
export async function copyShown(element: HTMLElement): Promise<boolean> {
  const html = withoutTraces(element).innerHTML;
  return write({ 'text/plain': element.innerText, 'text/html': html });
}

/** Copies marked text, and plain text for programs that take no other; both may still be on their way. */
export async function copyMarked(
  html: string | Promise<string>,
  plain: string | Promise<string>,
): Promise<boolean> {
  return write({ 'text/plain': plain, 'text/html': html });
}

/** Selects what an element shows, so that it can be copied by hand. */
export function selectShown(element: HTMLElement): void {
  document.getSelection()?.selectAllChildren(element);
}

type Contents = Record<string, string | Promise<string>>;

/** The clipboard takes a promise, because a browser may forbid copying once a click is long past. */
async function write(contents: Contents): Promise<boolean> {
  try {
    const blobs: Record<string, Promise<Blob>> = {};
    for (const [type, text] of Object.entries(contents)) blobs[type] = blobOf(type, text);
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    return true;
  } catch {
    return writePlain(contents);
  }
}

/** Some browsers take plain text alone, and only whole. */
async function writePlain(contents: Contents): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(await contents['text/plain']!);
    return true;
  } catch {
    return false;
  }
}

async function blobOf(type: string, text: string | Promise<string>): Promise<Blob> {
  return new Blob([await text], { type });
}

/** A copy without what only the page needs: names for its style sheet, and the framework's marks. */
export function withoutTraces(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const inner of copy.querySelectorAll('*')) inner.removeAttribute('class');
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as Comment);
  for (const comment of found) comment.remove();
  return copy;
}
