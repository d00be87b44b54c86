/** Cuts JSON text into the elements of its outermost array, so that a broken one costs no other. */

/** From the first character of an element to just after its last. */
export interface Span {
  start: number;
  end: number;
}

const bracketCommaOrQuote = /["[\]{},]/g;
const blanks = /[\s\ufeff]*/y;

/**
 * Finds the elements of the outermost array, or the one object that stands in its place. `brokenAt` is where an
 * element begins that never ends; the text of the elements is left for `JSON.parse` to judge.
 */
export function cutJson(text: string): { items: Span[]; brokenAt: number | null } {
  const items: Span[] = [];
  const isArray = text.trimStart().startsWith('[');
  const level = isArray ? 1 : 0;
  let start = isArray ? text.indexOf('[') + 1 : 0;
  let depth = 0;
  bracketCommaOrQuote.lastIndex = 0;
  for (let match = bracketCommaOrQuote.exec(text); match; match = bracketCommaOrQuote.exec(text)) {
    const end = match.index;
    if (match[0] === '"') {
      const after = endOfString(text, end);
      if (after === null) break;
      bracketCommaOrQuote.lastIndex = after;
    } else if (match[0] === '[' || match[0] === '{') depth += 1;
    else if (match[0] === ',') {
      if (depth !== level) continue;
      keep(end);
      start = end + 1;
    } else if (--depth === 0) {
      keep(isArray ? end : end + 1);
      return { items, brokenAt: null };
    }
  }
  return { items, brokenAt: afterBlanks(text, start) };

  function keep(end: number): void {
    const from = afterBlanks(text, start);
    const to = from + text.slice(from, end).trimEnd().length;
    if (from < end) items.push({ start: from, end: to });
  }
}

function afterBlanks(text: string, at: number): number {
  blanks.lastIndex = at;
  blanks.exec(text);
  return blanks.lastIndex;
}

/** Where a string ends that begins here: after the first quotation mark with an even number of `\` before it. */
function endOfString(text: string, at: number): number | null {
  for (let from = at + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    from = quote + 1;
  }
}
