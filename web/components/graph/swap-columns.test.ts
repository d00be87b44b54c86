import { expect, test } from 'vitest';
import { swapColumns } from './swap-columns.ts';

test.each([
  [
    ['a', 'b', 'c'],
    ['a', 'b', 'd'],
    ['a', 'b', 'd'],
  ],
  [
    ['a', 'b', 'c'],
    ['a', 'a', 'c'],
    ['b', 'a', 'c'],
  ],
  [
    ['a', 'b', 'c'],
    ['c', 'b', 'c'],
    ['c', 'b', 'a'],
  ],
  [
    ['a', 'b', 'c'],
    ['a', 'b', ''],
    ['a', 'b', ''],
  ],
  [
    ['a', 'b'],
    ['b', 'b', ''],
    ['b', 'a', ''],
  ],
  [
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ],
])('of %j chosen as %j become %j', (before, chosen, after) => {
  expect(swapColumns(before, chosen)).toEqual(after);
});
