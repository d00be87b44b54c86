/** The list as it goes to the clipboard: drawn anew, with what a word processor needs to set it. */
import { flushSync, mount, unmount } from 'svelte';
import type { BibliographyPage } from '../../../server/contract/bibliography-page.ts';
import { withoutTraces } from '../copy/copy.ts';
import CopiedList from './CopiedList.svelte';

/** The list as marked text, and as plain text. */
export interface CopiedTexts {
  html: string;
  plain: string;
}

/** Depth of a hanging indent. */
const INDENT = '1.27cm';

/** Draws groups of works for the clipboard. */
export function copiedTexts({
  groups,
  layout,
}: Pick<BibliographyPage, 'groups' | 'layout'>): CopiedTexts {
  const target = document.createElement('div');
  const drawing = mount(CopiedList, { target, props: { groups } });
  flushSync();
  const copy = withoutTraces(target);
  void unmount(drawing);
  if (layout.hasHangingIndent) hang(copy);
  return { html: copy.innerHTML, plain: plainText(copy) };
}

/** Word processors know an indent only from the element itself. */
function hang(list: HTMLElement): void {
  for (const entry of list.querySelectorAll<HTMLElement>('p')) {
    entry.style.marginLeft = INDENT;
    entry.style.textIndent = entry.dataset['note'] === undefined ? `-${INDENT}` : '0';
  }
}

function plainText(list: HTMLElement): string {
  const blocks = [...list.children].map((block) => block.textContent.replace(/\s+/g, ' ').trim());
  return blocks.join('\n\n');
}
