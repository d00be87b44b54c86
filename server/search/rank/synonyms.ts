/** Other ways to write what is asked for: other names of a concept, abbreviations, compounds. */
import type { Searchable } from '../index/searchable.ts';
import { postingsOf } from '../index/segment.ts';
import { documentFrequency, partsOf, rarity, type TextIndex } from '../index/text-index.ts';
import { nameTerm, termsOfName } from '../text/names.ts';
import type { Reader } from '../text/reading.ts';
import type { ReadClause } from './clauses.ts';
import { commonPostings } from './ranking.ts';

/** How another name of a concept counts against a word of the query, and an abbreviation against its long form. */
const OTHER_NAME = 0.3;
const ABBREVIATION = 0.8;
/** How much of a compound each of its two words is. */
const HALF = 0.5;
/** The longest name that is looked for in a query, in words; how many words, and how many things of one name. */
const LONGEST_NAME = 5;
const MOST_WORDS = 30;
const MOST_NAMESAKES = 3;

/** A word of the query in its order. */
export interface OrderedWord {
  form: string;
  term: string;
}

/** Clauses for the other names of what the words name. */
export function otherNames(
  index: TextIndex,
  words: readonly OrderedWord[],
  reader: Reader,
): ReadClause[] {
  return namesIn(words.slice(0, MOST_WORDS)).flatMap((name) =>
    namesBeside(index, name, { words, reader }),
  );
}

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

/** The other names of what is called so, as one clause. */
function namesBeside(
  index: TextIndex,
  name: readonly OrderedWord[],
  { words, reader }: { words: readonly OrderedWord[]; reader: Reader },
): ReadClause[] {
  const own = name.map(({ term }) => term).join(' ');
  const asked = words.map(({ term }) => term).join(' ');
  const others = new Map<string, OtherName>();
  const groups = namesakes(index, name).flatMap((document) => document.synonyms());
  for (const { names, isAbbreviated } of groups) {
    const all = names.map((each) => termsOfName(each, reader));
    if (!all.some((terms) => terms.join(' ') === own)) continue;
    for (const terms of all) {
      const joined = terms.join(' ');
      if (joined !== '' && !asked.includes(joined)) others.set(joined, { terms, isAbbreviated });
    }
  }
  if (others.size === 0) return [];
  return [synonymClause(index, name.map(({ form }) => form).join(' '), [...others.values()])];
}

interface OtherName {
  terms: string[];
  isAbbreviated: boolean;
}

/** Every run of words that may be a name. */
function namesIn(words: readonly OrderedWord[]): OrderedWord[][] {
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - from) }, (_, more) =>
      words.slice(from, from + more + 1),
    ),
  );
}

/** The first few documents of a name, whichever part they are in. */
function namesakes(index: TextIndex, name: readonly OrderedWord[]): Searchable[] {
  const term = nameTerm(
    name.map((word) => word.term),
    'synonym',
  );
  return partsOf(index)
    .flatMap(({ segment, left }) => {
      const [from, to] = postingsOf(segment, term);
      return [...segment.docs.subarray(from, to)]
        .filter((doc) => !left[segment.groups[doc]!])
        .map((doc) => segment.documents[doc]!);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMESAKES);
}

/** A clause of names, the one that counts most first. */
function synonymClause(index: TextIndex, form: string, names: readonly OtherName[]): ReadClause {
  const alternatives = names.map(({ terms, isAbbreviated }) => {
    const share = isAbbreviated ? ABBREVIATION : OTHER_NAME;
    const weight = share * rarity(index, commonFrequency(index, terms));
    return { terms, weight, way: 'synonym' as const };
  });
  return { form, alternatives: alternatives.sort((a, b) => b.weight - a.weight) };
}

/** How many documents hold all of the terms. */
function commonFrequency(index: TextIndex, terms: readonly string[]): number {
  if (terms.length === 1) return documentFrequency(index, terms[0]!);
  const count = (segment: typeof index.removed) => commonPostings(segment, terms).docs.length;
  return count(index.large.segment) + count(index.fresh.segment) - count(index.removed);
}
