/** Words of a Markdown file: nothing in them may be read as markup by pandoc or by CommonMark. */

import { allowedInXml } from '../../xml.ts';

/** Signs that mean something wherever they stand. */
const anywhere = /[\\`*_[\]{}<>#^~$@|"']/g;

/** Marks that pandoc's smart typography would join: dashes, dots. */
const joined = /-(?=-)|(?<=-)-|\.(?=\.)|(?<=\.)\./g;

/** The start of a line that would make a list, a definition or a title. */
const opening = /^(?:[-+:%=](?=[-=%\s]|$)|\(?\w{1,9}[.)](?=\s|$)|\((?=@))/;

/** A text within a line. */
export function markdownText(text: string): string {
  return (
    allowedInXml(text)
      .replace(/[\n\r\t]+/g, ' ')
      .replace(anywhere, String.raw`\$&`)
      .replace(joined, String.raw`\$&`)
      .replace(/!(?=\\\[|$)/g, String.raw`\!`)
      // An entity is told by its ampersand.
      .replace(/&(?=#?\w+;)/g, String.raw`\&`)
  );
}

/** A whole line, written, that means nothing else by its first signs. */
export function asLine(line: string): string {
  return line.replace(opening, escapedOpening);
}

function escapedOpening(opened: string): string {
  return /^\w/.test(opened) ? `${opened.slice(0, -1)}\\${opened.at(-1)!}` : `\\${opened}`;
}

/** A text in the marks of code, longer than any row of them in it. */
export function codeSpan(text: string): string {
  const single = text.replace(/\s+/g, ' ');
  const mark = '`'.repeat(longestRow(single) + 1);
  const room = /^`|`$/.test(single) ? ' ' : '';
  return single === '' ? '' : `${mark}${room}${single}${room}${mark}`;
}

/** The fence of a block of code. */
export function fence(text: string): string {
  return '`'.repeat(Math.max(3, longestRow(text) + 1));
}

function longestRow(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, row) => Math.max(longest, row.length), 0);
}
