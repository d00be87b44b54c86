/** What may stand after the operators that know only a few values. */
import type { Corpus } from '../../model/corpus.ts';

/** What may stand after `signal:`, `has:`, `is:` and `in:`. */
export const choices = {
  signal: ['supports', 'compares', 'disputes'],
  has: ['locator', 'doi', 'abstract'],
  is: ['cited', 'uncited'],
  in: ['title'],
} as const;

/** The kinds of notes that there are, and the two other things that are found. */
export function kindsIn({ notes, vocabulary }: Corpus): string[] {
  const kinds = new Set(vocabulary.kinds.map(({ id }) => id));
  for (const { kind } of notes.values()) kinds.add(kind);
  return [...kinds, ...['note', 'claim', 'reference'].filter((type) => !kinds.has(type))];
}

/** The relations that the vocabulary or a claim names. */
export function relationsIn({ notes, vocabulary }: Corpus): string[] {
  const relations = new Set(vocabulary.relations.map(({ id }) => id));
  for (const { claims } of notes.values())
    for (const { relation } of claims) relations.add(relation);
  return [...relations];
}
