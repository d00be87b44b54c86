/** Other ways to write what is asked for: other names of a concept, abbreviations. */
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
/** The longest name that is looked for in a query, in words; in how many words, and how many things of one name. */
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
    for (const terms of namesBesideOwn(all, own)) {
      const joined = terms.join(' ');
      if (joined !== '' && !asked.includes(joined)) others.set(joined, { terms, isAbbreviated });
    }
  }
  if (others.size === 0) return [];
  return [synonymClause(index, name.map(({ form }) => form).join(' '), [...others.values()])];
}

/**
 * Of the names of one thing, the first of which is its title, those that mean the same as one of them. Further
 * names of one pattern do not: they are different things that one note speaks of together.
 */
function namesBesideOwn(names: readonly string[][], own: string): string[][] {
  const at = names.findIndex((terms) => terms.join(' ') === own);
  if (at <= 0) return at < 0 ? [] : [...names];
  return names.filter((terms, other) => other === 0 || !isOfOnePattern(names[at]!, terms));
}

/** The least words of a pattern: of two, as in `cold start` and `cold chain`, either may be the telling one. */
const LEAST_PATTERN = 3;

/** Whether two names differ in one word alone: `cost of entry` and `cost of exit`. */
function isOfOnePattern(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < LEAST_PATTERN || one.length !== other.length) return false;
  return one.filter((term, at) => term !== other[at]).length === 1;
}

/** What the words as a whole stand for, where they are an abbreviation: the terms of each long form. */
export function longForms(
  index: TextIndex,
  words: readonly OrderedWord[],
  reader: Reader,
): string[][] {
  const own = words.map(({ term }) => term).join(' ');
  if (words.length === 0 || words.length > LONGEST_NAME) return [];
  const forms = namesakes(index, words)
    .flatMap((document) => document.synonyms())
    .filter(({ isAbbreviated }) => isAbbreviated)
    .map(({ names }) => names.map((name) => termsOfName(name, reader)))
    .filter(([short]) => short?.join(' ') === own)
    .flatMap(([, ...long]) => long);
  return [...new Map(forms.map((terms) => [terms.join(' '), terms])).values()];
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
