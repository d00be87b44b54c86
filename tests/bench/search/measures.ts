/** Measures of a ranking against the grades of the documents; each is 1 at best, 0 at worst. */
import type { Grades } from './collection.ts';

/**
 * Normalised discounted cumulative gain of the first `depth` hits (Järvelin and Kekäläinen 2002): a document
 * gains its grade, divided by the logarithm of its rank plus one; 1 where no other order would gain more.
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const best = gain(Object.values(grades).sort(descending), depth);
  const gained = ranking.map((id) => grades[id] ?? 0);
  return best === 0 ? 0 : gain(gained, depth) / best;
}

function gain(grades: readonly number[], depth: number): number {
  return grades
    .slice(0, depth)
    .reduce((sum, grade, index) => sum + Math.max(grade, 0) / Math.log2(index + 2), 0);
}

function descending(a: number, b: number): number {
  return b - a;
}

/** The share of all relevant documents that is among the first `depth` hits. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  const relevant = relevantIn(grades);
  if (relevant.length === 0) return 0;
  const found = new Set(ranking.slice(0, depth));
  return relevant.filter((id) => found.has(id)).length / relevant.length;
}

/** One divided by the rank of the first relevant hit; 0 where there is none. */
export function reciprocalRank(ranking: readonly string[], grades: Grades): number {
  const index = ranking.findIndex((id) => (grades[id] ?? 0) > 0);
  return index < 0 ? 0 : 1 / (index + 1);
}

/** The documents that answer a query at all. */
export function relevantIn(grades: Grades): string[] {
  return Object.keys(grades).filter((id) => grades[id]! > 0);
}
