import { expect, test } from 'vitest';
import { median } from './median.ts';

const CASES: [values: number[], middle: number][] = [
  [[7], 7],
  [[10, 9, 100], 10],
  [[4, 1, 3, 2], 3],
];

test.each(CASES)('the middle of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});
