import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { referenceRecord } from '../../corpus/record.ts';
import { referencePage } from './reference-page.ts';

/** No citation processor: the page is the same but for how references are set. */
const source = {
  recordOf: referenceRecord,
  typography: { setting: { style: 'apa', locale: 'en-US' }, typesetOf: () => null },
};

const corpus = corpusOf({
  'a.md': 'One [@k, p. 40]. Two [see @k]. Three [but see @k, p. iv].',
  'b.md': '---\nkind: study\nreference: k\n---\nFour [cf. @k, pp. 5-7]. Five @k and others.',
  'r.bib': `@misc{before, title = {B}}
@article{k,
  author = {Lu, J. and {World Bank}},
  title = {The \\emph{Firm}},
  journal = {J},
  year = {2001},
  url = {javascript:alert(1)},
  abstract = {An <i>abstract</i>.},
  verified = {two sources},
  not_seen = {pages, volume},
  my-note = {Mine},
}
@misc{unused, title = {U}, url = {https://example.org/x}}`,
});

describe('referencePage', () => {
  const page = referencePage(corpus, 'k', source)!;

  test('lists the passages that cite it in page order, then the others in reading order', () => {
    expect(
      page.passages.map(({ note, locator, signal, passage }) => [
        note.id,
        locator,
        signal,
        passage.href.split('#')[1],
      ]),
    ).toEqual([
      ['a', 'p. iv', 'disputes', 'cite-2'],
      ['b', 'pp. 5–7', 'compares', 'cite-0'],
      ['a', 'p. 40', 'supports', 'cite-0'],
      ['a', '', 'supports', 'cite-1'],
      ['b', '', 'supports', 'cite-1'],
    ]);
  });

  test('shows which pages are used, by the places of the passages in its list', () => {
    expect(page.pages).toMatchObject({
      basis: 'none',
      pages: [
        { label: 'p. iv', passages: [0] },
        { label: 'pp. 5–7', passages: [1] },
        { label: 'p. 40', passages: [2] },
      ],
      withoutPlace: [3, 4],
    });
  });

  test('has the citation that is asked for in all forms', () => {
    const { citation } = referencePage(corpus, 'k', {
      ...source,
      query: { mode: 'narrative', locator: '40' },
    })!;
    expect(citation.query).toEqual({ mode: 'narrative', locator: '40' });
    expect(citation.formatted).toEqual(['Lu and World Bank', ' (2001, p. 40)']);
    expect(citation.written.map(({ text }) => text)).toEqual([
      '@k [p. 40]',
      String.raw`\textcite[40]{k}`,
      'k',
    ]);
  });

  test('leads to its entry as a file in every format', () => {
    const odd = corpusOf({ 'r.bib': '@misc{a/b:ü&c, title = {T}}' });
    const { files } = referencePage(odd, 'a/b:ü&c', source)!;
    expect(files.map(({ name }) => name)).toContain('biblatex');
    expect(files.find(({ name }) => name === 'ris')).toEqual({
      name: 'ris',
      label: 'RIS',
      file: 'a-b-ü-c.ris',
      href: '/api/export/ris?select=keys%3Aa%2Fb%3A%C3%BC%26c',
    });
  });

  test('shows the record: title and abstract as plain text, fields in words, the entry as written', () => {
    expect(page.reference).toMatchObject({
      key: 'k',
      href: '/references/k',
      authors: 'Lu & World Bank',
      year: '2001',
      title: 'The Firm',
      container: 'J',
      timesCited: 5,
      url: '',
    });
    expect(page).toMatchObject({
      typeLabel: 'Journal article',
      abstract: 'An abstract.',
      verification: { verified: 'two sources', notSeen: ['pages', 'volume'] },
      source: { file: 'r.bib', line: 2 },
    });
    expect(page.fields).toContainEqual({ name: 'my-note', label: 'My note', value: 'Mine' });
    expect(page.fields.map(({ name }) => name)).not.toContain('abstract');
    expect(page.source.raw).toMatch(/^@article\{k,[^]*\}$/);
    expect(page.studies.map(({ id }) => id)).toEqual(['b']);
  });

  test('has no passages where nothing cites it', () => {
    expect(referencePage(corpus, 'unused', source)).toMatchObject({
      reference: { timesCited: 0, url: 'https://example.org/x', authors: '' },
      passages: [],
      studies: [],
      problems: [],
    });
  });

  test('is null for a key that no file has', () => {
    for (const key of ['nothing', 'K', '']) expect(referencePage(corpus, key, source)).toBeNull();
  });

  test('tells the problems of the lines on which its entry stands', () => {
    const broken = corpusOf({
      'r.bib': '@misc{a,\n title = undefinedName,\n}\n@misc{b, title = {T}}',
    });
    expect(referencePage(broken, 'a', source)?.problems.map(({ line }) => line)).toEqual([2]);
    expect(referencePage(broken, 'b', source)?.problems).toEqual([]);
  });

  test('tells the problems of its entry alone where several stand on one line', () => {
    const item = (id: string) => ({ id, type: 'book', title: [] });
    const oneLine = corpusOf({ 'r.json': JSON.stringify([item('a'), item('b'), item('c')]) });
    for (const key of ['a', 'b', 'c']) {
      const messages = referencePage(oneLine, key, source)?.problems.map(({ message }) => message);
      expect(messages).toEqual([`“title” of “${key}” is not as CSL-JSON has it`]);
    }
  });

  test('stays small where one passage or one cluster cites it a thousand times', () => {
    const cited = corpusOf({
      'a.bib': '@book{k, author = {K, K}, title = {T}, year = 2000}',
      'same.md': 'word @k x '.repeat(1_000),
      'passage.md': Array.from({ length: 1_000 }, (_, page) => `word @k [p. ${page}]`).join(' '),
      'cluster.md': `All [${'@k; '.repeat(1_000)}@k].`,
    });
    const page = referencePage(cited, 'k', source)!;
    expect(page.passages).toHaveLength(1_002);
    expect(JSON.stringify(page).length).toBeLessThan(12_000_000);
  });
});
