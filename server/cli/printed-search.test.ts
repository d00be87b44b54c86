import { expect, test } from 'vitest';
import { corpusOf } from '../../tests/support/corpus.ts';
import { searchPage } from '../derive/pages/search-page.ts';
import { createSearch } from '../search/search.ts';
import { printedSearch } from './printed-search.ts';

const search = createSearch(
  corpusOf({
    'notes/ties.md':
      '---\ntitle: Ties\nkind: strategy\n---\n\n## Why\n\nFirms make alliances [@lu2001].\n',
    'a.bib':
      '@article{lu2001, author = {Lu, J. and Beamish, P.}, title = {Going Abroad}, journal = {SMJ}, year = 2001}',
  }),
);

function printed(q: string, hasColours = false): string {
  return printedSearch(searchPage(search, { q }), { hasColours });
}

test('a hit is its title, place, passage, sources and why it matches', () => {
  expect(printed('alliance')).toBe(
    [
      'Ties  strategy  ties',
      '  Why',
      '  Firms make alliances.',
      '  @lu2001',
      '  matched “alliances” for “alliance”',
      '',
      '1 of 1 hit',
    ].join('\n'),
  );
});

test('a reference tells who wrote it', () => {
  expect(printed('key:lu2001')).toContain(
    'Going Abroad  reference  lu2001\n  Lu & Beamish · 2001 · SMJ',
  );
});

test('matches stand out where the terminal shows it', () => {
  expect(printed('alliance', true)).toContain('Firms make \u001b[1malliances\u001b[22m.');
});

test('where nothing is found it says what to try', () => {
  expect(printed('alliances kind:claim')).toBe('Nothing found.\n\nTry:\n  alliances  (1)');
});

test('what could not be understood is told first', () => {
  expect(printed('alliance year:soon').split('\n')[0]).toMatch(/^year:/);
});
