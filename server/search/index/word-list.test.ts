import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWord, packWords, rangeOfPrefix, wordAt } from './word-list.ts';

const wordSets = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '国'), maxLength: 5 }))
  .map((words) => words.sort());

test('a packed list holds the words it was made of, and no others', () => {
  fc.assert(
    fc.property(
      wordSets,
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '国') }),
      (words, other) => {
        const list = packWords(words);
        expect(words.map((_, index) => wordAt(list, index))).toEqual(words);
        expect(words.map((word) => findWord(list, word))).toEqual([...words.keys()]);
        expect(findWord(list, other)).toBe(words.indexOf(other));
      },
    ),
  );
});

test('a prefix finds the words that begin so', () => {
  fc.assert(
    fc.property(
      wordSets,
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', '国'), maxLength: 3 }),
      (words, prefix) => {
        const list = packWords(words);
        const [from, to] = rangeOfPrefix(list, prefix);
        expect(words.slice(from, to)).toEqual(words.filter((word) => word.startsWith(prefix)));
      },
    ),
  );
});
