import { monthName } from './bib-entry.ts';

const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** A date as BibTeX's fields have it, and whether they say all that it says. */
export function dateInBibtex(date: string): {
  year: string;
  month: string | null;
  isAll: boolean;
} {
  const text = date.trim();
  const exact = /^(-?\d{4})(?:-(\d\d)(-\d\d)?)?$/.exec(text);
  if (exact !== null) {
    const [, year = '', month, day] = exact;
    const name = month === undefined ? null : monthOrSeason(Number(month));
    return { year, month: name, isAll: day === undefined && !(Number(month) > 12) };
  }
  return { year: yearsIn(text), month: null, isAll: false };
}

function monthOrSeason(number: number): string | null {
  return monthName(number) ?? SEASONS[number - 21] ?? null;
}

/** The years of a range, of a decade, or of a date in doubt; words are left as they are. */
function yearsIn(text: string): string {
  const [start = '', end] = text.split('/');
  const first = yearIn(start);
  if (first === null) return text;
  if (end === undefined) return first;
  const last = yearIn(end);
  return `${first}--${last ?? ''}`;
}

function yearIn(text: string): string | null {
  const match = /^(-?\d{2,3}X{1,2}|-?\d{4})(?:-\d\d){0,2}(?:T\S*)?([?~%]?)$/.exec(text.trim());
  if (match === null) return null;
  const [, year = '', doubt] = match;
  const plain = year.includes('X') ? `${year.replaceAll('X', '0')}s` : year;
  return doubt ? `ca. ${plain}` : plain;
}
