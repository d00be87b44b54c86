/** Words spelled nearly alike: a walk along the sorted list that reuses what neighbours share. */
import { firstFrom, wordAt, type WordList } from './word-list.ts';

/** A form near to a mistyped one. */
export interface NearForm {
  index: number;
  /** Letters inserted, left out, changed, or two neighbours swapped. */
  distance: number;
}

/** The longest word in which typos are looked for. */
const LONGEST = 40;

/** One typo is allowed in words of five letters or more, two from nine; none in numbers. */
export function allowedTypos(form: string): number {
  if (form.length < 5 || form.length > LONGEST || /\p{N}/u.test(form)) return 0;
  return form.length >= 9 ? 2 : 1;
}

/** What forms are compared with, and what is known of the beginning that they share. */
interface Walk {
  word: string;
  most: number;
  asPrefix: boolean;
  /** Row `d` holds the distances between the first `d` letters of a form and each beginning of the word. */
  rows: Uint8Array[];
  /** The least distance in each row, and the least up to it between a beginning of the form and the word. */
  least: number[];
  nearest: number[];
}

/**
 * The forms within `most` typos of a word; with `asPrefix`, those that begin so. The rows of letters that
 * the next form shares are kept, and all forms behind a hopeless row are passed over.
 */
export function nearForms(
  list: WordList,
  word: string,
  { most, asPrefix = false }: { most: number; asPrefix?: boolean },
): NearForm[] {
  const found: NearForm[] = [];
  const first = Uint8Array.from({ length: word.length + 1 }, (_, column) => column);
  const walk: Walk = { word, most, asPrefix, rows: [first], least: [0], nearest: [word.length] };
  let before = '';
  let index = 0;
  while (index < list.ends.length) {
    const form = wordAt(list, index);
    const hopeless = fillRows(walk, form, sharedLetters(before, form));
    if (hopeless > 0) {
      before = form.slice(0, hopeless);
      index = Math.max(index + 1, firstFrom(list, `${before}\uffff`, index));
      continue;
    }
    const distance = asPrefix ? walk.nearest[form.length]! : walk.rows[form.length]![word.length]!;
    if (distance <= most) found.push({ index, distance });
    before = form;
    index += 1;
  }
  return found;
}

/** Fills the rows of a form but for its first `from` letters; returns after how many nothing can be near, or 0. */
function fillRows(walk: Walk, form: string, from: number): number {
  const { most, asPrefix, least, nearest } = walk;
  for (let depth = from + 1; depth <= form.length; depth++) {
    fillRow(walk, form, depth);
    const isFar = least[depth]! > most && least[depth - 1]! > most - 1;
    if (isFar && !(asPrefix && nearest[depth]! <= most)) return depth;
  }
  return 0;
}

function fillRow({ word, rows, least, nearest }: Walk, form: string, depth: number): void {
  const above = rows[depth - 1]!;
  const row = (rows[depth] ??= new Uint8Array(word.length + 1));
  const [letter, letterBefore] = [form[depth - 1], form[depth - 2]];
  row[0] = Math.min(255, depth);
  let lowest = row[0];
  for (let column = 1; column <= word.length; column++) {
    const changed = above[column - 1]! + (letter === word[column - 1] ? 0 : 1);
    let distance = Math.min(above[column]! + 1, row[column - 1]! + 1, changed);
    const isSwap =
      column > 1 && depth > 1 && letterBefore === word[column - 1] && letter === word[column - 2];
    if (isSwap) distance = Math.min(distance, rows[depth - 2]![column - 2]! + 1);
    row[column] = Math.min(255, distance);
    lowest = Math.min(lowest, distance);
  }
  least[depth] = lowest;
  nearest[depth] = Math.min(nearest[depth - 1]!, row[word.length]!);
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared += 1;
  return shared;
}
