/** The parts of a bibliographic record that are searched. */
import type { CslItem, CslName, Reference } from '../../model/reference.ts';

/** The marks that CSL allows within a text. */
const MARKS = /<\/?(?:i|b|sub|sup|sc|span(?:\s[^<>]*)?)>/g;

/** The title of a work without its marks, or its key. */
export function plainTitle({ key, csl }: Reference): string {
  return (csl.title ?? '').replace(MARKS, '').trim() || key;
}

/** The abstract of a work without marks, those of its publisher included. */
export function abstractOf({ abstract }: CslItem): string {
  return (abstract ?? '').replace(/<\/?[a-z][^<>]*>/gi, ' ').trim();
}

/** What stands before the colon of a title, if it is enough to call the work by: three words at least. */
export function shortTitle(title: string): string[] {
  const [short] = title.split(/[:?]\s/);
  return short !== undefined && short !== title && short.trim().split(/\s+/).length >= 3
    ? [short]
    : [];
}

/** Where a work appeared. */
export function containerOf(csl: CslItem): string {
  return (csl['container-title'] || csl.publisher || '').replace(MARKS, '');
}

const SMALL_WORDS = /^(?:a|an|and|at|de|der|des|for|für|in|of|on|the|to|und|&)$/i;

/** The letters by which readers call a journal, with and without its small words' own: `JIBS`. */
export function containerInitials(csl: CslItem): string {
  const words = (csl['container-title'] ?? '').match(/[\p{L}&]+/gu) ?? [];
  const large = words.filter((word) => !SMALL_WORDS.test(word));
  return large.length > 1 ? large.map((word) => word[0]).join('') : '';
}

/** The full names of authors and editors, particles with the family name. */
export function authorNames(csl: CslItem): string[] {
  return [...(csl.author ?? []), ...(csl.editor ?? [])].map(
    (name) => name.literal ?? `${name.given ?? ''} ${familyName(name)}`.trim(),
  );
}

/** Family names of several words also as one word: `deMaeseneire`. */
export function joinedNames(csl: CslItem): string[] {
  return familyNames(csl)
    .filter((name) => name.includes(' '))
    .map((name) => name.replaceAll(' ', ''));
}

/** Family names in the order of the authors, or else of the editors. */
export function familyNames(csl: CslItem): string[] {
  const names = csl.author?.length ? csl.author : (csl.editor ?? []);
  return names.map((name) => name.literal ?? familyName(name));
}

function familyName(name: CslName): string {
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [...particles, name.family ?? name.given].filter(Boolean).join(' ');
}

/** Every year of the date of a work, in the order of its parts. */
export function yearsIn({ issued }: CslItem): number[] {
  const parts = issued?.['date-parts']?.flatMap(([year]) => year ?? []) ?? [];
  if (parts.length > 0) return parts;
  return (issued?.raw ?? issued?.literal ?? '').match(/(?<!\d)\d{4}(?!\d)/g)?.map(Number) ?? [];
}

/** A short name for running text: `Darwin (1859)`, `Watson and Crick (1953)`, `Page et al. (1999)`. */
export function shortName({ key, csl }: Reference): string {
  const [first, second, third] = familyNames(csl);
  if (first === undefined) return key;
  const authors =
    third !== undefined
      ? `${first} et al.`
      : second === undefined
        ? first
        : `${first} and ${second}`;
  const [year] = yearsIn(csl);
  return year === undefined ? authors : `${authors} (${year})`;
}
