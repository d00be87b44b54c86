import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { BibliographyQuery } from '../../contract/bibliography-page.ts';
import { chosenTerms, selectionWords } from './chosen-terms.ts';

const corpus = corpusOf({
  'notes/vocabulary.yml': 'kinds:\n  way: { label: Way, plural: Ways }\n',
  'ties.md': '---\ntitle: Ties\nkind: way\n---\n[@lu; @gone] [[luck]]',
  'luck.md': '---\ntitle: Luck\n---\n[@moen]',
  'r.bib': `@article{lu, author = {Lu, Jane and Beamish, Paul}, title = {Going}, year = 2001, keywords = {ties}}
@article{moen, title = {Small Firms}}`,
});
const chosen = (...words: string[]) => chosenTerms(corpus, words, () => ['moen']);

describe('the words of a query', () => {
  const CASES: [query: BibliographyQuery, words: string[]][] = [
    [{}, ['cited']],
    [{ select: ['none'] }, ['none']],
    [{ select: ['none', 'tag:x', ' tag:x '] }, ['tag:x']],
    [{ search: ' small firms ' }, ['search:small firms']],
    [{ select: ['tag:x'], search: 'a:b' }, ['tag:x', 'search:a:b']],
    [{ select: ['none'], keys: 'a, b;c  d' }, ['keys:a,b,c,d']],
    [{ select: ['keys:a', 'tag:x', 'keys:b'], keys: 'c' }, ['keys:a,b,c', 'tag:x']],
    [{ select: ['tag:x'], search: ' ', keys: '' }, ['tag:x']],
  ];
  test.each(CASES)('%j: %j', (query, words) => expect(selectionWords(query)).toEqual(words));
});

describe('a term', () => {
  test.each([
    ['all', 'All works of the library', 2],
    ['cited', 'Cited in any note', 2],
    ['note:ties', 'Ties', 1],
    ['linked:ties', 'Ties, and the notes it links to', 2],
    ['tag:ties', 'Tagged ties', 1],
    ['kind:way', 'Cited in Ways', 1],
    ['type:article', 'Type: Journal article', 2],
    ['search:small', 'Found by “small”', 1],
    ['keys:lu', 'Picked: lu', 1],
    ['keys:lu,gone', 'Picked works', 1],
    ['keys:,', 'keys:,', 0],
  ])('%s is shown as “%s” with %d works', (word, label, count) => {
    expect(chosen(word).chosen).toEqual([{ word, label, count }]);
  });

  test('that means nothing costs itself alone, and is told', () => {
    const { sound, references, notices, chosen: shown } = chosen('note:gone', 'note:ties', 'x');
    expect(sound).toEqual(['note:ties']);
    expect(references.map(({ key }) => key)).toEqual(['lu']);
    expect(shown.map(({ label, count }) => [label, count])).toEqual([
      ['note:gone', 0],
      ['Ties', 1],
      ['x', 0],
    ]);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toBe('No note has the id “gone”.');
  });
});

test('where nothing means anything, nothing is taken along', () => {
  expect(chosen('x').sound).toEqual(['none']);
  expect(chosen('none')).toMatchObject({ chosen: [], references: [], sound: ['none'] });
});

test('picked works stand in their order, each once, with what is known of them', () => {
  expect(chosen('keys:moen,lu', 'keys:lu,gone').picked).toEqual([
    { key: 'moen', label: 'Small Firms', href: '/references/moen' },
    { key: 'lu', label: 'Lu & Beamish 2001: Going', href: '/references/lu' },
    { key: 'gone', label: 'gone', href: '/references/gone' },
  ]);
});
