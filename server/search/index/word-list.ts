/** Many words in little memory: sorted, in one string. */

/** Words in the order of their code units; `ends[i]` is where word `i` ends in the string. */
export interface WordList {
  text: string;
  ends: Uint32Array;
}

/** Packs words that are sorted and all different. */
export function packWords(sorted: readonly string[]): WordList {
  const ends = new Uint32Array(sorted.length);
  let end = 0;
  sorted.forEach((word, index) => (ends[index] = end += word.length));
  return { text: sorted.join(''), ends };
}

/** The word of a number. */
export function wordAt({ text, ends }: WordList, index: number): string {
  return text.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
}

/** The number of a word, or -1. */
export function findWord(list: WordList, word: string): number {
  const index = firstFrom(list, word);
  return index < list.ends.length && wordAt(list, index) === word ? index : -1;
}

/** The numbers of the words that begin so: from the first, up to and without the second. */
export function rangeOfPrefix(list: WordList, prefix: string): [from: number, to: number] {
  const from = firstFrom(list, prefix);
  return [from, firstFrom(list, `${prefix}\uffff`, from)];
}

/** The number of the first word that is not before `word`. */
export function firstFrom(list: WordList, word: string, from = 0): number {
  let low = from;
  let high = list.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wordAt(list, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
