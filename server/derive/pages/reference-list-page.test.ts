import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { ReferenceListQuery } from '../../contract/reference-list-page.ts';
import { referenceListPage } from './reference-list-page.ts';

const corpus = corpusOf({
  'a.md': '[@lu; @lu; @astrom]',
  'r.bib': `@article{lu, author = {Lu, Jane and Beamish, Paul}, year = 2001, title = {The internationalization of SMEs}, journal = {Strategic Management Journal}, verified = {two sources}}
@book{astrom, author = {{\\AA}str{\\"o}m, Ola}, year = 1999, title = {Zebras}, publisher = {Acme}, verified = {one source}}
@article{vdberg, author = {van der Berg, Piet}, year = 2010, title = {Apples}, journal = {Acta}}
@misc{bare, title = {Middle}}
@book{lu1995, author = {Lu, Jane}, year = 1995, title = {{\\'E}lan}, publisher = {Acme}}`,
});
const all = ['astrom', 'lu1995', 'lu', 'vdberg', 'bare'];
const keys = (query: ReferenceListQuery) =>
  referenceListPage(corpus, query).references.map(({ key }) => key);

describe('filters', () => {
  const CASES: [query: ReferenceListQuery, keys: string[]][] = [
    [{}, all],
    [{ q: '' }, all],
    [{ q: 'LU' }, ['lu1995', 'lu']],
    [{ q: 'jane 1995' }, ['lu1995']],
    [{ q: 'astrom' }, ['astrom']],
    [{ q: 'Åström' }, ['astrom']],
    [{ q: 'elan' }, ['lu1995']],
    [{ q: 'van der berg' }, ['vdberg']],
    [{ q: 'strategic  management ' }, ['lu']],
    [{ q: 'nothing' }, []],
    [{ type: 'book' }, ['astrom', 'lu1995']],
    [{ cited: 'yes' }, ['astrom', 'lu']],
    [{ cited: 'no' }, ['lu1995', 'vdberg', 'bare']],
    [{ verified: 'two sources' }, ['lu']],
    [{ verified: 'not-stated' }, ['lu1995', 'vdberg', 'bare']],
    [{ q: 'lu', type: 'book', cited: 'no', verified: 'not-stated' }, ['lu1995']],
    [{ q: 'lu', type: 'book', cited: 'yes' }, []],
  ];
  test.each(CASES)('%j: %j', (query, expected) => expect(keys(query)).toEqual(expected));

  test('are counted over all references, whatever is shown', () => {
    const { types, verifications, ...page } = referenceListPage(corpus, { q: 'astrom' });
    expect(page).toMatchObject({ all: 5, total: 1, page: 1, pages: 1, query: { q: 'astrom' } });
    expect(types.map(({ label, count }) => [label, count])).toEqual([
      ['Book', 2],
      ['Journal article', 2],
      ['Other', 1],
    ]);
    expect(verifications).toEqual([
      { value: 'not-stated', label: 'not stated', count: 3 },
      { value: 'one source', label: 'one source', count: 1 },
      { value: 'two sources', label: 'two sources', count: 1 },
    ]);
  });
});

describe('orders', () => {
  const CASES: [sort: ReferenceListQuery['sort'], ascending: string[], descending: string[]][] = [
    ['author', all, ['vdberg', 'lu', 'lu1995', 'astrom', 'bare']],
    [
      'year',
      ['lu1995', 'astrom', 'lu', 'vdberg', 'bare'],
      ['vdberg', 'lu', 'astrom', 'lu1995', 'bare'],
    ],
    [
      'title',
      ['vdberg', 'lu1995', 'bare', 'lu', 'astrom'],
      ['astrom', 'lu', 'bare', 'lu1995', 'vdberg'],
    ],
    [
      'container',
      ['astrom', 'lu1995', 'vdberg', 'lu', 'bare'],
      ['lu', 'vdberg', 'astrom', 'lu1995', 'bare'],
    ],
    [
      'type',
      ['astrom', 'lu1995', 'lu', 'vdberg', 'bare'],
      ['bare', 'lu', 'vdberg', 'astrom', 'lu1995'],
    ],
    [
      'cited',
      ['lu1995', 'vdberg', 'bare', 'astrom', 'lu'],
      ['lu', 'astrom', 'lu1995', 'vdberg', 'bare'],
    ],
    [
      'verified',
      ['astrom', 'lu', 'lu1995', 'vdberg', 'bare'],
      ['lu', 'astrom', 'lu1995', 'vdberg', 'bare'],
    ],
  ];
  test.each(CASES)('by %s', (sort, ascending, descending) => {
    expect(keys({ sort: sort! })).toEqual(ascending);
    expect(keys({ sort: sort!, order: 'ascending' })).toEqual(ascending);
    expect(keys({ sort: sort!, order: 'descending' })).toEqual(descending);
  });

  test('of equal authors go by year, then by title', () => {
    const { references } = referenceListPage(
      corpusOf({
        'r.bib': ['2003 C', '2003 B', '2001 D', '2010 A']
          .map(
            (text, at) =>
              `@book{k${at}, author = {S, A}, year = ${text.slice(0, 4)}, title = {${text.slice(5)}}}`,
          )
          .join('\n'),
      }),
      {},
    );
    expect(references.map(({ title }) => title)).toEqual(['D', 'B', 'C', 'A']);
  });
});

describe('pages', () => {
  const entries = Array.from({ length: 601 }, (_, at) => `@misc{k${at}, title = {T ${at}}}`);
  const many = corpusOf({ 'r.bib': entries.join('\n') });

  test('hold every reference once', () => {
    const shown = [1, 2, 3].flatMap((page) => referenceListPage(many, { page }).references);
    expect(shown).toHaveLength(601);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(601);
  });

  test('begin with the first and end with the last, whatever is asked for', () => {
    const asked = fc.oneof(fc.integer({ min: -5, max: 10 }), fc.constant(2 ** 53 - 1));
    fc.assert(
      fc.property(asked, (page) => {
        const found = referenceListPage(many, { page });
        expect(found.pages).toBe(3);
        expect(found.page).toBe(Math.min(3, Math.max(1, page)));
        expect(found.references).toHaveLength(found.page === 3 ? 1 : 300);
      }),
    );
  });

  test('are one where nothing is', () => {
    expect(referenceListPage(corpusOf({}), { page: 4 })).toMatchObject({
      all: 0,
      total: 0,
      page: 1,
      pages: 1,
      references: [],
    });
  });
});
