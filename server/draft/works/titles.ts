/** Titles and names as they are compared: their letters and digits alone, without case and accents. */

/** Words of a main title from which on it may stand for the whole. */
const FEWEST_WORDS = 2;

/** The marks that CSL and reference managers set within a title. */
const MARKS = /<\/?[a-z][^<>]{0,80}>/gi;

/** A title in lower case, its words with one space between them. */
export function foldTitle(title: string): string {
  return title
    .replace(MARKS, '')
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A family name without the spaces that keys leave out as well: `van Daie` → `vandaie`. */
export function foldName(name: string): string {
  return foldTitle(name).replaceAll(' ', '');
}

/** What stands before the first colon, question mark or dash of a title, folded; empty where it is too short, or the whole title. */
export function mainTitle(title: string): string {
  const end = title.search(/[:?–—]\s/);
  const main = end === -1 ? '' : foldTitle(title.slice(0, end));
  return main.split(' ').length >= FEWEST_WORDS ? main : '';
}
