import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { BibliographyGrouping, BibliographyOrder } from '../../contract/bibliography-page.ts';
import { grouped, inOrder } from './arrangement.ts';

const corpus = corpusOf({
  'a.md': '---\ntags: [trade]\n---\n[@moen; @moen; @lu]',
  'r.bib': `@book{moen, author = {Moen, Øystein}, title = {Zebras}, year = 1998}
@article{lu, author = {Lu, Jane}, title = {Apples}, year = 2001, keywords = {growth, age}}
@misc{bare, title = {Middle}}
@article{old, author = {Adams, A.}, title = {Old Things}, year = {1991}}`,
});
const references = [...corpus.references.values()];

describe('orders', () => {
  const CASES: [order: BibliographyOrder, keys: string[]][] = [
    ['style', ['moen', 'lu', 'bare', 'old']],
    ['author', ['old', 'lu', 'bare', 'moen']],
    ['newest', ['lu', 'moen', 'old', 'bare']],
    ['title', ['lu', 'bare', 'old', 'moen']],
    ['cited', ['moen', 'lu', 'bare', 'old']],
  ];
  test.each(CASES)('%s: %j', (order, keys) => {
    expect(inOrder(corpus, references, order).map(({ key }) => key)).toEqual(keys);
  });
});

describe('groups', () => {
  const CASES: [grouping: BibliographyGrouping, groups: [string | null, string[]][]][] = [
    ['none', [[null, ['moen', 'lu', 'bare', 'old']]]],
    [
      'decade',
      [
        ['2000s', ['lu']],
        ['1990s', ['moen', 'old']],
        ['Without a year', ['bare']],
      ],
    ],
    [
      'kind',
      [
        ['Book', ['moen']],
        ['Journal article', ['lu', 'old']],
        ['Other', ['bare']],
      ],
    ],
    [
      'theme',
      [
        ['Growth', ['lu']],
        ['Trade', ['moen']],
        ['Without a theme', ['bare', 'old']],
      ],
    ],
  ];
  test.each(CASES)('%s: %j', (grouping, groups) => {
    const found = grouped(corpus, references, grouping);
    expect(
      found.map(({ heading, references: members }) => [heading, members.map(({ key }) => key)]),
    ).toEqual(groups);
  });

  test('lose no work and add none, in any order', () => {
    const shuffled = fc.shuffledSubarray(references);
    const grouping = fc.constantFrom<BibliographyGrouping>('none', 'theme', 'kind', 'decade');
    fc.assert(
      fc.property(shuffled, grouping, (some, by) => {
        const members = grouped(corpus, some, by).flatMap((group) => group.references);
        expect(new Set(members)).toEqual(new Set(some));
        expect(members).toHaveLength(some.length);
      }),
    );
  });
});
