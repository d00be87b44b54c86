/** The arguments of a LaTeX command that cites. */
import type { CiteShape } from './commands.ts';

/** A text without comments, and where its brackets close. */
export interface LatexSource {
  text: string;
  closing: Int32Array;
}

/** A list of keys as it stands between its braces. */
export interface KeyList {
  text: string;
  start: number;
}

/** The longest note in angle brackets. */
const LONGEST_ANGLE = 300;

/** The lists of keys behind a command, none where its arguments are not what they should be. */
export function keyLists(source: LatexSource, from: number, shape: CiteShape): KeyList[] {
  const lists: KeyList[] = [];
  let at = shape.isRepeated ? afterParentheses(source, from) : from;
  for (;;) {
    const list = keyListAt(source, at, shape.before);
    if (!list) return lists;
    lists.push(list);
    at = list.start + list.text.length + 1;
    if (!shape.isRepeated) return lists;
  }
}

/** The next list of keys, behind the notes and arguments that stand before it. */
function keyListAt(source: LatexSource, from: number, before: number): KeyList | null {
  let at = afterNotes(source, from);
  for (let skipped = 0; skipped < before; skipped++) {
    const end = closingOf(source, at, '{');
    if (end === null) return null;
    at = afterNotes(source, end + 1);
  }
  const end = closingOf(source, at, '{');
  return end === null ? null : { text: source.text.slice(at + 1, end), start: at + 1 };
}

/** Behind any number of notes in brackets, or one in angle brackets as apacite has it. */
function afterNotes(source: LatexSource, from: number): number {
  let at = afterSpace(source.text, from);
  if (source.text.charAt(at) === '<') {
    const end = source.text.slice(at, at + LONGEST_ANGLE).indexOf('>');
    if (end !== -1) at = afterSpace(source.text, at + end + 1);
  }
  for (let end = closingOf(source, at, '['); end !== null; end = closingOf(source, at, '[')) {
    at = afterSpace(source.text, end + 1);
  }
  return at;
}

/** Behind the notes for the whole list: `\cites(see)(and others){…}`. */
function afterParentheses({ text }: LatexSource, from: number): number {
  const notes = /(?:\s*\([^()]{0,1000}\)){0,2}/y;
  notes.lastIndex = from;
  notes.exec(text);
  return Math.max(from, notes.lastIndex);
}

/** Where the bracket that opens at a place closes, or null where none opens there or it never closes. */
function closingOf({ text, closing }: LatexSource, at: number, bracket: '{' | '['): number | null {
  return text.charAt(at) === bracket ? closing[at]! || null : null;
}

/** Behind white space, but not behind a blank line, which ends a paragraph. */
function afterSpace(text: string, from: number): number {
  const space = /[ \t]*(?:(?:\r\n|\n|\r)[ \t]*)?/y;
  space.lastIndex = from;
  space.exec(text);
  return Math.max(from, space.lastIndex);
}
