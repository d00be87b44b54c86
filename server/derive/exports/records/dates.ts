/** Dates of CSL in the forms of other formats. */
import type { CslDate } from '../../../model/reference.ts';

/** A date that is one day, month or year, or just words. */
export interface SingleDate {
  /** A number, or the words that stand in its place. */
  year: string;
  month: number | null;
  day: number | null;
  /** Whether that is all that the date says: no second date, season or doubt. */
  isAll: boolean;
}

/** The first date of a value; null where it has neither numbers nor words. */
export function singleDate(date: CslDate): SingleDate | null {
  const [[year, month = null, day = null] = [], second] = date['date-parts'] ?? [];
  if (year === undefined) {
    const words = date.literal ?? date.raw;
    return words ? { year: words, month: null, day: null, isAll: true } : null;
  }
  const isAll = second === undefined && date.season === undefined && !date.circa;
  return { year: yearText(year), month, day, isAll };
}

/**
 * A date in the notation of the Library of Congress's EDTF, level 1, as far as biblatex reads it: `2001-05`,
 * `1999/2001`, `1999/` without end, `1998-21` for spring, `1850~` for about. Words stay as they are.
 */
export function extendedDate(date: CslDate): string {
  const [first, last] = date['date-parts'] ?? [];
  if (first === undefined) return date.literal ?? date.raw ?? '';
  const doubt = date.circa ? '~' : '';
  const season = Number(date.season);
  const start =
    season >= 1 && season <= 4 && first.length === 1
      ? `${yearText(first[0]!)}-${20 + season}`
      : isoDate(first);
  if (last === undefined) return start + doubt;
  return last[0] === 0 || last.length === 0
    ? `${start}${doubt}/`
    : `${start}${doubt}/${isoDate(last)}${doubt}`;
}

/** Year, month and day as ISO 8601 joins them. */
function isoDate([year = 0, ...rest]: readonly number[]): string {
  return [yearText(year), ...rest.map(twoDigits)].join('-');
}

/** A number of a month or day with its leading zero. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A year as ISO 8601 counts, which has a year 0 before our era. */
function yearText(year: number): string {
  const number = year < 0 ? year + 1 : year;
  if (Math.abs(number) > 9999) return `Y${number}`;
  return (number < 0 ? '-' : '') + String(Math.abs(number)).padStart(4, '0');
}
