/** Dates: biblatex's (ISO 8601 with its extensions) and BibTeX's year and month. */
import type { CslDate } from '../../model/reference.ts';

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const isoDate =
  /^(-?\d{4}|\d{2}XX|\d{3}X|Y-?\d{5,})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T[\d:.Z+-]*)?([?~%]?)$/;
const yearRange = /^(\d{4})\s*(?:-{1,3}|[–—/])\s*(\d{4})$/;

const open = new Set(['', '..']);

/**
 * Reads a biblatex date or range such as `1999-05/2001` or the open `1999/`; what is no date stays as text, and a range
 * without beginning, for which CSL has no form, is one.
 */
export function readDate(text: string): CslDate {
  const [from = '', to, ...more] = text.trim().split('/');
  const start = readIsoDate(from);
  const end = readIsoDate(to ?? '');
  const asItIs = { literal: text.trim() };
  if (more.length > 0) return asItIs;
  if (start === null) {
    const year = open.has(from.trim()) ? end?.['date-parts']?.at(-1)?.[0] : undefined;
    return year === undefined || year < 0 ? asItIs : { literal: `–${year}` };
  }
  if (to === undefined) return start;
  if (end === null) return open.has(to.trim()) ? openRange(start) : asItIs;
  return { ...start, 'date-parts': [start['date-parts']![0]!, end['date-parts']!.at(-1)!] };
}

function openRange(start: CslDate): CslDate {
  return { ...start, 'date-parts': [start['date-parts']![0]!, [0]] };
}

/**
 * Months 21 to 24 are the seasons from spring to winter; `~` and `?` say that the date is uncertain. As biblatex has it,
 * `199X` is the time from 1990 to 1999.
 */
function readIsoDate(text: string): CslDate | null {
  const match = isoDate.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month, day, doubt] = match;
  const parts = [calendarYear(year.replaceAll('X', '0'))];
  const last = year.includes('X') ? [calendarYear(year.replaceAll('X', '9'))] : null;
  const date: CslDate = { 'date-parts': last ? [parts, last] : [parts] };
  const number = Number(month ?? 0);
  if (number >= 21 && number <= 24) date.season = number - 20;
  else if (number >= 1 && number <= 12 && !last) parts.push(number, ...readDay(day));
  if (doubt) date.circa = true;
  return date;
}

function readDay(day = 'XX'): number[] {
  return day === 'XX' ? [] : [Number(day)];
}

/** ISO 8601 has a year 0, which to CSL, as to historians, is the year 1 before our era. */
function calendarYear(year: string): number {
  const number = Number(year.replace('Y', ''));
  return number > 0 ? number : number - 1;
}

/** Reads BibTeX's `year`, `month` and `day`; a year that is no number, such as `in press`, stays as text. */
export function readYear(year: string, month = '', day = ''): CslDate {
  const text = year.trim().replace(/^[[(](.*)[\])]$/, '$1');
  const range = yearRange.exec(text);
  if (range !== null) return { 'date-parts': [[Number(range[1])], [Number(range[2])]] };
  const about = /^(?:c\.|ca\.|circa|~)\s*(\d{3,4})$/i.exec(text);
  if (about !== null) return { 'date-parts': [[Number(about[1])]], circa: true };
  if (!/^-?\d{1,5}$/.test(text) || /^-\d{4}$/.test(text))
    return isoDate.test(text) ? readDate(text) : { literal: year.trim() };
  return { 'date-parts': [[Number(text), ...readMonth(month, day)]] };
}

/** Reads `jul`, `July`, `7`, and a day beside it as in `jul~4` or `4 July`. */
function readMonth(month: string, day: string): number[] {
  const words = month
    .trim()
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  const name = words.find((word) => /^\p{L}/u.test(word));
  const numbers = words.map(Number).filter((number) => number > 0);
  const found = name ? monthNames.indexOf(name.slice(0, 3)) + 1 : (numbers.shift() ?? 0);
  if (found < 1 || found > 12) return [];
  const [date = Number(day)] = words.length <= 2 ? numbers : [];
  return date >= 1 && date <= 31 ? [found, date] : [found];
}
