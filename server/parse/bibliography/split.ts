/** Cuts the text of a .bib file into its entries, so that a broken one costs no other. */
import type { Surroundings } from '../../model/reference.ts';
import type { Cursor, Oddity, ValuePart, WrittenField } from './entry-text.ts';
import { EntryBroken, readBraced, readFields, readKey, readValue } from './entry-text.ts';

/** An entry that was read, and where it stands in the file. */
export interface WrittenEntry {
  kind: 'entry';
  /** In lower case. */
  type: string;
  key: string;
  fields: WrittenField[];
  oddities: Oddity[];
  readableBy: Surroundings['readableBy'];
  start: number;
  end: number;
}

/** What a `@preamble` gives to LaTeX. */
export interface Preamble {
  kind: 'preamble';
  parts: ValuePart[];
  end: number;
}

/** The abbreviations of one `@string`. */
export interface Abbreviations {
  kind: 'abbreviations';
  definitions: WrittenField[];
  end: number;
}

/** Something that begins like an entry and cannot be read. */
export interface BrokenEntry {
  kind: 'broken';
  /** What stands after `@`, in lower case. */
  type: string;
  start: number;
  end: number;
  /** Where the reading stopped making sense. */
  at: number;
  message: string;
}

export type BibBlock = WrittenEntry | Abbreviations | Preamble | BrokenEntry;

/** The opening of a block: its type and its delimiter. */
interface Opening {
  type: string;
  delimiter: string;
  start: number;
  /** Just after the delimiter. */
  inside: number;
  /** Where the next block surely begins, whatever is wrong in this one. */
  limit: number;
}

const opening = String.raw`@[^\S\r\n]*([A-Za-z][\w-]*)\s*(\{|\((?=\s*(?:"|[^\s,(){}]+\s*[,=])))`;
const commentLine = String.raw`^[^\S\r\n]*%.*`;
const anywhere = new RegExp(`${commentLine}|${opening}`, 'gm');
const atLineStart = new RegExp(String.raw`^[^\S\r\n]*(?=${opening})`, 'gm');

const usualType =
  '(?:article|book|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|online|phdthesis|proceedings|report|techreport|thesis|unpublished)';
