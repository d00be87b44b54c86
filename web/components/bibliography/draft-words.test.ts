import { describe, expect, test } from 'vitest';
import { readDrafts, type ReadDraft } from './read-drafts.ts';
import { citedWords, draftWords, matchedWords, workWords } from './draft-words.ts';

const work = (authors: string[], year: number | null, title: string) => ({
  key: 'key1',
  doi: '',
  title,
  year,
  authors,
});

describe('a draft in words', () => {
  const CASES: [markdown: string, words: string][] = [
    ['no citation', 'No citation was found in it.'],
    ['[@key1]', 'Cites 1 work of the library.'],
    ['[@key1; @x; @y]', 'Cites 1 work of the library, and 2 works that the library does not have.'],
    ['[@x]', 'Cites 1 work that the library does not have.'],
    ["---\nnocite: '@*'\n---\n", 'Asks for every work of the library (nocite).'],
  ];
  test.each(CASES)('%j: %s', async (markdown, words) => {
    const [draft] = await readDrafts([new File([markdown], 'x.md')], [work([], null, '')]);
    expect(draftWords(draft as ReadDraft)).toBe(words);
  });
});

test.each([
  [{ unit: 'line', number: 1200 } as const, 2, 'line 1,200, cited 2 times'],
  [{ unit: 'footnote', number: 3 } as const, 0, 'footnote 3, only listed'],
  [null, 0, 'only listed'],
])('%j cited %i times: %s', (place, count, words) => {
  expect(citedWords(place, count)).toBe(words);
});

test.each([
  [['Lu'], 2001, 'T', 'Lu 2001: T'],
  [['Lu', 'Beamish'], 2001, 'T <i>x</i>', 'Lu & Beamish 2001: T x'],
  [['A', 'B', 'C'], null, 'T', 'A et al.: T'],
  [[], null, '', 'key1'],
])('%j %j %s: %s', (authors, year, title, words) => {
  expect(workWords(work(authors, year, title))).toBe(words);
});

test.each([
  ['key', ''],
  ['doi', 'by its DOI'],
  ['title', 'by its title'],
  ['everything', ''],
] as const)('recognised by %s: %s', (how, words) => {
  expect(matchedWords({ key: 'a', how, count: 1, place: null })).toBe(words);
});
