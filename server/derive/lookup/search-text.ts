/** Text as filters compare it. */

/** Lower case, without accents, single spaces. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a query, folded. */
export function queryWords(query = ''): string[] {
  return foldForSearch(query).split(' ').filter(Boolean);
}

/** Whether a folded text holds every word, at any place. */
export function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
