/** Quotation marks within titles, which follow the language and what stands around them. */
import type { CslItem } from '../model/reference.ts';

const variables = ['title', 'title-short', 'container-title', 'collection-title', 'event-title'];

/** The item with the one pair of marks in its titles that the processor takes for quotations, whichever they were. */
export function withInnerQuotes(item: CslItem): CslItem {
  const changed = variables.flatMap((variable) => {
    const title = item[variable];
    if (typeof title !== 'string' || !/[“‘"']/.test(title)) return [];
    return [[variable, withStraightQuotes(title)] as const];
  });
  return changed.length > 0 ? { ...item, ...Object.fromEntries(changed) } : item;
}

const piece = /<[^<>]*>|[“”‘’"']|[^<“”‘’"']+|</g;

/** What closes a quotation that a mark opens; an apostrophe is no end of one. */
const partners: Record<string, string> = { '“': '”', '‘': '’', '"': '"', "'": "'" };

/** Quotations in double marks, and those within them in single ones; what is no pair is an apostrophe, or stays as it is. */
function withStraightQuotes(title: string): string {
  const pieces = Array.from(title.matchAll(piece), ([text]) => text);
  const ends: number[] = [];
  pieces.forEach((_text, at) => {
    const isEnd = ends.at(-1) === at;
    const end = isEnd ? -1 : closingOf(pieces, at);
    const limit = ends.at(-1) ?? pieces.length;
    if (isEnd) {
      pieces[at] = ends.length % 2 === 1 ? '"' : "'";
      ends.pop();
    } else if (end > at && end < limit) {
      ends.push(end);
      pieces[at] = ends.length % 2 === 1 ? '"' : "'";
    } else if (pieces[at] === "'") {
      pieces[at] = '’';
    }
  });
  return pieces.join('');
}

function closingOf(pieces: readonly string[], at: number): number {
  const partner = partners[pieces[at]!];
  const isOpening = /(?:^|[\s([{\-–—/“‘"'])$/u.test(textOf(pieces.slice(0, at)));
  const isBeforeWord = /^\S/u.test(textOf(pieces.slice(at + 1)));
  if (partner === undefined || !isOpening || !isBeforeWord) return -1;
  const isEnd = (text: string, place: number) =>
    place > at + 1 && text === partner && isClosing(pieces, place);
  const end = pieces.findIndex(isEnd);
  // As in “rock 'n' roll”, a letter between two of these is a word that lost others.
  return /^\p{L}$/u.test(pieces.slice(at + 1, end).join('')) && /['’]/.test(partner) ? -1 : end;
}

function isClosing(pieces: readonly string[], at: number): boolean {
  return (
    /\S$/u.test(textOf(pieces.slice(0, at))) && !/^[\p{L}\p{N}]/u.test(textOf(pieces.slice(at + 1)))
  );
}

/** The text of pieces without tags. */
function textOf(pieces: readonly string[]): string {
  return pieces.filter((text) => !/^<.+>$/s.test(text)).join('');
}
