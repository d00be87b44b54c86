import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedTypos, nearForms } from './near-forms.ts';
import { packWords } from './word-list.ts';

/** Insertions, deletions, changes and swaps of neighbours, counted the slow way. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swapped = a.length > 1 && b.length > 1 && a.slice(0, 2) === `${b.charAt(1)}${b.charAt(0)}`;
  return Math.min(
    distance(restA, restB) + (a.startsWith(b.charAt(0)) ? 0 : 1),
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    ...(swapped ? [distance(a.slice(2), b.slice(2)) + 1] : []),
  );
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
const lists = fc.uniqueArray(words, { maxLength: 30 }).map((list) => list.sort());

test('the walk finds what comparing with every word finds', () => {
  fc.assert(
    fc.property(lists, words, fc.integer({ min: 0, max: 2 }), (list, word, most) => {
      const found = nearForms(packWords(list), word, { most });
      const expected = list
        .map((form, index) => ({ index, distance: distance(form, word) }))
        .filter((near) => near.distance <= most);
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('as a prefix, a word is near to what begins nearly so', () => {
  fc.assert(
    fc.property(lists, words, (list, word) => {
      const found = nearForms(packWords(list), word, { most: 1, asPrefix: true });
      const beginnings = (form: string) => [...form, ''].map((_, length) => form.slice(0, length));
      const expected = list.flatMap((form, index) => {
        const least = Math.min(...beginnings(form).map((beginning) => distance(beginning, word)));
        return least <= 1 ? [{ index, distance: least }] : [];
      });
      expect(found).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

describe('typos are allowed', () => {
  const CASES: [form: string, typos: number][] = [
    ['firm', 0],
    ['trust', 1],
    ['alliance', 1],
    ['alliances', 2],
    ['10993', 0],
    ['a'.repeat(41), 0],
  ];
  test.each(CASES)('in %s: %d', (form, typos) => expect(allowedTypos(form)).toBe(typos));
});
