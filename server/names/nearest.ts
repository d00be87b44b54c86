/** Names near to a mistyped one. */
import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** How many names that share most letter groups are measured exactly. */
const CANDIDATES = 48;

/** How many times a name is counted at most in one search, the rarest letter groups first. */
const MOST_COUNTED = 2000;

/**
 * Finds the names nearest to a word by edit distance. Groups of three letters choose whom to measure,
 * the rare ones first, so that a look-up among 10,000 names costs a few of them and not all.
 */
export class NearestNames {
  readonly #names: readonly string[];
  readonly #byGroup = new Map<string, number[]>();

  constructor(names: Iterable<string>) {
    this.#names = [...new Set(names)];
    this.#names.forEach((name, index) => {
      for (const group of letterGroups(name)) this.#note(group, index);
    });
  }

  #note(group: string, index: number): void {
    const indices = this.#byGroup.get(group);
    if (indices) indices.push(index);
    else this.#byGroup.set(group, [index]);
  }

  /** Up to `most` names, nearest first, none so far that it would be another word. */
  find(word: string, most = 3): string[] {
    return this.#candidates(word)
      .map((name) => ({ name, far: distance(fold(word), fold(name)) }))
      .filter(({ name, far }) => far <= farthest(Math.max(word.length, name.length)))
      .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
      .slice(0, most)
      .map(({ name }) => name);
  }

  /** The names that share most letter groups with the word; of equals those that are nearly as long. */
  #candidates(word: string): string[] {
    const shared = this.#sharedGroups(word);
    const least = leastOfTheMost([...shared.values()], CANDIDATES);
    const unlike = (name: string) => Math.abs(name.length - word.length);
    return [...shared]
      .filter(([, count]) => count >= least)
      .map(([index, count]) => ({ name: this.#names[index]!, count }))
      .sort((a, b) => b.count - a.count || unlike(a.name) - unlike(b.name))
      .slice(0, CANDIDATES)
      .map(({ name }) => name);
  }

  /** How many letter groups each name shares with the word, as far as they were counted. */
  #sharedGroups(word: string): Map<number, number> {
    const groups = [...letterGroups(word)].map((group) => this.#byGroup.get(group) ?? []);
    const shared = new Map<number, number>();
    let left = MOST_COUNTED;
    for (const names of groups.sort((a, b) => a.length - b.length)) {
      for (const index of names.slice(0, left)) shared.set(index, (shared.get(index) ?? 0) + 1);
      left = Math.max(0, left - names.length);
    }
    return shared;
  }
}

/** How many letters a slip of the pen may change in a word of a length: a quarter, or two, but of a short word one. */
function farthest(length: number): number {
  return length < 5 ? 1 : Math.max(2, Math.floor(length / 4));
}

/** The nearest name of any word, looked for once and then known. */
export function nearestAmong(names: Iterable<string>): (word: string) => string | undefined {
  const nearest = new NearestNames(names);
  const known = new Map<string, string | undefined>();
  return (word) => {
    if (!known.has(word)) known.set(word, nearest.find(word, 1)[0]);
    return known.get(word);
  };
}

/** The count that about `most` of the counts reach; counts are small, so they are counted and not sorted. */
function leastOfTheMost(counts: readonly number[], most: number): number {
  const howOften: number[] = [];
  for (const count of counts) howOften[count] = (howOften[count] ?? 0) + 1;
  let least = howOften.length;
  for (let found = 0; least > 1 && found < most;) found += howOften[--least] ?? 0;
  return least;
}

function letterGroups(name: string): Set<string> {
  const letters = `  ${fold(name)} `;
  const groups = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at++) groups.add(letters.slice(at, at + 3));
  return groups;
}
