import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRoman, romanNumber, romanNumeral } from './roman.ts';

test('every number has a numeral, and every numeral its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4999 }), (number) => {
      const numeral = romanNumeral(number);
      expect([isRoman(numeral), romanNumber(numeral.toUpperCase())]).toEqual([true, number]);
    }),
  );
});

test.each(['', 'iiii', 'did', 'vx', 'mild', 'x1'])('%j is no numeral', (word) => {
  expect(isRoman(word)).toBe(false);
});
