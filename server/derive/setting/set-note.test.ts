import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { wordsOf } from '../../../tests/support/set-words.ts';
import { typographyIn } from '../../../tests/support/typography.ts';
import { noteBody as bodyOf } from '../../corpus/body.ts';
import { setNote } from './set-note.ts';

const bibliography = `
@article{lu, author = {Lu, J. and Beamish, P.}, year = 2001, title = {The {SME} Paradox}, journaltitle = {JBV}}
@book{s1, author = {Smith, A.}, year = 2003, title = {Zebras}}
@book{s2, author = {Smith, A.}, year = 2003, title = {Apples}}
`;

async function setIn(style: string, text: string) {
  const corpus = corpusOf({ 'a.md': text, 'a.bib': bibliography });
  const typography = await typographyIn(style);
  return setNote(corpus, noteOf(corpus, 'a'), { bodyOf, typography });
}

describe('a note is set', () => {
  test.each([
    ['apa', '[see @lu, p. 5; @s1]', '(see Lu & Beamish, 2001, p. 5; Smith, 2003)'],
    ['apa', '@lu [p. 5]', 'Lu and Beamish (2001, p. 5)'],
    ['ieee', '[@lu]', '[1]'],
    ['ieee', '@lu', 'Lu and Beamish [1]'],
    ['journal-of-international-business-studies', '[@lu, p. 5]', '(Lu & Beamish, 2001: 5)'],
    ['chicago-note-bibliography', '[@s1, p. 5]', 'Smith, Zebras, 5.'],
  ])('in %s: %s', async (style, text, expected) => {
    const { clusters } = await setIn(style, text);
    expect(wordsOf(clusters[0]!)).toBe(expected);
  });

  test('with letters for works of one author and year, in the text and in the list', async () => {
    const { clusters, entries } = await setIn('apa', '[@s1] and [@s2]');
    expect(clusters.map(wordsOf)).toEqual(['(Smith, 2003b)', '(Smith, 2003a)']);
    expect(entries?.map(({ content }) => wordsOf(content))).toEqual([
      'Smith, A. (2003a). Apples.',
      'Smith, A. (2003b). Zebras.',
    ]);
  });

  test('with the titles of English works in sentence case', async () => {
    const { entries } = await setIn('apa', '[@lu]');
    expect(wordsOf(entries![0]!.content)).toContain('The SME paradox.');
  });

  test('with each source apart, and where its citation stands', async () => {
    const { clusters } = await setIn('apa', '[@s1; @lu; @nobody]');
    const sources = clusters[0]!.filter((part) => typeof part === 'object' && 'citation' in part);
    expect(sources).toMatchObject([
      { citation: 1, key: 'lu', known: true },
      { citation: 0, key: 's1', known: true },
      { citation: 2, key: 'nobody', known: false },
    ]);
  });

  test('as a style of notes wants it: marks in the text, citations among the footnotes', async () => {
    const set = await setIn('chicago-note-bibliography', 'As @lu say, so [@s1].\n');
    expect(wordsOf(set.body)).toMatch(/^As 1 say, so.2/);
    expect(wordsOf(set.clusters[2]!)).toBe('Lu and Beamish');
    expect(wordsOf(set.clusters[0]!)).toBe('“The SME Paradox.”');
  });

  test('in the order in which it is read, whatever the order in the file', async () => {
    const { clusters } = await setIn('ieee', '[^x]: First [@s1].\n\nText [@lu] and.[^x]\n');
    expect(clusters.map(wordsOf)).toEqual(['[2]', '[1]']);
  });

  test('by author and year where the processor has not come to it', async () => {
    const corpus = corpusOf({ 'a.md': '[@lu]', 'a.bib': bibliography });
    const typography = { setting: { style: 'apa', locale: 'en-US' }, typesetOf: () => null };
    const { clusters, entries } = setNote(corpus, noteOf(corpus, 'a'), { bodyOf, typography });
    expect(wordsOf(clusters[0]!)).toBe('(Lu & Beamish, 2001)');
    expect(entries).toBeNull();
  });

  test('and no citation vanishes where a style says nothing of it', async () => {
    const { clusters } = await setIn('modern-language-association', '[-@lu]');
    expect(wordsOf(clusters[0]!)).toBe('(2001)');
  });
});
