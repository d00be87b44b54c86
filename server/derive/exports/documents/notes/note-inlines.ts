/** Phrases of a note's body as inline content. */
import { addressKind, decodedAddress } from '../../../../model/address.ts';
import type {
  Markup,
  MarkupCitations,
  MarkupElement,
  MarkupLink,
} from '../../../../model/markup.ts';
import type { Inline } from '../document.ts';
import { inlineText } from '../inline-text.ts';
import { styleOfTag } from '../styled-tags.ts';
import { tidyInlines } from '../tidy-inlines.ts';
import { readFootnote } from './read-footnote.ts';
import { anchorAt, tell, type Place } from './reading.ts';

/** The phrases, their white space as a reader sees it. */
export function noteInlines(nodes: readonly Markup[], place: Place): Inline[] {
  return tidyInlines(rawInlines(nodes, place));
}

function rawInlines(nodes: readonly Markup[], place: Place): Inline[] {
  const target = targetOfRelation(nodes);
  return nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string') return [node];
    if ('cluster' in node) return citedCluster(node, place);
    if ('embed' in node) return [embeddedTitle(node.embed, place)];
    if ('tag' in node) return elementInlines(node, place);
    const content = noteLink(node, place);
    return node === target ? [{ kind: 'styled', style: 'bold', content }] : content;
  });
}

/** What a relation leads to is set off from the words that follow, as no link may show where it ends. */
function targetOfRelation(nodes: readonly Markup[]): Markup | undefined {
  const relation = nodes.findIndex(
    (node) =>
      typeof node === 'object' && 'tag' in node && node.attributes?.['data-relation'] !== undefined,
  );
  return relation < 0
    ? undefined
    : nodes.slice(relation).find((node) => typeof node === 'object' && 'link' in node);
}

function citedCluster({ cluster }: MarkupCitations, { reading, note, inFootnote }: Place): Inline[] {
  return reading.cite({ note, cluster, noteNumber: inFootnote }, reading);
}

/** An embed where no block can stand. */
function embeddedTitle(number: number, { drawn, note }: Place): string {
  const embed = drawn.embeds.find(({ link }) => link === number);
  return embed?.note.title ?? note.links[number]?.text ?? '';
}

function noteLink({ link, children }: MarkupLink, place: Place): Inline[] {
  const content = rawInlines(children, place);
  const { href, target } = place.drawn.links[link] ?? { href: null, target: null };
  if (href !== null) return addressed(href, content, { place, title: target?.title ?? href });
  tell(place, {
    field: 'link',
    value: place.note.links[link]?.target ?? '',
    became: inlineText(content),
    why: 'No note of this name exists, so its name stands without a link.',
  });
  return content;
}

/** Content that led to an address of the site; what the document holds keeps its link. */
function addressed(
  href: string,
  content: Inline[],
  { place, title }: { place: Place; title: string },
): Inline[] {
  const anchor = anchorOf(href, place);
  if (anchor !== null) {
    place.reading.linked.add(anchor);
    return [{ kind: 'link', to: { anchor }, content }];
  }
  tell(place, {
    field: 'link',
    value: title,
    became: inlineText(content),
    why: 'What it leads to is not part of the document, so its text stands without a link.',
  });
  return content;
}

const notePages = '/notes/';

/** The place in the document that an address of the site means: the very place, or else the note; null where it has neither. */
function anchorOf(href: string, { reading, page }: Place): string | null {
  const [path = '', fragment] = href.split('#', 2);
  const id = path === '' ? page.id : path.startsWith(notePages) && path.slice(notePages.length);
  if (id === false) return null;
  const name = path === '' ? id : decodedAddress(id);
  const exact = fragment === undefined ? name : `${name}#${decodedAddress(fragment)}`;
  return [exact, name].find((anchor) => reading.anchors.has(anchor)) ?? null;
}

/** Elements of which nothing is kept: they are for those who see or hear the page. */
function isOfPage({ tag, attributes }: MarkupElement): boolean {
  const names = String(attributes?.['class'] ?? '');
  return (
    tag === 'input' ||
    tag === 'rp' ||
    attributes?.['data-footnote-backref'] !== undefined ||
    /\b(?:visually-hidden|sr-only)\b/.test(names)
  );
}

function elementInlines(element: MarkupElement, place: Place): Inline[] {
  const { tag, attributes, children = [] } = element;
  if (isOfPage(element)) return [];
  if (tag === 'br') return [{ kind: 'line-break' }];
  if (tag === 'img') return [pictureInline(element, place)];
  if (tag === 'sup' && children.length === 1 && isFootnoteMark(children[0]!))
    return rawInlines(children, place);
  if (isFootnoteMark(element)) return readFootnote(element, place);
  const anchor = anchorAt(place, attributes?.['id']);
  const own: Inline[] = anchor === null ? [] : [{ kind: 'anchor', anchor }];
  return [...own, ...phrase(element, rawInlines(children, place), place)];
}

function isFootnoteMark(node: Markup): boolean {
  return (
    typeof node === 'object' &&
    'tag' in node &&
    node.attributes?.['data-footnote-ref'] !== undefined
  );
}

function phrase(element: MarkupElement, content: Inline[], place: Place): Inline[] {
  const { tag, attributes } = element;
  if (tag === 'a') return linkedPhrase(String(attributes?.['href'] ?? ''), content, place);
  if (tag === 'q') return ['“', ...content, '”'];
  if (tag === 'rt') return [' (', ...content, ')'];
  if (attributes?.['class'] === 'missing') tellMissing(content, place);
  const style = attributes?.['data-relation'] === undefined ? styleOfTag(element) : 'italic';
  if (style) return [{ kind: 'styled', style, content }];
  return isBlock(tag) ? [' ', ...content, ' '] : content;
}

function linkedPhrase(href: string, content: Inline[], place: Place): Inline[] {
  const kind = addressKind(href);
  if (kind === 'web' || kind === 'mail') return [{ kind: 'link', to: { address: href }, content }];
  return addressed(href, content, { place, title: href });
}

function tellMissing(content: Inline[], place: Place): void {
  tell(place, {
    field: 'file',
    value: inlineText(content),
    became: inlineText(content),
    why: 'No such file exists, so its name stands in its place.',
  });
}

function pictureInline({ attributes = {} }: MarkupElement, { note }: Place): Inline {
  const { src, alt, width, height } = attributes;
  return {
    kind: 'picture',
    path: decodedAddress(String(src).replace(/^\/files\//, '')),
    text: String(alt ?? ''),
    width: pixels(width),
    height: pixels(height),
    note: note.id,
  };
}

function pixels(value: unknown): number | null {
  const count = Number(value);
  return Number.isInteger(count) && count > 0 && count < 10_000 ? count : null;
}

/** Elements that stand apart from the words around them, even where HTML puts them among words. */
const blocks = new Set(
  'blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element is a block. */
export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}