const spoiltOpening = new RegExp(
  String.raw`^[^\S\r\n]*(?:@[^\S\r\n]*(${usualType})[^\S\r\n]+[^\s{}(),=]+,|(${usualType})\{[^\s{}(),=]+,)`,
  'gim',
);
const spilledField = /^[^\S\r\n]*(?:,|[A-Za-z][\w-]*\s*=\s*["{])/m;

/** Reads all blocks of a .bib text in their order; text between entries is passed over, as in BibTeX. */
export function splitBibliography(text: string): BibBlock[] {
  const blocks: BibBlock[] = [];
  const comments = commentReader(text);
  let position = 0;
  for (const found of openings(text, () => position)) {
    searchBetween(text.slice(position, found.start), position, blocks);
    if (found.type === 'comment') {
      position = comments(found);
    } else if (found.type === 'preamble') {
      const preamble = readPreamble(text, found);
      if (preamble !== null) blocks.push(preamble);
      position = preamble?.end ?? endOfBraces(text, found) ?? found.limit;
    } else {
      const block = readBlock(text, found);
      blocks.push(block);
      position = block.end;
    }
  }
  searchBetween(text.slice(position), position, blocks);
  return blocks;
}

/**
 * Finds one opening after the other, each from where the reading of the last one ended. A line that begins with
 * `%` is passed over: to BibTeX it is no comment, but to everyone who writes one it is.
 */
function* openings(text: string, position: () => number): Generator<Opening> {
  const limits = Array.from(text.matchAll(atLineStart), (line) => line.index + line[0].length);
  let next = 0;
  anywhere.lastIndex = 0;
  for (let found = anywhere.exec(text); found !== null; found = anywhere.exec(text)) {
    if (found[1] === undefined) continue;
    while (next < limits.length && limits[next]! <= found.index) next += 1;
    yield {
      type: found[1].toLowerCase(),
      delimiter: found[2]!,
      start: found.index,
      inside: anywhere.lastIndex,
      limit: limits[next] ?? text.length,
    };
    anywhere.lastIndex = position();
  }
}

/**
 * Comments may hold whole entries, so each is read to its closing brace; one without reaches to the end of
 * its line. After one of those no comment is trusted to close, which keeps the reading linear.
 */
function commentReader(text: string): (found: Opening) => number {
  let trusted = true;
  return (found) => {
    const end = trusted ? endOfBraces(text, { ...found, limit: text.length }) : null;
    if (end !== null) return end;
    trusted &&= found.delimiter !== '{';
    const lineEnd = text.slice(found.inside).search(/[\r\n]/);
    return lineEnd === -1 ? text.length : found.inside + lineEnd;
  };
}

/** The end of the braces that an opening begins, or null where they do not close. */
function endOfBraces(text: string, found: Opening): number | null {
  if (found.delimiter !== '{') return null;
  const cursor: Cursor = { text, at: found.inside - 1, limit: found.limit };
  try {
    readBraced(cursor);
    return cursor.at;
  } catch {
    return null;
  }
}

/** Reads a preamble, or null where it is broken: it is no entry, so nothing is lost that could be cited. */
function readPreamble(text: string, { inside, limit, delimiter }: Opening): Preamble | null {
  const cursor: Cursor = { text, at: inside, limit };
  try {
    const parts = readValue(cursor);
    const isClosed = text[cursor.at] === closingOf(delimiter) && cursor.at < limit;
    return parts.length > 0 && isClosed ? { kind: 'preamble', parts, end: cursor.at + 1 } : null;
  } catch (reason) {
    if (!(reason instanceof EntryBroken)) throw reason;
    return null;
  }
}

function closingOf(delimiter: string): string {
  return delimiter === '{' ? '}' : ')';
}

/** A key that every program can read, and LaTeX as well. */
const plainKey = /^[^\s"#%'(),={}\\~]+$/;

function readBlock(text: string, found: Opening): BibBlock {
  const { type, start, limit } = found;
  const cursor: Cursor = { text, at: found.inside, limit };
  const closing = closingOf(found.delimiter);
  try {
    if (type === 'string') {
      const { fields } = readFields(cursor, closing);
      return { kind: 'abbreviations', definitions: fields, end: cursor.at };
    }
    const { key, oddities } = readKey(cursor, closing);
    const { fields, ...body } = readFields(cursor, closing);
    const all = oddities.concat(body.oddities);
    const isStrict = body.isStrict && all.length === 0 && plainKey.test(key);
    const readableBy = isStrict ? (cursor.hasComments ? 'biber' : 'all') : 'none';
    return { kind: 'entry', type, key, fields, oddities: all, readableBy, start, end: cursor.at };
  } catch (reason) {
    if (!(reason instanceof EntryBroken)) throw reason;
    const end = endOfBraces(text, found) ?? limit;
    return { kind: 'broken', type, start, end, at: reason.at, message: reason.message };
  }
}

/** Looks at the text between two blocks for what its author must have meant as an entry or as part of one. */
function searchBetween(between: string, offset: number, blocks: BibBlock[]): void {
  if (between.trim() === '') return;
  const spoilt = Array.from(between.matchAll(spoiltOpening));
  const before = blocks.at(-1);
  const spilled = spilledField.exec(between.slice(0, spoilt[0]?.index));
  if (spilled !== null && before?.kind === 'entry' && before.end === offset) {
    const message =
      'What follows the entry looks like part of it and is left out: a brace may stand too early';
    before.oddities.push({ at: offset + spilled.index, message });
  }
  for (const line of spoilt) {
    const start = offset + line.index + (line[0].length - line[0].trimStart().length);
    const type = (line[1] ?? line[2])!.toLowerCase();
    const message = line[1]
      ? 'The brace after the type is missing'
      : 'The @ before the type is missing';
    const end = offset + line.index + line[0].length;
    blocks.push({ kind: 'broken', type, start, end, at: start, message });
  }
}
