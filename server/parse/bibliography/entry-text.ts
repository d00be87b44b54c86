/** Reads what stands between the delimiters of one BibTeX entry: its key, its fields, and where it ends. */

/** A piece of a field's value: text between delimiters or digits, or the name of an abbreviation. */
export type ValuePart = { text: string } | { abbreviation: string; at: number };

/** A field as it stands in the file, its `#` pieces not yet joined. */
export interface WrittenField {
  /** In lower case. */
  name: string;
  parts: ValuePart[];
  at: number;
}

/** Something odd that costs no more than a field. */
export interface Oddity {
  at: number;
  message: string;
}

/** The fields of an entry, and how it is written. */
export interface WrittenFields {
  fields: WrittenField[];
  oddities: Oddity[];
  /** Whether just one comma stands between fields, and every field has a name and a value. */
  isStrict: boolean;
}

/** The window of the file in which an entry may stand; a reading moves `at` forward. */
export interface Cursor {
  text: string;
  at: number;
  limit: number;
  /** Whether it has met a `%` comment. */
  hasComments?: boolean;
}

/** Why an entry cannot be read, and where; it never leaves the reading of the file. */
export class EntryBroken extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const blank = /\s+|%[^\r\n]*/y;
const blankOrComma = /[\s,]+|%[^\r\n]*/y;
const words = /[^\s=,{}"#()][^=,{}"#()\r\n]*/y;
const equals = /\s*=/y;
const bareWord = /[^\s,#{}"=()]+/y;
const keyToken = /[^\s,{}"]*/y;
/** What biber and BibTeX both take for a name. */
const fieldName = /^[^\s"#%'(),={}]+$/;
const restOfKey = /[^\r\n,{}"=]*/y;
const brace = /[{}]/g;
const braceOrQuote = /[{}"]/g;

/** Takes what the sticky pattern matches at the cursor, or null; never past the limit. */
function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match === null || pattern.lastIndex > cursor.limit) return null;
  cursor.at = pattern.lastIndex;
  return match;
}

/** Moves over white space and `%` comments, and over commas where `pattern` says so: how many, is the answer. */
function skip(cursor: Cursor, pattern: RegExp): number {
  let commas = 0;
  for (let found = take(cursor, pattern); found !== null; found = take(cursor, pattern)) {
    if (found[0].startsWith('%')) cursor.hasComments = true;
    else commas += found[0].split(',').length - 1;
  }
  return commas;
}

/** Reads the citation key and the comma after it. */
export function readKey(cursor: Cursor, closing: string): { key: string; oddities: Oddity[] } {
  skip(cursor, blank);
  const at = cursor.at;
  const token = take(cursor, keyToken)?.[0] ?? '';
  const rest = take(cursor, restOfKey)?.[0] ?? '';
  const next = cursor.at < cursor.limit ? cursor.text[cursor.at] : undefined;
  const key = (token + rest).trim();
  if (key === '' || token.endsWith('=') || next === '=' || /^\w+\s*=/.test(key)) {
    throw new EntryBroken(at, 'The entry has no key');
  }
  if (next === '{' || next === '"') throw new EntryBroken(at, 'The key cannot be read');
  return withoutClosing({ key, at, closing }, cursor);
}

/** A key that runs into the closing parenthesis ends there: `@misc(key)`. */
function withoutClosing(
  found: { key: string; at: number; closing: string },
  cursor: Cursor,
): { key: string; oddities: Oddity[] } {
  let { key } = found;
  if (found.closing === ')' && key.endsWith(')') && cursor.text[cursor.at] !== ',') {
    cursor.at = cursor.text.lastIndexOf(')', cursor.at);
    key = key.slice(0, -1).trim();
  }
  const oddities: Oddity[] = [];
  if (/\s/.test(key)) {
    const message = `The key “${key}” holds a space, so it can only be cited in braces: @{${key}}`;
    oddities.push({ at: found.at, message });
  }
  return { key, oddities };
}

/** Reads all fields up to and including the closing delimiter; before the first of an entry stands a comma too. */
export function readFields(cursor: Cursor, closing: string): WrittenFields {
  const fields: WrittenField[] = [];
  const oddities: Oddity[] = [];
  let isStrict = true;
  for (;;) {
    const commas = skip(cursor, blankOrComma);
    if (cursor.at >= cursor.limit) throw unclosed(cursor, fields.at(-1));
    if (cursor.text[cursor.at] === closing) {
      isStrict &&= commas <= 1;
      break;
    }
    const at = cursor.at;
    isStrict &&= commas === 1;
    const name = take(cursor, words)?.[0].trim();
    if (name === undefined) {
      throw new EntryBroken(at, `“${cursor.text[at]}” stands where a field should begin`);
    }
    if (take(cursor, equals)) {
      const parts = readValue(cursor);
      isStrict &&= parts.length > 0 && fieldName.test(name) && parts.every(isNamed);
      fields.push({ name: name.toLowerCase(), parts, at });
    } else {
      oddities.push({ at, message: `“${name.slice(0, 40)}” belongs to no field and is left out` });
    }
  }
  cursor.at += 1;
  return { fields, oddities, isStrict };
}

/** Whether a piece of a value is text, or an abbreviation of a name that every program allows. */
function isNamed(part: ValuePart): boolean {
  return 'text' in part || (fieldName.test(part.abbreviation) && /^\D/.test(part.abbreviation));
}

/** Most often the brace that is missing is the one that should have closed the last field. */
function unclosed({ at }: Cursor, last: WrittenField | undefined): EntryBroken {
  if (last === undefined) return new EntryBroken(at, 'The entry is not closed');
  const message = `The entry is not closed; a brace may be missing in “${last.name}”`;
  return new EntryBroken(last.at, message);
}

/** Reads a value with its `#` pieces; a missing value is an empty list. */
export function readValue(cursor: Cursor): ValuePart[] {
  const parts: ValuePart[] = [];
  do {
    skip(cursor, blank);
    const part = readPart(cursor);
    if (part !== null) parts.push(part);
    skip(cursor, blank);
  } while (cursor.at < cursor.limit && cursor.text[cursor.at] === '#' && ++cursor.at);
  return parts;
}

function readPart(cursor: Cursor): ValuePart | null {
  const at = cursor.at;
  if (cursor.text[at] === '{') return { text: readBraced(cursor) };
  if (cursor.text[at] === '"') return { text: readQuoted(cursor) };
  const word = take(cursor, bareWord)?.[0];
  if (word === undefined) return null;
  return /^[+-]?\d+$/.test(word) ? { text: word } : { abbreviation: word, at };
}

/** Reads from one brace to its partner and returns what stands between them. */
export function readBraced(cursor: Cursor): string {
  const start = cursor.at;
  let depth = 0;
  brace.lastIndex = start;
  for (let match = brace.exec(cursor.text); match !== null; match = brace.exec(cursor.text)) {
    if (match.index >= cursor.limit) break;
    depth += match[0] === '{' ? 1 : -1;
    if (depth > 0) continue;
    cursor.at = match.index + 1;
    return cursor.text.slice(start + 1, match.index);
  }
  throw new EntryBroken(start, 'The brace is never closed');
}

/** Reads a quoted value; as in BibTeX, a quotation mark inside braces does not end it. */
function readQuoted(cursor: Cursor): string {
  const start = cursor.at;
  let depth = 0;
  braceOrQuote.lastIndex = start + 1;
  for (
    let match = braceOrQuote.exec(cursor.text);
    match !== null && match.index < cursor.limit && depth >= 0;
    match = braceOrQuote.exec(cursor.text)
  ) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    else if (depth === 0) {
      cursor.at = match.index + 1;
      return cursor.text.slice(start + 1, match.index);
    }
  }
  throw new EntryBroken(start, 'The quotation mark is never closed');
}
