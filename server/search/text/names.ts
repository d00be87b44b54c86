/** Whole names as terms of their own, so that what is called exactly as asked is known at once. */
import type { Reader } from './reading.ts';
import { visitWords } from './words.ts';

/** No word begins with these, so the terms of names are never met as words. */
const MARKS = { name: '=', shortName: '<', synonym: '~' } as const;

/** As what a name is indexed. */
export type NameUse = keyof typeof MARKS;

/** The terms of the words of a name, in order. */
export function termsOfName(name: string, reader: Reader): string[] {
  const terms: string[] = [];
  visitWords(name, (word) => terms.push(reader.read(word).term));
  return terms.filter(Boolean);
}

/** The term under which a whole name is indexed: number, spelling and hyphens make no difference. */
export function nameTerm(terms: readonly string[], as: NameUse): string {
  return MARKS[as] + terms.join(' ');
}
