import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ndcg, recall, reciprocalRank } from './measures.ts';

/** Worked out by hand, with 1/log2(2) = 1, 1/log2(3) = 0.63093, 1/log2(4) = 0.5, 1/log2(5) = 0.43068. */
describe('nDCG', () => {
  const CASES: [what: string, ranking: string, grades: Record<string, number>, value: number][] = [
    ['the best order', 'a b', { a: 2, b: 1 }, 1],
    ['the other order', 'b a', { a: 2, b: 1 }, (1 + 2 * 0.63093) / (2 + 0.63093)],
    ['nothing relevant', 'x y', { a: 1 }, 0],
    ['the only one third', 'x y a', { a: 1 }, 0.5],
    ['equals in any order', 'b a', { a: 1, b: 1 }, 1],
    ['one of two, first', 'a x y', { a: 1, b: 1 }, 1 / 1.63093],
    ['too late to count', 'x y z v a', { a: 1 }, 0],
    ['more relevant ones than count', 'a b c d', { a: 1, b: 1, c: 1, d: 1, e: 1 }, 1],
    ['a grade of nought gains nothing', 'x a', { x: 0, a: 3 }, 0.63093],
    ['nor does one below', 'x a', { x: -1, a: 3 }, 0.63093],
    ['nothing judged', 'a', {}, 0],
    ['nothing found', '', { a: 1 }, 0],
    ['three grades', 'c a x b', { a: 3, b: 2, c: 1 }, 3.75415 / 4.76186],
  ];
  test.each(CASES)('%s', (_what, ranking, grades, value) => {
    expect(ndcg(idsOf(ranking), grades, 4)).toBeCloseTo(value, 4);
  });
});

describe('recall', () => {
  const CASES: [what: string, ranking: string, grades: Record<string, number>, value: number][] = [
    ['all', 'a b', { a: 1, b: 2 }, 1],
    ['half', 'a x', { a: 1, b: 1 }, 0.5],
    ['too late to count', 'x y z a', { a: 1 }, 0],
    ['a grade of nought is not relevant', 'a', { a: 1, b: 0 }, 1],
    ['nothing relevant', 'a', { a: 0 }, 0],
  ];
  test.each(CASES)('%s', (_what, ranking, grades, value) => {
    expect(recall(idsOf(ranking), grades, 3)).toBe(value);
  });
});

describe('reciprocal rank', () => {
  const CASES: [what: string, ranking: string, grades: Record<string, number>, value: number][] = [
    ['first', 'a b', { a: 1 }, 1],
    ['third', 'x y a', { a: 1 }, 1 / 3],
    ['the first of several', 'x a b', { a: 1, b: 5 }, 1 / 2],
    ['a grade of nought is passed over', 'x a', { x: 0, a: 1 }, 1 / 2],
    ['nowhere', 'x y', { a: 1 }, 0],
  ];
  test.each(CASES)('%s', (_what, ranking, grades, value) => {
    expect(reciprocalRank(idsOf(ranking), grades)).toBe(value);
  });
});

test('no order is better than that of the grades, and no measure leaves 0 to 1', () => {
  const grades = fc.dictionary(fc.constantFrom(...'abcdef'), fc.integer({ min: 0, max: 3 }));
  const ranking = fc.shuffledSubarray([...'abcdefxyz']);
  fc.assert(
    fc.property(grades, ranking, (judged, order) => {
      const measured = [
        ndcg(order, judged, 10),
        recall(order, judged, 10),
        reciprocalRank(order, judged),
      ];
      for (const value of measured) expect(value).toSatisfy((it: number) => it >= 0 && it <= 1);
      const ideal = Object.keys(judged).sort((a, b) => judged[b]! - judged[a]!);
      expect(measured[0]).toBeLessThanOrEqual(ndcg(ideal, judged, 10));
    }),
  );
});

function idsOf(ranking: string): string[] {
  return ranking.split(' ').filter(Boolean);
}
