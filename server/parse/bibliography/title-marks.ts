/**
 * What a title's braces protect, carried through the conversion. English titles stand in title case in a .bib
 * while CSL wants sentence case, so it has to be known later which words keep their capitals.
 */
import type { CslItem } from '../../model/reference.ts';

/** Fields that hold titles of the author's; names of journals keep their capitals and are not among them. */
const titleFields = new Set(
  (
    'title subtitle titleaddon shorttitle maintitle mainsubtitle maintitleaddon booktitle booksubtitle ' +
    'booktitleaddon issuetitle issuesubtitle issuetitleaddon series eventtitle eventtitleaddon origtitle'
  ).split(' '),
);

/** Whether a field of an entry holds a title; that of a periodical is the name of a journal. */
export function isTitleField(field: string, entryType: string): boolean {
  return titleFields.has(field) && !(entryType === 'periodical' && /^(sub)?title/.test(field));
}

// Code points that Unicode keeps from ever being characters of a text.
const TITLE = '\uFDD0';
const OPEN = '\uFDD1';
const CLOSE = '\uFDD2';
const mark = /[\uFDD0-\uFDD2]/g;

/** A text without code points that would be taken for marks. */
export function withoutMarks(text: string): string {
  return text.replace(mark, '');
}

const command = /\\[A-Za-z]+\s*\{?|\\.|[{}]/gs;

/** Marks a simplified title, and what its braces hold; braces around the argument of a command protect nothing. */
export function markTitle(title: string): string {
  const isArgument: boolean[] = [];
  const marked = title.replace(command, (piece) => {
    if (piece === '}') return isArgument.pop() === false ? `}${CLOSE}` : '}';
    if (/^\\[{}]$/.test(piece) || !piece.endsWith('{')) return piece;
    isArgument.push(piece !== '{');
    return piece === '{' ? `${OPEN}{` : piece;
  });
  return TITLE + marked;
}

/** An item without its marks, and apart from it the titles with what is protected in the span that CSL has for it. */
export function takeMarks(item: CslItem): { item: CslItem; titles: Record<string, string> } {
  const titles: Record<string, string> = {};
  const variables = Object.entries(item).map(([variable, value]) => {
    if (typeof value !== 'string' || !value.includes(TITLE)) return [variable, value] as const;
    titles[variable] = withSpans(value);
    return [variable, withoutMarks(value)] as const;
  });
  return { item: { ...item, ...Object.fromEntries(variables) }, titles };
}

function withSpans(marked: string): string {
  return marked
    .replaceAll(OPEN + CLOSE, '')
    .replaceAll(OPEN, '<span class="nocase">')
    .replaceAll(CLOSE, '</span>')
    .replaceAll(TITLE, '')
    .trim();
}
