import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { answerQuery } from '../answer.ts';
import { createSearch } from '../search.ts';

/** Works of one year by nearly the same authors, in whose titles the names count differently. */
const search = createSearch(
  corpusOf({
    'all.bib': `
@book{three, title = {Why Ash and Birch}, author = {Birch, B. and Cole, C. and Ash, A.}, date = {1994}}
@book{two, title = {A Long Title of Another Thing}, author = {Ash, A. and Birch, B.}, date = {1994}}
@book{more, title = {Ash and Birch}, author = {Ash, A. and Birch, B. and Dean, D.}, date = {1994}}
`,
  }),
);

describe('the order of authors, and then the complete list, decide between works of one year', () => {
  const CASES: [query: string, order: string[]][] = [
    ['ash birch 1994', ['two', 'more', 'three']],
    ['Ash & Birch (1994)', ['two', 'more', 'three']],
    ['ash and birch (1994)', ['two', 'more', 'three']],
    ['birch ash 1994', ['three', 'two', 'more']],
    ['ash birch dean 1994', ['more', 'three', 'two']],
  ];
  test.each(CASES)('%s', (query, order) => {
    expect(answerQuery(search, query).hits.map(({ id }) => id)).toEqual(order);
  });
});
