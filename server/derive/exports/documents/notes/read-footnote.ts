/** Footnotes of a note's body, brought to the place of their marks. */
import type { Markup, MarkupElement } from '../../../../model/markup.ts';
import type { Inline } from '../document.ts';
import { inlineText } from '../inline-text.ts';
import { tell, type Place } from './reading.ts';

/** What the footnotes of a body hold, by the addresses of their marks. */
export function footnotesIn(body: readonly Markup[]): ReadonlyMap<string, Markup[]> {
  const footnotes = new Map<string, Markup[]>();
  for (const node of body) {
    if (typeof node !== 'object' || !('tag' in node)) continue;
    if (node.attributes?.['data-footnotes'] === undefined) continue;
    for (const item of itemsOf(node)) {
      const id = item.attributes?.['id'];
      if (typeof id === 'string') footnotes.set(`#${id}`, item.children ?? []);
    }
  }
  return footnotes;
}

function itemsOf(section: MarkupElement): MarkupElement[] {
  const lists = elementsIn(section).filter(({ tag }) => tag === 'ol');
  return lists.flatMap(elementsIn);
}

function elementsIn({ children = [] }: MarkupElement): MarkupElement[] {
  return children.filter((node) => typeof node === 'object' && 'tag' in node);
}

/** The note of a mark; a second mark of the same note points to it, and a note within a note stands in brackets. */
export function readFootnote(mark: MarkupElement, place: Place): Inline[] {
  const address = String(mark.attributes?.['href'] ?? '');
  const known = place.numbers.get(address);
  if (known !== undefined) return [{ kind: 'footnote-again', number: known }];
  const content = place.footnotes.get(address);
  if (content === undefined) return lostFootnote(mark, place);
  return place.inFootnote > 0
    ? inBrackets(address, content, place)
    : newFootnote(address, content, place);
}

function newFootnote(address: string, content: Markup[], place: Place): Inline[] {
  const { reading, numbers } = place;
  const number = ++reading.footnotes;
  numbers.set(address, number);
  const blocks = place.blocks(content, { ...place, inFootnote: number });
  return [{ kind: 'footnote', number, isCitation: false, blocks }];
}

function inBrackets(address: string, content: Markup[], place: Place): Inline[] {
  place.numbers.set(address, place.inFootnote);
  const inner = place.blocks(content, place).flatMap((block) => {
    return 'content' in block ? block.content : [];
  });
  return [' [', ...inner, ']'];
}

function lostFootnote(mark: MarkupElement, place: Place): Inline[] {
  const content = (mark.children ?? []).filter((node) => typeof node === 'string');
  tell(place, {
    field: 'footnote',
    value: inlineText(content),
    became: null,
    why: 'Its note stands in a part of the embedded note that is not shown here.',
  });
  return [{ kind: 'styled', style: 'superscript', content }];
}
