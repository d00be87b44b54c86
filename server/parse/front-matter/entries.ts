/** Cuts a front matter block into its top-level entries by looking at lines only, so that one bad entry costs itself. */

/** One `key: value` with the indented lines that follow it. */
export interface Entry {
  key: string;
  /** Its line in the block, from 0. */
  line: number;
  /** The key's line and those that belong to it. */
  text: string;
  /** What follows the colon on the key's line. */
  inline: string;
  /** Whether the value goes on below the key's line. */
  continues: boolean;
}

/** The entries of a block, and the lines (from 0) that belong to none. */
export interface BlockLines {
  entries: Entry[];
  strayLines: number[];
}

const keyLine = /^(?:"([^"\n]+)"|'([^'\n]+)'|([\p{L}\p{N}_][^:\n]*))[ \t]*:(?:[ \t]+(.*))?$/u;
const continuation = /^(?:[ \t]|-(?:[ \t]|$)|[\]}])/;
const ignorable = /^[ \t]*(?:#.*)?$/;

/** Splits a block at the lines that start with a key. */
export function blockLines(block: string): BlockLines {
  const entries: Entry[] = [];
  const strayLines: number[] = [];
  block.split(/\r\n|\n|\r/).forEach((text, line) => {
    const key = keyLine.exec(text);
    const last = entries.at(-1);
    if (key !== null) entries.push(newEntry(key, line));
    else if (last && (continuation.test(text) || ignorable.test(text))) extend(last, text);
    else if (!ignorable.test(text)) strayLines.push(line);
  });
  return { entries, strayLines };
}

function newEntry(match: RegExpExecArray, line: number): Entry {
  const key = (match[1] ?? match[2] ?? match[3] ?? '').trim();
  return { key, line, text: match[0], inline: (match[4] ?? '').trim(), continues: false };
}

function extend(entry: Entry, text: string): void {
  entry.text += `\n${text}`;
  if (!ignorable.test(text)) entry.continues = true;
}
