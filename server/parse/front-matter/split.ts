/** Finds the block between two `---` lines at the head of a file, without reading it. */

/** The block as it stands, and what is below it. */
export interface SplitText {
  /** What is written directly after the opening `---`, as in `---js`; usually nothing. */
  language: string;
  block: string;
  body: string;
  /** The line of the file on which the body starts, from 1. */
  bodyLine: number;
}

/** The line of the file on which the first line of a block stands. */
export const blockLine = 2;

const opening = /^\uFEFF?---([A-Za-z][\w+-]*)?[ \t]*(?=[\r\n])/;
const closing = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;
const lineEnding = /\r\n|\n|\r/g;

/** Splits a file, or returns null where it does not open with a closed block. */
export function splitFrontMatter(text: string): SplitText | null {
  const start = opening.exec(text);
  if (start === null) return null;
  closing.lastIndex = start[0].length;
  const end = closing.exec(text);
  if (end === null) return null;
  const bodyStart = end.index + end[0].length;
  return {
    language: (start[1] ?? '').toLowerCase(),
    block: text.slice(start[0].length, end.index).replace(/^(?:\r\n|\n|\r)/, ''),
    body: text.slice(bodyStart),
    bodyLine: lineCount(text.slice(0, bodyStart)),
  };
}

/** Whether a file opens a block that looks like front matter but never closes it. */
export function hasUnclosedFrontMatter(text: string): boolean {
  return /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)[A-Za-z][\w-]*:(?:[ \t]|[\r\n])/.test(text);
}

/** Counts lines: a text without a line ending has one. */
function lineCount(text: string): number {
  return (text.match(lineEnding)?.length ?? 0) + 1;
}
