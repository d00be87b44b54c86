import { describe, expect, test } from 'vitest';
import { edgeWidth } from './edge-style.ts';
import { lineKeys } from './line-keys.ts';
import { sourceSteps } from './source-steps.ts';

test.each([
  [0, []],
  [1, [1]],
  [3, [1, 2, 3]],
  [7, [1, 2, 3, 5, 7]],
  [30, [1, 2, 3, 5, 10, 20, 30]],
])('where %i sources are the most, none are offered that nothing has', (most, steps) => {
  expect(sourceSteps(most)).toEqual(steps);
});

describe('a legend', () => {
  test.each([
    [0, []],
    [3, ['1 source', '2 sources', '3 sources']],
    [30, ['1 source', '3 sources', '10 sources', '30 sources']],
  ])('where %i sources are the most shows the widths from the least to that', (most, texts) => {
    expect(lineKeys(most).map(({ text }) => text)).toEqual([
      'no source given',
      ...texts,
      'disputed',
    ]);
  });
});

test('widths tell 1, 2, 3, 5 and 10 sources apart', () => {
  const widths = [1, 2, 3, 5, 10].map((references) => edgeWidth({ layer: 'claims', references }));
  for (const [at, width] of widths.slice(1).entries()) {
    expect(width - widths[at]!).toBeGreaterThan(0.7);
    expect(width / widths[at]!).toBeGreaterThan(1.3);
  }
});
