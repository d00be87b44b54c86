import { expect, test } from 'vitest';
import { layoutRows, layoutTable } from './shipped-layouts.ts';

const quality = { crossings: 6, symbolOverlaps: 1, labelOverlaps: 2 };
const plain = { crossings: 12, symbolOverlaps: 5, labelOverlaps: 7 };
const layouts = [
  { what: 'map', nodes: 9, joins: 10, quality, plain },
  { what: 'columns', nodes: 3, joins: 4, quality, plain: null },
];

test('each layout stands in a table, a map beside what d3-force makes of it', () => {
  expect(layoutTable(layouts).split('\n').slice(2, -1)).toEqual([
    '| map | 9 | 10 | 6 | 1 | 2 |',
    '| map, d3-force alone | 9 | 10 | 12 | 5 | 7 |',
    '| columns | 3 | 4 | 6 | 1 | 2 |',
  ]);
});

test('whatever lies on something else misses the goal', () => {
  expect(layoutRows(layouts).map(({ ratio, goal }) => [ratio, goal])).toEqual([
    [3, { most: 0 }],
    [0.5, { most: 1 }],
    [3, { most: 0 }],
  ]);
});
