import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { notFoundPage } from './not-found-page.ts';

const corpus = corpusOf({
  'deep/asymmetric-ties.md': '---\ntitle: Ties between unequals\naliases: [uneven ties]\n---\n',
  'trust.md': '---\ntitle: Trust and its limits\n---\n',
  'r.bib': `@book{lu2001growth, author = {Lu, J.}, year = 2001, title = {The growth of firms}}
@book{prashantham2008dancing, title = {Dancing with gorillas: How small firms do it}}
@book{prashantham2012, title = {Other}}`,
});
const near = (path: string) => notFoundPage(corpus, path).near.map(({ href }) => href);

describe('notFoundPage', () => {
  const CASES: [by: string, path: string, href: string][] = [
    ['id', '/notes/asymetric-ties', '/notes/asymmetric-ties'],
    ['id, as a twin', '/api/notes/asymetric-ties.json', '/notes/asymmetric-ties'],
    ['id in another case', '/notes/TRUST', '/notes/trust'],
    ['id at another address', '/trust', '/notes/trust'],
    ['path', '/notes/deep/asymmetric-ties', '/notes/asymmetric-ties'],
    ['title', '/notes/Ties between unequal', '/notes/asymmetric-ties'],
    ['title as in an address', '/notes/ties-between-unequals', '/notes/asymmetric-ties'],
    ['alias', '/notes/uneven_ties', '/notes/asymmetric-ties'],
    ['key', '/references/lu2001groth', '/references/lu2001growth'],
    ['title of a work', '/references/the-growth-of-firm', '/references/lu2001growth'],
    ['beginning of a title', '/notes/Dancing with gorillas', '/references/prashantham2008dancing'],
    [
      'beginning of a title, misspelt',
      '/dancing-with-gorilas',
      '/references/prashantham2008dancing',
    ],
    ['beginning of a key', '/references/prashantham', '/references/prashantham2012'],
    ['beginning of an alias', '/uneven', '/notes/asymmetric-ties'],
    ['part of a title', '/notes/gorillas', '/references/prashantham2008dancing'],
    ['page', '/reference', '/references'],
    ['page', '/problem', '/problems'],
    ['page, where the address breaks off', '/notes/', '/notes'],
  ];
  test.each(CASES)('names what is near by %s: %s', (_by, path, href) =>
    expect(near(path)[0]).toBe(href),
  );

  test('names all that begin with a word, those of the folder first', () => {
    const many = corpusOf({
      'lu20.md': '',
      'r.bib': ['lu2001', 'lu2002', 'lu2003'].map((key) => `@book{${key},title={T}}`).join('\n'),
    });
    expect(notFoundPage(many, '/references/lu20').near.map(({ href }) => href)).toEqual([
      '/references/lu2001',
      '/references/lu2002',
      '/references/lu2003',
      '/notes/lu20',
    ]);
  });

  test('tells what each is, once', () => {
    expect(notFoundPage(corpus, '/references/lu2001grow').near).toEqual([
      {
        href: '/references/lu2001growth',
        title: 'Lu (2001): The growth of firms',
        what: 'reference',
      },
    ]);
  });

  test('names nothing where nothing is near', () => {
    for (const path of ['/', '/notes/xyzzyplugh', `/${'x'.repeat(5000)}`]) {
      expect(near(path)).toEqual([]);
    }
  });

  test.each([
    ['/notes/x', /note/],
    ['/references/x', /key/],
    ['/x', /page/],
  ])('says of %s that there is no such thing', (path, message) => {
    expect(notFoundPage(corpus, path)).toMatchObject({
      path,
      message: expect.stringMatching(message),
    });
  });
});
