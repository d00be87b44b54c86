/** What a second look at the best documents adds to their scores. */
import { documentFrequency, rarity, saturation, type TextIndex } from '../index/text-index.ts';
import { reweigh, type Scores } from './ranking.ts';
import { leastOfGreatest } from './selection.ts';
import type { SequenceReader, TermSequence } from './term-sequences.ts';

/** How many of the best documents are read for words of the query that follow each other, and what that counts. */
const READ_FOR_NEIGHBOURS = 20;
const NEIGHBOURS = 0.3;

/**
 * A question of so many words says what it is about in more words than one would look for. What its best
 * documents say beside them tells the others apart (pseudo-relevance feedback, after Rocchio).
 */
const QUESTION = 4;
const READ_FOR_WORDS = 10;
const WORDS_TAKEN = 15;
const WORD_TAKEN = 0.2;
const LEAST_LETTERS = 3;

/** What the second look needs. */
export interface Refining {
  index: TextIndex;
  sequences: SequenceReader;
  /** The terms of the words of the query that say something, in their order. */
  terms: readonly string[];
}

/** Adds to the scores in place. */
export function refine(scores: readonly Scores[], refining: Refining): void {
  if (new Set(refining.terms).size >= QUESTION) addRelatedWords(scores, refining);
  if (refining.terms.length > 1) addNeighbours(scores, refining);
}

function addRelatedWords(scores: readonly Scores[], { index, sequences }: Refining): void {
  const counts = new Map<string, TermCount>();
  for (const { scored, doc } of bestDocuments(scores, READ_FOR_WORDS)) {
    const { segment, norms } = scored.part;
    for (const [term, weight] of weightsIn(sequences.sequencesOf(segment.documents[doc]!))) {
      const count = counts.get(term) ?? { value: 0, documents: 0 };
      count.value += scored.scores[doc]! * saturation(weight, norms[doc]!);
      count.documents += 1;
      counts.set(term, count);
    }
  }
  const related = mostTelling(counts, index);
  for (const scored of scores) reweigh(scored, related);
}

/** How much a term counts in the best documents, and in how many of them it is. */
interface TermCount {
  value: number;
  documents: number;
}

function weightsIn(sequences: readonly TermSequence[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, weight } of sequences) {
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return weights;
}

/** The terms that tell most of those that several documents share, with their weights. */
function mostTelling(
  counts: ReadonlyMap<string, TermCount>,
  index: TextIndex,
): Map<string, number> {
  const rated = [...counts]
    .filter(([term, { documents }]) => documents > 1 && term.length >= LEAST_LETTERS)
    .map(([term, { value }]) => {
      const rare = rarity(index, documentFrequency(index, term));
      return { term, rare, value: value * rare };
    })
    .sort((a, b) => b.value - a.value || (a.term < b.term ? -1 : 1))
    .slice(0, WORDS_TAKEN);
  const most = rated[0]?.value ?? 1;
  return new Map(rated.map(({ term, rare, value }) => [term, (WORD_TAKEN * rare * value) / most]));
}

function addNeighbours(scores: readonly Scores[], { index, sequences, terms }: Refining): void {
  const pairs = pairsOf(terms, (term) => rarity(index, documentFrequency(index, term)));
  for (const { scored, doc } of bestDocuments(scores, READ_FOR_NEIGHBOURS)) {
    const seen = new Set<Pair>();
    for (const { terms: text } of sequences.sequencesOf(scored.part.segment.documents[doc]!)) {
      addPairsIn(text, pairs, seen);
    }
    for (const pair of pairs) if (seen.has(pair)) scored.scores[doc]! += pair.weight;
  }
}

/** Two different words that follow each other in the query. */
interface Pair {
  first: string;
  second: string;
  weight: number;
}

function pairsOf(terms: readonly string[], rarityOf: (term: string) => number): Pair[] {
  return terms.slice(1).flatMap((second, at) => {
    const first = terms[at]!;
    if (first === second) return [];
    return [{ first, second, weight: NEIGHBOURS * Math.min(rarityOf(first), rarityOf(second)) }];
  });
}

function addPairsIn(terms: readonly string[], pairs: readonly Pair[], seen: Set<Pair>): void {
  for (let at = 1; at < terms.length; at++) {
    for (const pair of pairs) {
      if (terms[at - 1] === pair.first && terms[at] === pair.second) seen.add(pair);
    }
  }
}

interface ScoredDocument {
  scored: Scores;
  doc: number;
}

/** The best documents of all parts; among equals the order of their ids decides, not the part they are in. */
function bestDocuments(scores: readonly Scores[], count: number): ScoredDocument[] {
  const all = scores.flatMap((scored) => candidates(scored, count).map((doc) => ({ scored, doc })));
  return all.sort(compareScored).slice(0, count);
}

/** Documents of a part among which its best ones are. */
function candidates({ part, scores, matched }: Scores, count: number): number[] {
  const { groups } = part.segment;
  const valueOf = (doc: number) => (part.left[groups[doc]!] ? 0 : scores[doc]!);
  const least = leastOfGreatest(matched.length, count, (at) => valueOf(matched[at]!));
  return matched.filter((doc) => valueOf(doc) >= least && valueOf(doc) > 0);
}

function compareScored(a: ScoredDocument, b: ScoredDocument): number {
  const difference = b.scored.scores[b.doc]! - a.scored.scores[a.doc]!;
  if (difference !== 0) return difference;
  return idOf(a) < idOf(b) ? -1 : 1;
}

function idOf({ scored, doc }: ScoredDocument): string {
  return scored.part.segment.documents[doc]!.id;
}
