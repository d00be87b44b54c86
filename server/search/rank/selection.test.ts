import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastOfGreatest } from './selection.ts';

test('the least of the greatest is where sorting puts it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (values, count) => {
      const sorted = values.toSorted((a, b) => b - a);
      const least = leastOfGreatest(values.length, count, (index) => values[index]!);
      expect(least).toBe(values.length <= count ? -Infinity : sorted[count - 1]);
    }),
  );
});
