/** Compounds: two neighbouring words of a query that the index also knows as one. */
import { documentFrequency, rarity, type TextIndex } from '../index/text-index.ts';
import type { Reader } from '../text/reading.ts';
import type { ReadClause } from './clauses.ts';
import type { OrderedWord } from './synonyms.ts';

/** How much of a compound each of its two words is. */
const HALF = 0.5;

/** In how many words of a query compounds are looked for. */
const MOST_WORDS = 30;

/**
 * The clauses, with each two neighbouring words that the index also knows as one: a document that has them
 * only as one word matches as if it had both, and one that has both gains nothing. Where the one word is the
 * usual way to write it, each of the two counts half of it, however rare it may be by itself: the `co` of
 * `co-operation` says no more than `cooperation` does.
 */
export function withCompounds(
  index: TextIndex,
  clauses: readonly ReadClause[],
  { words, reader }: { words: readonly OrderedWord[]; reader: Reader },
): ReadClause[] {
  const compounds = words.slice(1, MOST_WORDS).flatMap(({ form: second }, at) => {
    const first = words[at]!.form;
    const { term } = reader.read(first + second);
    const frequency = documentFrequency(index, term);
    const weight = HALF * rarity(index, frequency);
    return frequency > 0 ? [{ of: [first, second], term, weight, frequency }] : [];
  });
  return clauses.map((clause) => {
    const own = compounds.filter(({ of }) => of.includes(clause.form));
    const [best] = clause.alternatives;
    if (own.length === 0 || !best) return clause;
    const rare = documentFrequency(index, best.terms[0]!);
    const usual = own.filter(({ frequency }) => frequency > rare);
    const most = Math.min(...usual.map(({ weight }) => weight));
    const joined = own.map(({ of, term, weight }) => ({
      terms: [term],
      weight: Math.min(best.weight, weight),
      way: 'synonym' as const,
      asked: of.join(' '),
    }));
    const parts = clause.alternatives.map((alternative) => ({
      ...alternative,
      weight: Math.min(alternative.weight, most),
    }));
    return { ...clause, alternatives: [...parts, ...joined] };
  });
}
