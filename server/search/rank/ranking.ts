/** Clauses → scores: BM25 over the postings, added up per document; a group is as good as the best of its documents. */
import type { Searchable } from '../index/searchable.ts';
import { postingsOf, type Segment } from '../index/segment.ts';
import { type Part, partsOf, saturation, type TextIndex } from '../index/text-index.ts';
import type { Alternative, ReadClause } from './clauses.ts';
import { leastOfGreatest } from './selection.ts';

/** A group of documents that was found, with the best of them. */
export interface Found {
  part: Part;
  doc: number;
  score: number;
}

/** The document of a hit. */
export function documentOf({ part, doc }: Pick<Found, 'part' | 'doc'>): Searchable {
  return part.segment.documents[doc]!;
}

/** The scores of the documents of one part. */
export interface Scores {
  part: Part;
  scores: Float64Array;
  /** The documents that matched, in the order in which they were met. */
  matched: number[];
}

/** Scores every document that matches a clause. */
export function scoreDocuments(index: TextIndex, clauses: readonly ReadClause[]): Scores[] {
  return partsOf(index).map((part) => {
    const result: Scores = {
      part,
      scores: new Float64Array(part.segment.documents.length),
      matched: [],
    };
    const clauseOf = new Uint16Array(part.segment.documents.length);
    clauses.forEach(({ alternatives }, number) => {
      for (const alternative of alternatives) {
        addScores(result, alternative, { clauseOf, number: number + 1 });
      }
    });
    return result;
  });
}

/** Which clause matched a document last, so that it counts once however many of its alternatives match. */
interface Turn {
  clauseOf: Uint16Array;
  number: number;
}

/** Adds what an alternative counts to the documents that match it and matched none of its clause before. */
function addScores(
  { part, scores, matched }: Scores,
  { terms, weight }: Alternative,
  turn: Turn,
): void {
  const { clauseOf, number } = turn;
  const { docs, weights } =
    terms.length === 1 ? wordPostings(part, terms[0]!) : commonPostings(part.segment, terms);
  for (let at = 0; at < docs.length; at++) {
    const doc = docs[at]!;
    if (clauseOf[doc] === number) continue;
    clauseOf[doc] = number;
    if (scores[doc] === 0) matched.push(doc);
    scores[doc]! += weight * saturation(weights[at]!, part.norms[doc]!);
  }
}

/** Adds what terms count to documents that matched already; no other document is found by them. */
export function reweigh({ part, scores }: Scores, weights: ReadonlyMap<string, number>): void {
  for (const [term, weight] of weights) {
    const postings = wordPostings(part, term);
    for (let at = 0; at < postings.docs.length; at++) {
      const doc = postings.docs[at]!;
      if (scores[doc] === 0) continue;
      scores[doc]! += weight * saturation(postings.weights[at]!, part.norms[doc]!);
    }
  }
}

interface Postings {
  docs: ArrayLike<number>;
  weights: ArrayLike<number>;
}

function wordPostings({ segment }: Part, term: string): Postings {
  const [from, to] = postingsOf(segment, term);
  return { docs: segment.docs.subarray(from, to), weights: segment.weights.subarray(from, to) };
}

/** The documents that hold all of the terms, with the least weight of any. */
export function commonPostings(
  segment: Segment,
  terms: readonly string[],
): { docs: number[]; weights: number[] } {
  const places = terms.map((term) => postingsOf(segment, term));
  const docs: number[] = [];
  const weights: number[] = [];
  const [first, ...others] = places.sort((a, b) => a[1] - a[0] - (b[1] - b[0]));
  const next = others.map(([from]) => from);
  for (let at = first?.[0] ?? 0; at < (first?.[1] ?? 0); at++) {
    const doc = segment.docs[at]!;
    let weight = segment.weights[at]!;
    const isCommon = others.every(([, to], index) => {
      while (next[index]! < to && segment.docs[next[index]!]! < doc) next[index]! += 1;
      if (next[index] === to || segment.docs[next[index]!] !== doc) return false;
      weight = Math.min(weight, segment.weights[next[index]!]!);
      return true;
    });
    if (!isCommon) continue;
    docs.push(doc);
    weights.push(weight);
  }
  return { docs, weights };
}

/** The best document of each group that matched, is still there and is wanted; in no order. */
export function bestOfGroups(
  { part, scores, matched }: Scores,
  isWanted: (hit: Pick<Found, 'part' | 'doc'>) => boolean,
): Found[] {
  const { groups, groupStarts, documents } = part.segment;
  const best = new Int32Array(groupStarts.length - 1).fill(-1);
  const scoreOf = (doc: number) => scores[doc]! * documents[doc]!.prior;
  for (const doc of matched) {
    const known = best[groups[doc]!]!;
    const lead = known < 0 ? 1 : scoreOf(doc) - scoreOf(known);
    if (lead > 0 || (lead === 0 && doc < known)) best[groups[doc]!] = doc;
  }
  const found: Found[] = [];
  best.forEach((doc, group) => {
    if (doc < 0 || part.left[group] || !isWanted({ part, doc })) return;
    found.push({ part, doc, score: scoreOf(doc) });
  });
  return found;
}

/** The better one first; of equals what is looked for most, and then the one whose id comes first. */
export function compareFound(a: Found, b: Found): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [documentOf(a), documentOf(b)];
  return other.prior - one.prior || (one.id < other.id ? -1 : 1);
}

/** The first so many, in order, without putting the others in order. */
export function firstOf(found: readonly Found[], count: number): Found[] {
  const least = leastOfGreatest(found.length, count, (index) => found[index]!.score);
  return found
    .filter(({ score }) => score >= least)
    .sort(compareFound)
    .slice(0, count);
}
