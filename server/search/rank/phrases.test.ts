import { expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { searchLibrary } from '../../../tests/support/search-library.ts';
import { createSearch } from '../search.ts';
import { createReader } from '../text/reading.ts';
import { createPhraseFinder } from './phrases.ts';

const { segment } = createSearch(corpusOf(searchLibrary)).index.large;

function holding(phrases: readonly string[], finder = createPhraseFinder(createReader())) {
  return finder
    .documentsHolding(segment, phrases)
    .map((docs) => Array.from(docs, (doc) => segment.documents[doc]!.id).sort());
}

test('a phrase is held word for word, in either spelling, by whatever text', () => {
  const [abroad, turned, stem, spelled, nothing] = holding([
    'sells abroad',
    'abroad sells',
    'sell abroad',
    'organisational behaviour',
    '…',
  ]);
  expect(abroad).toEqual(['note early-exporter 0']);
  expect([turned, stem, nothing]).toEqual([[], [], []]);
  expect(spelled).toEqual(['reference lu2001']);
});

test('it is the same when it was looked for before, among many others', () => {
  const finder = createPhraseFinder(createReader());
  const first = holding(['sells abroad'], finder);
  const others = Array.from({ length: 100 }, (_, number) => `firm ${number}`);
  for (const other of others) holding([other, 'trust does'], finder);
  expect(holding(['sells abroad'], finder)).toEqual(first);
});
