/** The inline content of one block as flat text, in which every citation cluster and link is a single character. */
import type { Html, PhrasingContent } from 'mdast';
import type { PassagePart } from '../../model/note.ts';
import { isStripped } from '../markdown/allowed.ts';
import { pointInText } from '../markdown/point.ts';
import type { SourcePoint } from '../markdown/point.ts';
import type { MarkdownTree } from '../markdown/tree.ts';

/** Stands for a bracket of citations, which is no word of the sentence. */
export const bracketMark = '\uFFFC';

/** Stands for a link or a citation in the sentence, which read like a name: a rare capital letter. */
export const nameMark = '\uA732';

/** Numbers of clusters and links, by node. */
export type Numbers = ReadonlyMap<PhrasingContent, number>;

/** A stretch of the flat text that comes from one node. */
interface Piece {
  start: number;
  node: PhrasingContent;
  /** What stands for it in a passage, where it is no text. */
  atom: Exclude<PassagePart, string> | null;
}

/** The flat text of a block. */
export interface InlineText {
  text: string;
  pieces: Piece[];
  /** The HTML element, such as a script, whose words are being passed over because no page shows them. */
  unshown: string | null;
}

/** Numbers the clusters and links of a tree. */
export function numberNodes(tree: MarkdownTree): Numbers {
  return new Map<PhrasingContent, number>([
    ...tree.clusters.map((cluster, number) => [cluster, number] as const),
    ...tree.links.map((link, number) => [link, number] as const),
  ]);
}

/** Flattens the children of a block. */
export function inlineText(children: PhrasingContent[], numbers: Numbers): InlineText {
  const inline: InlineText = { text: '', pieces: [], unshown: null };
  for (const child of children) append(inline, child, numbers);
  return inline;
}

function append(inline: InlineText, node: PhrasingContent, numbers: Numbers): void {
  const number = numbers.get(node) ?? 0;
  if (node.type === 'citationCluster') {
    const isNarrative = node.items[0]?.mode === 'narrative';
    add(inline, { node, atom: { cluster: number } }, isNarrative ? nameMark : bracketMark);
  } else if (node.type === 'wikiLink') {
    add(inline, { node, atom: { link: number, text: node.text } }, nameMark);
  } else if (node.type === 'html') {
    inline.unshown = unshownAfter(node, inline.unshown);
  } else if ('children' in node) {
    for (const child of node.children) append(inline, child, numbers);
  } else if (inline.unshown === null) {
    add(inline, { node, atom: null }, writtenText(node));
  }
}

/** The words of what is neither marked nor a reference to something else. */
function writtenText(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replace(/[\n\r]/g, ' ');
  if (node.type === 'break') return ' ';
  return node.type === 'image' || node.type === 'imageReference' ? (node.alt ?? '') : '';
}

const tag = /^<(\/?)([a-z][\w-]*)/i;

/** The element whose words are passed over after this tag. */
function unshownAfter({ value }: Html, unshown: string | null): string | null {
  const [, slash = '', written = ''] = tag.exec(value) ?? [];
  const name = written.toLowerCase();
  if (slash) return name === unshown ? null : unshown;
  return unshown ?? (isStripped(name) ? name : null);
}

function add(inline: InlineText, piece: Omit<Piece, 'start'>, text: string): void {
  if (text === '') return;
  inline.pieces.push({ ...piece, start: inline.text.length });
  inline.text += text;
}

/** The clusters and links between two offsets of the flat text, with the text around them. */
export function partsBetween(inline: InlineText, from: number, to: number): PassagePart[] {
  const parts: PassagePart[] = [];
  let read = from;
  for (let index = pieceIndexAt(inline, from); index < inline.pieces.length; index += 1) {
    const { start, atom } = inline.pieces[index]!;
    if (start >= to) break;
    if (atom === null || start < from) continue;
    addText(parts, inline.text.slice(read, start));
    parts.push(atom);
    read = start + 1;
  }
  addText(parts, inline.text.slice(read, to));
  return parts;
}

function addText(parts: PassagePart[], text: string): void {
  const plain = text.replace(/\s+/g, ' ');
  if (plain !== '') parts.push(plain);
}

/** Whether an offset of the flat text lies between two characters of code. */
export function isInCode(inline: InlineText, offset: number): boolean {
  const piece = pieceAt(inline, offset);
  return piece?.node.type === 'inlineCode' && piece.start < offset;
}

/** The piece that holds an offset of the flat text. */
export function pieceAt(inline: InlineText, offset: number): Piece | undefined {
  return inline.pieces[pieceIndexAt(inline, offset)];
}

function pieceIndexAt({ pieces }: InlineText, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The place in `source` of a character of the flat text. */
export function pointAt(inline: InlineText, offset: number, source: string): SourcePoint {
  const piece = pieceAt(inline, offset);
  if (piece?.node.type === 'text') return pointInText(source, piece.node, offset - piece.start);
  const start = piece?.node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 };
}

/** The text of a block as a reader sees it without its citations: for headings and titles. */
export function plainText(inline: InlineText): string {
  const parts = partsBetween(inline, 0, inline.text.length);
  const texts = parts.map((part) =>
    typeof part === 'string' ? part : 'link' in part ? part.text : '',
  );
  return texts.join('').replace(/\s+/g, ' ').trim();
}
