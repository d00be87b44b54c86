import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { overviewPage } from './overview-page.ts';
import { siteView } from './site.ts';

describe('overviewPage', () => {
  test('of an empty library has nothing to show and says so', () => {
    expect(overviewPage(corpusOf({}))).toEqual({
      title: 'Literature review',
      description: '',
      start: null,
      counts: { notes: 0, references: 0, cited: 0, uncited: 0, problems: 0 },
      kinds: [],
      latest: [],
      mostCited: [],
    });
  });

  test('of notes without references, or references without notes', () => {
    expect(overviewPage(corpusOf({ 'a.md': '[@k]' }))).toMatchObject({
      counts: { notes: 1, references: 0, cited: 0, uncited: 0, problems: 1 },
      kinds: [{ kind: { id: 'note' }, total: 1 }],
    });
    expect(overviewPage(corpusOf({ 'r.bib': '@misc{k, year = 2001}' }))).toMatchObject({
      counts: { notes: 0, references: 1, cited: 0, uncited: 1 },
      latest: [{ key: 'k' }],
      mostCited: [],
    });
  });

  test('names the latest and the most cited, and how much is cited', () => {
    const years = [1990, 2001, 1999, 2020, 2010, 2005, 1980];
    const entries = years.map((year) => `@misc{k${year}, title = {T}, year = ${year}}`);
    const page = overviewPage(
      corpusOf({
        'a.md': '[@k1990] [@k1999] [@k1990; @unknown]',
        'r.bib': [...entries, '@misc{undated, title = {T}}'].join('\n'),
      }),
    );
    expect(page.latest.map(({ year }) => year)).toEqual([
      '2020',
      '2010',
      '2005',
      '2001',
      '1999',
      '1990',
    ]);
    expect(page.mostCited.map(({ key, timesCited }) => [key, timesCited])).toEqual([
      ['k1990', 2],
      ['k1999', 1],
    ]);
    expect(page.counts).toMatchObject({ references: 8, cited: 2, uncited: 6 });
  });

  test('groups notes by kind, and names the first of many', () => {
    const texts = Array.from({ length: 30 }, (_, at) => [`n${at}.md`, '---\nkind: study\n---\n']);
    const { kinds } = overviewPage(
      corpusOf({
        ...(Object.fromEntries(texts) as Record<string, string>),
        'a.md': '',
        'vocabulary.yml': 'kinds: { study: , strategy: }',
      }),
    );
    expect(kinds.map(({ kind, total, notes }) => [kind.id, total, notes.length])).toEqual([
      ['study', 30, 24],
      ['note', 1, 1],
    ]);
    expect(kinds[0]?.notes.slice(0, 3).map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
  });

  const STARTS: [files: string[], start: string | null][] = [
    [['notes/index.md', 'README.md'], 'index'],
    [['notes/Index.md'], 'Index'],
    [['README.md', 'a.md'], 'README'],
    [['readme.markdown'], 'readme'],
    [['a.md'], null],
  ];
  test.each(STARTS)('of %j starts with %s', (files, start) => {
    const texts = Object.fromEntries(files.map((file) => [file, '']));
    expect(overviewPage(corpusOf(texts)).start?.id ?? null).toBe(start);
  });
});

test('siteView has the title of the vocabulary, and counts', () => {
  const corpus = corpusOf({
    'vocabulary.yml': 'title: My review',
    'a.md': '[[b]]',
    'r.bib': '@misc{k,}',
  });
  expect(siteView(corpus)).toEqual({
    title: 'My review',
    revision: corpus.revision,
    notes: 1,
    references: 1,
    problems: 1,
  });
});
