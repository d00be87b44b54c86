import { expect, test } from 'vitest';
import { relevanceGoals } from './goals.ts';

test('ours is compared with the best of the others, measure by measure', () => {
  const measured = (engine: string, [ndcg, recall, mrr]: [number, number, number]) => ({
    engine,
    ndcg,
    recall,
    mrr,
    byKind: new Map([['known', mrr]]),
  });
  const rows = relevanceGoals([
    measured('ours', [0.6, 0.9, 0.8]),
    measured('ours, plain documents', [0.9, 0.95, 0.9]),
    measured('one', [0.5, 0.7, 0.85]),
    measured('other', [0.4, 0.8, 0.1]),
  ]);
  expect(rows.map(({ detail }) => detail)).toEqual([
    '0.600 / 0.500, one',
    '0.900 / 0.800, other',
    '0.800 / 0.850, one',
    '0.800',
  ]);
});
