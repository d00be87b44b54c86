/** Author and year as a running text names a source, after APA's rules for in-text citations. */
import type { CslDate, CslItem, CslName, Reference } from '../../model/reference.ts';
import { compareTexts } from '../lookup/collation.ts';
import { addTo } from '../memo.ts';
import { isOthers } from '../../csl/others.ts';
import { titleOf } from './titles.ts';

/** The year of a reference: `1993`, `1999–2001`, `ca. 1850`, `44 BCE`, `in press`; empty where its record gives none. */
export function yearOf({ csl: { issued } }: Reference): string {
  const [from, to = from] = yearsOf(issued);
  if (!from) return issued?.literal ?? issued?.raw ?? '';
  const about = issued?.circa ? 'ca. ' : '';
  return about + (to === from ? inEra(from) : `${inEra(from)}–${to === OPEN ? '' : inEra(to!)}`);
}

/** CSL's sign that a range of years is not over; no calendar has a year 0. */
const OPEN = 0;

function inEra(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

/** The year as a number for sorting, or null where the record gives none. */
export function yearNumber({ csl }: Reference): number | null {
  return yearsOf(csl.issued)[0] || null;
}

/** The year, or first and last year, of a date; also of one that was left as it was written. */
function yearsOf(date: CslDate | undefined): number[] {
  const parts = date?.['date-parts']?.flatMap(([year]) => year ?? []) ?? [];
  if (parts.length > 0) return parts;
  return (date?.raw?.match(/(?<!\d)\d{4}(?!\d)/g) ?? []).slice(0, 2).map(Number);
}

/** Who a text names as author: the family names in short form, or where there are none the title. */
export function shortAuthors(reference: Reference, and = '&'): string {
  return shortNames(reference, and) || shortTitle(titleOf(reference));
}

/** Family names in short form: `Rennie`, `Lu & Beamish`, `Freeman et al.`; `and` goes between two, and none are empty. */
export function shortNames(reference: Reference, and = '&'): string {
  const names = namesOf(reference.csl);
  const [first, second, third] = names
    .filter((name) => !isOthers(name))
    .map(familyName)
    .filter(Boolean);
  if (first === undefined) return '';
  if (third !== undefined || names.some(isOthers)) return `${first} et al.`;
  return second === undefined ? first : `${first} ${and} ${second}`;
}

/** The names that stand for the author of a work: its authors, or else its editors. */
function namesOf(csl: CslItem): CslName[] {
  return csl.author?.length ? csl.author : (csl.editor ?? []);
}

function familyName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family ?? name.given].filter(Boolean).join(' ');
}

/** APA names a work without author by the first words of its title. */
function shortTitle(title: string): string {
  const words = title.split(/\s+/);
  return words.length > 5 ? `${words.slice(0, 4).join(' ')} …` : words.join(' ');
}

/**
 * The letter that tells works of one author and year apart (`2003a`), for the references that are
 * cited together; in the order of their titles, as APA wants. Works that need none are absent.
 */
export function yearSuffixes(references: readonly Reference[]): Map<string, string> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    addTo(groups, `${shortAuthors(reference)} ${yearOf(reference)}`, reference);
  }
  const suffixes = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const byTitle = group.toSorted((a, b) => compareTexts(titleOf(a), titleOf(b)));
    byTitle.forEach((reference, index) => suffixes.set(reference.key, letters(index)));
  }
  return suffixes;
}

/** 0 → a, 25 → z, 26 → aa. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The year with its letter: `2003a`; a hyphen goes between letters, as in `n.d.-a`, which APA writes where no date is known. */
export function datedYear(reference: Reference, letter: string): string {
  const year = yearOf(reference) || 'n.d.';
  return letter && /[\p{L}.]$/u.test(year) ? `${year}-${letter}` : year + letter;
}
