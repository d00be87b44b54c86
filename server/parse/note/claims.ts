/** Claims: a list item or paragraph that opens with `relation:: [[target]]`, in Dataview's manner. */
import type { ListItem, Paragraph } from 'mdast';
import type { PassagePart } from '../../model/note.ts';
import { partsBetween, pieceAt, pointAt } from './inline.ts';
import type { InlineText } from './inline.ts';
import { addPassage, inFile, readInline, report, startOf } from './reading.ts';
import type { Reading } from './reading.ts';

/** How a claim opens: its relation, the numbers of the links to its targets, and where its text goes on. */
interface Opening {
  relation: string;
  targets: number[];
  /** Offset in the flat text of the paragraph. */
  end: number;
}

const relationName = /^\s*([A-Za-z][\w-]*)(?:\s*::\s*(?=\uA732)|::(?:\s|$))/;
const separator = /\s*,\s*/y;

/** Reads the opening of a paragraph, with no targets where a relation is named without a link; null where none is named. */
function readOpening(inline: InlineText): Opening | null {
  const match = relationName.exec(inline.text);
  if (match?.[1] === undefined || !isRunningText(inline, match[0].length)) return null;
  const opening: Opening = { relation: match[1].toLowerCase(), targets: [], end: match[0].length };
  let next: number | null = opening.end;
  while (next !== null) next = takeTarget(inline, opening, next);
  return opening;
}

/** Code that looks like an opening is none. */
function isRunningText(inline: InlineText, length: number): boolean {
  return inline.pieces.every(({ start, node }) => start >= length || node.type === 'text');
}

/** Takes the link at an offset and returns the offset behind the comma after it, or null at the end of the targets. */
function takeTarget(inline: InlineText, opening: Opening, offset: number): number | null {
  const piece = pieceAt(inline, offset);
  if (piece?.start !== offset || piece.node.type !== 'wikiLink' || piece.node.embed) return null;
  if (piece.atom === null || !('link' in piece.atom)) return null;
  opening.targets.push(piece.atom.link);
  opening.end = offset + 1;
  separator.lastIndex = opening.end;
  return opening.end + (separator.exec(inline.text)?.[0].length ?? 0);
}

/** Adds the claims that a paragraph opens; `item` is the list item that it opens, if any. Says whether there were some. */
export function addClaims(
  reading: Reading,
  { paragraph, inline, item }: { paragraph: Paragraph; inline: InlineText; item: ListItem | null },
): boolean {
  const opening = readOpening(inline);
  if (opening === null) return false;
  const point = startOf(reading, paragraph);
  if (opening.targets.length === 0) {
    const message = `The relation “${opening.relation}” is not followed by a link, so no claim is made of it.`;
    const suggestion = `Write ${opening.relation}:: [[target]].`;
    report(reading, 'relation-no-target', { ...point, message, suggestion });
    return false;
  }
  const passage = addClaimPassage(reading, { inline, opening, item });
  for (const link of opening.targets) {
    reading.passageOfLink[link] = passage;
    const index = reading.claims.length;
    const { relation } = opening;
    reading.claims.push({ index, relation, link, passage, citations: [], ...point });
  }
  return true;
}

function addClaimPassage(
  reading: Reading,
  { inline, opening, item }: { inline: InlineText; opening: Opening; item: ListItem | null },
): number {
  const { length } = inline.text;
  const start = opening.end + /^\s*/.exec(inline.text.slice(opening.end))![0].length;
  const parts = [
    ...partsBetween(inline, Math.min(start, length), length),
    ...(item ? laterParts(reading, item) : []),
  ];
  const shown = start < length ? start : 0;
  const point = inFile(reading, pointAt(inline, shown, reading.source.body));
  return addPassage(reading, { unit: 'block', parts }, point);
}

/** The paragraphs of a list item after its first, each set off by a space. */
function laterParts(reading: Reading, item: ListItem): PassagePart[] {
  return item.children.slice(1).flatMap((child) => {
    if (child.type !== 'paragraph') return [];
    const inline = readInline(reading, child.children);
    return [' ', ...partsBetween(inline, 0, inline.text.length)];
  });
}
