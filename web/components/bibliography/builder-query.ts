/** The query of the builder as its form sends it, as its links change it, and as its address has it. */
import type { BibliographyQuery } from '../../../server/contract/bibliography-page.ts';

/** The address of the builder. */
export const BUILDER = '/bibliography';

/** Words that choose everything at once, or nothing; whoever chooses something of his own does without them. */
const WHOLE: ReadonlySet<string> = new Set(['all', 'cited', 'none']);

/** The beginning of the word that names works by their keys. */
const KEYS = 'keys:';

/** What is left out of an address because it is the usual. */
const USUAL: Readonly<Record<string, string>> = { group: 'none', order: 'style' };

/** Takes out of the form what says nothing, so that the address of what is chosen is short and always the same. */
export function leaveOutUsual({ formData }: FormDataEvent): void {
  const fields = shortFields([...formData] as [string, string][]);
  for (const name of new Set(formData.keys())) formData.delete(name);
  for (const [name, value] of fields) formData.append(name, value);
}

/** The fields of a form without empty and usual ones; a note with those it links to stands for the note. */
export function shortFields(fields: readonly [string, string][]): [string, string][] {
  const telling = fields.filter(([name, value]) => value.trim() !== '' && USUAL[name] !== value);
  const words = shortWords(telling.filter(([name]) => name === 'select').map(([, word]) => word));
  return [
    ...words.map((word): [string, string] => ['select', word]),
    ...telling.filter(([name]) => name !== 'select'),
  ];
}

function shortWords(words: readonly string[]): string[] {
  const asked = new Set(joinedKeys(words));
  const isCovered = (word: string) =>
    word.startsWith('note:') && asked.has(word.replace('note:', 'linked:'));
  const kept = [...asked].filter((word) => !isCovered(word));
  const some = kept.filter((word) => word !== 'none');
  if (some.length === 0) return kept;
  return some.length === 1 && some[0] === 'cited' ? [] : some;
}

/** Keys that are named word by word stand in one word, where the first of them stood. */
function joinedKeys(words: readonly string[]): string[] {
  const isPick = (word: string) => word.startsWith(KEYS);
  const keys = words.filter(isPick).flatMap((word) => word.slice(KEYS.length).split(','));
  const all = KEYS + [...new Set(keys)].join();
  return words.map((word) => (isPick(word) ? all : word));
}

/** The address of the builder with some fields of its query changed; the page number starts again. */
export function builderAddress(
  query: BibliographyQuery,
  change: Partial<BibliographyQuery> = {},
): string {
  const { select = [], ...rest }: Partial<BibliographyQuery> = {
    ...query,
    page: undefined,
    ...change,
  };
  const fields: [string, string][] = select.map((word) => ['select', word]);
  for (const [name, value] of Object.entries(rest)) {
    if (value) fields.push([name, String(value)]);
  }
  const search = new URLSearchParams(shortFields(fields));
  return search.size > 0 ? `${BUILDER}?${search}` : BUILDER;
}

/** A selection with one word more. */
export function withWord(words: readonly string[] = [], word: string): string[] {
  return [...words.filter((each) => !WHOLE.has(each) && each !== word), word];
}

/** A selection with one word less; when nothing is left, it says so. */
export function withoutWord(words: readonly string[] = [], word: string): string[] {
  const left = words.filter((each) => each !== word);
  return left.length > 0 ? left : ['none'];
}

/** A selection in which these keys, in this order, stand for all that were picked. */
export function withKeys(words: readonly string[] = [], keys: readonly string[]): string[] {
  const others = words.filter((word) => !WHOLE.has(word) && !word.startsWith(KEYS));
  if (keys.length > 0) return [...others, KEYS + keys.join()];
  return others.length > 0 ? others : ['none'];
}

/** Keys with one of them moved by so many places, as far as there are places. */
export function movedKey(keys: readonly string[], key: string, by: number): string[] {
  const from = keys.indexOf(key);
  const to = Math.max(0, Math.min(keys.length - 1, from + by));
  const others = keys.filter((each) => each !== key);
  return from < 0 ? [...keys] : [...others.slice(0, to), key, ...others.slice(to)];
}
