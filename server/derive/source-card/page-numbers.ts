/** Pages as records and locators write them, read as numbers: `45-61`, `iv, vi–x`, `S12–14`, `1449–74`, `33f.` */

import { isRoman, romanNumber, romanNumeral } from '../setting/roman.ts';

/** Pages that follow one another and are numbered alike. */
export interface PageSpan {
  /** How they are numbered: empty for plain numbers, `roman`, or the letters before the number, as in `S12`. */
  series: string;
  from: number;
  to: number;
}

export const ROMAN = 'roman';

/** Spans that are read from one text at most; nobody cites that many pages in one breath. */
const MOST_SPANS = 50;

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,7}(?!\d))`;
const PAGE = String.raw`(?<![\p{L}\d])(?:(?:[A-Za-z]{1,3}-?)?${NUMBER}[a-z]?|[ivxlcdmIVXLCDM]+)(?!\p{L})`;
const PAGES = new RegExp(`(${PAGE})(?:\\s*[-‐‑–—]{1,3}\\s*(${PAGE}))?`, 'gu');

/** The pages that a text names, in its order; words that are no pages are passed over. */
export function readPages(text: string): PageSpan[] {
  const spans: PageSpan[] = [];
  for (const [, first, last] of withoutFollowing(text).matchAll(PAGES)) {
    spans.push(...readSpan(first!, last));
    if (spans.length >= MOST_SPANS) break;
  }
  return spans;
}

/** The page as it is printed: `45`, `iv`, `S12`. */
export function pageLabel(series: string, number: number): string {
  return series === ROMAN ? romanNumeral(number) : `${series}${number}`;
}

/** `45–61`, or `45` alone. */
export function spanLabel({ series, from, to }: PageSpan): string {
  const first = pageLabel(series, from);
  return from === to ? first : `${first}–${pageLabel(series, to)}`;
}

/** Roman numbers come first, as front matter does; then plain ones, then those with letters. */
export function compareSpans(a: PageSpan, b: PageSpan): number {
  if (a.series !== b.series) return rankOf(a.series) < rankOf(b.series) ? -1 : 1;
  return a.from - b.from || a.to - b.to;
}

function rankOf(series: string): string {
  return series === ROMAN ? '' : ` ${series}`;
}

/** `33f.` is the page and the one after it, `33ff.` the page and some after it, of which nothing more is known. */
function withoutFollowing(text: string): string {
  return text
    .replace(/(\d)\s*ff\b\.?/g, '$1')
    .replace(/(?<!\d|[-–—]\s*)(\d+)\s*f\b\.?/g, (_, page: string) => `${page}-${Number(page) + 1}`);
}

function readSpan(first: string, last: string | undefined): PageSpan[] {
  const from = readPage(first);
  if (!from) return [];
  const one = { series: from.series, from: from.number, to: from.number };
  const to = last === undefined ? null : readPage(last);
  if (!to) return [one];
  const end = endOf(from, to);
  if (end !== null) return [{ ...one, to: end }];
  return [one, { series: to.series, from: to.number, to: to.number }];
}

interface PageNumber {
  series: string;
  number: number;
  digits: string;
}

function readPage(text: string): PageNumber | null {
  if (isRoman(text)) return { series: ROMAN, number: romanNumber(text), digits: '' };
  const [, letters = '', written] = /^([A-Za-z]{0,3}-?)([\d,]+)[a-z]?$/.exec(text) ?? [];
  if (written === undefined) return null;
  const digits = written.replaceAll(',', '');
  return { series: letters, number: Number(digits), digits };
}

/** The last page of a range, whose letters and first digits may be left out: `S12–14`, `1449–74`; null where it is no range. */
function endOf(from: PageNumber, to: PageNumber): number | null {
  if (to.series !== from.series && to.series !== '') return null;
  if (from.series === ROMAN && to.series !== ROMAN) return null;
  if (to.number >= from.number) return to.number;
  const left = from.digits.length - to.digits.length;
  const whole = Number(from.digits.slice(0, Math.max(0, left)) + to.digits);
  return left > 0 && whole >= from.number ? whole : null;
}
