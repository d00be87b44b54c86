import { expect, test } from 'vitest';
import { foldForSearch, hasAll, queryWords } from './search-text.ts';

test.each([
  ['  Größe \t\n und  Élan ', 'große und elan'],
  ['A\u030Angstro\u0308m', 'angstrom'],
  ['日本 Текст', '日本 текст'],
  ['', ''],
])('%j folds to %j', (text, folded) => expect(foldForSearch(text)).toBe(folded));

test('a text has all words of a query, in any order and at any place', () => {
  const text = foldForSearch('Internationalisation of SMEs');
  expect(hasAll(text, queryWords(' SMES  internat '))).toBe(true);
  expect(hasAll(text, queryWords('smes firm'))).toBe(false);
  expect(hasAll(text, queryWords(undefined))).toBe(true);
});
