/** Kinds and relations as pages show them, also where the vocabulary does not name them. */
import type { KindBadge } from '../../contract/common.ts';
import type { Corpus } from '../../model/corpus.ts';
import { perCorpus } from '../memo.ts';

/**
 * Colours for kinds and relations without one: told apart by readers with any colour vision (after
 * Okabe and Ito's set) and at least 3:1 against both light and dark paper.
 */
const palette = [
  '#0079b8',
  '#c4600a',
  '#0b8f6a',
  '#b0578d',
  '#8a7a12',
  '#7a68c4',
  '#c2484d',
  '#4f8a3c',
  '#5b7f95',
];

/** All kinds by id: those of the vocabulary in its order, then those that only notes name, sorted. */
export const allKinds = perCorpus((corpus): ReadonlyMap<string, KindBadge> => {
  const declared = new Map(corpus.vocabulary.kinds.map((kind) => [kind.id, kind]));
  const used = [...new Set([...corpus.notes.values()].map((note) => note.kind))].sort();
  const ids = [...new Set([...declared.keys(), ...used])];
  return new Map(
    ids.map((id, index) => {
      const kind = declared.get(id) ?? madeFromId(id);
      return [id, { ...kind, colour: kind.colour || palette[index % palette.length]! }];
    }),
  );
});

/** The kind of a note, as a page shows it. */
export function kindBadge(corpus: Corpus, id: string): KindBadge {
  return allKinds(corpus).get(id) ?? { ...madeFromId(id), colour: palette[0]! };
}

function madeFromId(id: string): KindBadge {
  const words = wordsOf(id);
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { id, label, plural: label, meaning: '', colour: '' };
}

/** All relations by id: those of the vocabulary in its order, then those that only notes name. */
export const allRelations = perCorpus((corpus) => {
  const declared = new Map(corpus.vocabulary.relations.map((relation) => [relation.id, relation]));
  const notes = [...corpus.notes.values()];
  const used = new Set(notes.flatMap((note) => note.claims.map((claim) => claim.relation)));
  const ids = [...new Set([...declared.keys(), ...[...used].sort()])];
  return new Map(
    ids.map((id, index) => {
      const label = wordsOf(id);
      const made = { id, label, inverse: `${label} this`, meaning: '', colour: '' };
      const relation = declared.get(id) ?? made;
      return [id, { ...relation, colour: relation.colour || palette[index % palette.length]! }];
    }),
  );
});

/** `part-of` → `part of`: relations are read within a sentence. */
function wordsOf(id: string): string {
  return id.replace(/[-_\s]+/g, ' ').trim();
}
