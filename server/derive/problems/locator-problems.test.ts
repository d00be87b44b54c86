import { expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { locatorProblems } from './locator-problems.ts';

const corpus = corpusOf({
  'a.md': `Fine [@article, p. 46; @article, chap. 99; @article; @nobody, p. 1; @unpaged, p. 9].

Not [@article, p. 145], nor @article [pp. 60-62]; nor [@book, p. 701].`,
  'r.bib': `@article{article, title = {T}, pages = {45--61}}
@book{book, title = {T}, pagetotal = {700}}
@misc{unpaged, title = {T}}`,
});

test('a page that the source does not have is told where it stands', () => {
  const hints = locatorProblems(corpus, noteOf(corpus, 'a'));
  expect(
    hints.map(({ severity, line, column, message }) => [severity, line, column, message]),
  ).toEqual([
    ['hint', 3, 6, '“p. 145” of “article” is none of the pages 45–61 that its entry names.'],
    ['hint', 3, 29, '“pp. 60–62” of “article” is none of the pages 45–61 that its entry names.'],
    ['hint', 3, 56, '“p. 701” of “book” is none of the 700 pages that its entry names.'],
  ]);
});
