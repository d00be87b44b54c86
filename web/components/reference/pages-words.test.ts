import { describe, expect, test } from 'vitest';
import type { PageAxis, PagesUsed } from '../../../server/contract/pages-used.ts';
import { axisWords, outsideWords, placelessWords, timesWords } from './pages-words.ts';

const axis: PageAxis = {
  columns: 16,
  rows: 1,
  pagesToColumn: 1,
  isCounted: false,
  stretches: [],
  marks: [],
};

const used = (some: Partial<PagesUsed>): PagesUsed => ({
  basis: 'pages',
  record: '45–61',
  axis,
  pages: [],
  others: [],
  withoutPlace: [],
  ...some,
});

describe('the words below the axis', () => {
  test.each([
    [{}, 'The record has pages 45–61.'],
    [{ record: '45' }, 'The record has page 45.'],
    [{ basis: 'total', record: '700' }, 'The record counts 700 pages.'],
    [
      { basis: 'article-number', record: 'e12' },
      'The record has the article number e12 and no pages, so the line covers the cited pages alone.',
    ],
    [
      { basis: 'none', record: '' },
      'The record has no pages, so the line covers the cited pages alone.',
    ],
    [
      { axis: { ...axis, isCounted: true, pagesToColumn: 20 } },
      'The record has pages 45–61. The higher a mark, the more passages cite there. Each step of the line is 20 pages.',
    ],
  ] as [Partial<PagesUsed>, string][])('of %o', (some, words) => {
    expect(axisWords(used(some))).toBe(words);
  });
});

describe('the words on pages outside', () => {
  const place = (label: string, isOutside = true) => ({ label, isOutside, passages: [0] });
  test.each([
    [[], ''],
    [[place('p. 46', false)], ''],
    [
      [place('p. 46', false), place('p. 145')],
      'p. 145 lies outside of pages 45–61 of the record: a slip, or another edition.',
    ],
    [
      [place('pp. 60–62')],
      'pp. 60–62 lie outside of pages 45–61 of the record: a slip, or another edition.',
    ],
    [
      [place('p. iv'), place('p. 9'), place('p. 145')],
      'p. iv, p. 9 and p. 145 lie outside of pages 45–61 of the record: a slip, or another edition.',
    ],
  ])('of %o', (pages, words) => {
    expect(outsideWords(used({ pages }))).toBe(words);
  });

  test('name the number of pages where that is all the record has', () => {
    const pages = [place('p. 701')];
    expect(outsideWords(used({ basis: 'total', record: '700', pages }))).toContain(
      'outside of the 700 pages of the record',
    );
  });
});

test.each([
  [1, 1, 'The one passage that cites it names no page.'],
  [3, 3, 'None of the 3 passages that cite it names a page.'],
  [1, 3, '1 passage names no page.'],
  [2, 3, '2 passages name no page.'],
])('%d of %d passages without a page', (placeless, all, words) => {
  expect(placelessWords(placeless, all)).toBe(words);
});

test('a place that one passage cites is not counted', () => {
  const place = { label: 'p. 3', isOutside: false };
  expect(timesWords({ ...place, passages: [0] })).toBe('');
  expect(timesWords({ ...place, passages: [0, 4] })).toBe('2 passages');
});
