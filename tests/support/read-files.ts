/** The words that written files hold, read by other programs than those that wrote them. */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { RootContent } from 'hast';

/** The files of an archive, by path. */
export function filesOf(archive: string | Uint8Array): Record<string, Uint8Array> {
  return unzipSync(archive as Uint8Array);
}

/** The root of a file of XML in an archive; throws where a parser finds anything wrong. */
export function xmlIn(files: Record<string, Uint8Array>, path: string): Element {
  const faults: string[] = [];
  const note = (message: string) => faults.push(message);
  const errorHandler = { warning: note, error: note, fatalError: note };
  const text = strFromU8(files[path]!);
  const root = new DOMParser({ errorHandler }).parseFromString(text, 'text/xml').documentElement;
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  return root;
}

/** The elements of a name below another. */
export function elementsIn(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

/** The text of a .docx: its runs, line breaks and tabs, without what fields are made of. */
export function docxText(archive: string | Uint8Array): string {
  const signs: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n' };
  return textUnder(xmlIn(filesOf(archive), 'word/document.xml'), (element) => {
    if (element.tagName === 'w:tabs' || element.tagName === 'w:instrText') return '';
    return element.tagName === 'w:t' ? element.textContent : signs[element.tagName];
  });
}

/** The text of an .odt. */
export function odtText(archive: string | Uint8Array): string {
  const body = elementsIn(xmlIn(filesOf(archive), 'content.xml'), 'office:body')[0]!;
  return textUnder(body, (element) => {
    if (element.tagName === 'text:s') return ' '.repeat(Number(element.getAttribute('text:c')));
    if (element.tagName === 'text:tab') return '\t';
    return element.tagName === 'text:line-break' ? '\n' : undefined;
  });
}

function textUnder(element: Element, own: (element: Element) => string | undefined): string {
  const text = own(element);
  if (text !== undefined) return text;
  return Array.from(element.childNodes)
    .map((child) =>
      child.nodeType === 1 ? textUnder(child as Element, own) : (child.nodeValue ?? ''),
    )
    .join('');
}

/** The text of the main part of a page of HTML. */
export function htmlPageText(page: string): string {
  const [main] = find(fromHtml(page).children, 'main');
  return main ? hastText(main) : '';
}

function find(nodes: readonly RootContent[], tag: string): RootContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === tag ? [node] : find(node.children, tag);
  });
}

function hastText(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(hastText).join('');
}

/** The text of an .rtf file. */
export function rtfFileText(file: string): string {
  let text = '';
  let hidden: number | null = null;
  let depth = 0;
  for (const [token] of file.matchAll(tokens)) {
    if (token === '{') depth += 1;
    else if (token === '}') {
      depth -= 1;
      if (hidden !== null && depth < hidden) hidden = null;
    } else if (hidden === null && hiding.test(token)) hidden = depth;
    else if (hidden === null) text += rtfSign(token);
  }
  return text;
}

const tokens = /[{}]|\\u-?\d+\\'3f|\\[a-z]+-?\d* ?|\\[^a-z]|[^\\{}]/g;
const hiding = /^\\(?:\*|fonttbl|colortbl|info|fldinst)/;

function rtfSign(token: string): string {
  const unicode = /^\\u(-?\d+)/.exec(token)?.[1];
  if (unicode !== undefined) return String.fromCharCode(Number(unicode) & 0xffff);
  if (/^\\[\\{}]$/.test(token)) return token.slice(1);
  if (/^\\(?:tab|line|par|cell|row)\b/.test(token)) return ' ';
  return token.startsWith('\\') || token === '\n' ? '' : token;
}
