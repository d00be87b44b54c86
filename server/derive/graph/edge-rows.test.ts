import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { layerEdges } from './concept-graph.ts';
import { tablePage } from './edge-rows.ts';

const note = (title: string, body = '') => `---\ntitle: ${title}\n---\n${body}\n`;
const corpus = corpusOf({
  'b.md': note('b', '- overcomes:: [[x]] It does [@k2001; @k1990; @k1991].'),
  'a.md': note('a', '- overcomes:: [[z]] It does.'),
  'other.md': note('Á', '- explains:: [[y]] It does [@k1999; @k1990; @k1991].'),
  'ten.md': note('c 10', '- offers:: [[y]] It does [@k2020].'),
  'nine.md': note('c 9', '- offers:: [[y]] It does [@k2010; @k1990; @k1991; @k1999].'),
  'x.md': note('x'),
  'y.md': note('y'),
  'z.md': note('z'),
  'r.bib': [1990, 1991, 1999, 2001, 2010, 2020]
    .map((year) => `@book{k${year}, title = {T}, year = ${year}}`)
    .join('\n'),
});
const edges = [...layerEdges(corpus, 'claims').values()];

const order = (sort = '', direction = '') =>
  tablePage(corpus, edges, { sort, order: direction, as: 'table' }).rows.map(
    ({ source }) => source.note!.title,
  );

describe('rows', () => {
  test.each([
    [undefined, undefined, ['c 9', 'Á', 'b', 'c 10', 'a']],
    ['nonsense', 'nonsense', ['c 9', 'Á', 'b', 'c 10', 'a']],
    ['constructor', undefined, ['c 9', 'Á', 'b', 'c 10', 'a']],
    ['from', 'descending', ['c 10', 'c 9', 'b', 'Á', 'a']],
    ['to', undefined, ['b', 'Á', 'c 9', 'c 10', 'a']],
    ['relation', undefined, ['Á', 'c 9', 'c 10', 'a', 'b']],
    ['newest', undefined, ['c 10', 'c 9', 'b', 'Á', 'a']],
    ['newest', 'ascending', ['Á', 'b', 'c 9', 'c 10', 'a']],
    ['evidence', 'ascending', ['a', 'c 10', 'Á', 'b', 'c 9']],
  ])('by %s, %s', (sort, direction, titles) => {
    // Titles that differ only in an accent are equal; what stands behind decides.
    expect(order(sort, direction)).toEqual(titles);
  });
});

test.each([
  [undefined, 1, 500],
  ['2', 2, 500],
  ['3', 3, 1],
  ['99', 3, 1],
  ['-1', 1, 500],
  ['x', 1, 500],
])('page %s is page %d with %d rows', (page, number, count) => {
  const many = Array.from({ length: 1001 }, () => edges[0]!);
  const part = tablePage(corpus, many, { ...(page !== undefined && { page }), as: 'table' });
  expect([part.page, part.rows.length, part.pages]).toEqual([number, count, 3]);
});
