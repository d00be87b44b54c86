import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locator, LocatorLabel } from '../../model/citation.ts';
import { compareLocators, locatorText } from './locator-text.ts';

/** Each label with one and with several; after CSL's English locale. */
const LABELS: Record<LocatorLabel, [one: string, several: string]> = {
  act: ['act 3', 'acts 3–4'],
  appendix: ['app. 3', 'apps. 3–4'],
  'article-locator': ['art. 3', 'arts. 3–4'],
  book: ['bk. 3', 'bks. 3–4'],
  canon: ['can. 3', 'cans. 3–4'],
  chapter: ['chap. 3', 'chaps. 3–4'],
  column: ['col. 3', 'cols. 3–4'],
  elocation: ['loc. 3', 'locs. 3–4'],
  equation: ['eq. 3', 'eqs. 3–4'],
  figure: ['fig. 3', 'figs. 3–4'],
  folio: ['fol. 3', 'fols. 3–4'],
  issue: ['no. 3', 'nos. 3–4'],
  line: ['l. 3', 'll. 3–4'],
  note: ['n. 3', 'nn. 3–4'],
  opus: ['op. 3', 'opp. 3–4'],
  page: ['p. 3', 'pp. 3–4'],
  paragraph: ['para. 3', 'paras. 3–4'],
  part: ['pt. 3', 'pts. 3–4'],
  rule: ['r. 3', 'rr. 3–4'],
  scene: ['sc. 3', 'scs. 3–4'],
  section: ['sec. 3', 'secs. 3–4'],
  'sub-verbo': ['s.v. 3', 's.vv. 3–4'],
  supplement: ['supp. 3', 'supps. 3–4'],
  table: ['tbl. 3', 'tbls. 3–4'],
  timestamp: ['3', '3–4'],
  'title-locator': ['tit. 3', 'tits. 3–4'],
  verse: ['v. 3', 'vv. 3–4'],
  version: ['v. 3', 'vv. 3–4'],
  volume: ['vol. 3', 'vols. 3–4'],
};

describe('locatorText', () => {
  test.each(Object.entries(LABELS))('of %s', (name, [one, several]) => {
    const label = name as LocatorLabel;
    expect(locatorText({ label, value: '3' })).toBe(one);
    expect(locatorText({ label, value: '3-4' })).toBe(several);
  });

  const PAGES: [value: string, text: string][] = [
    ['566', 'p. 566'],
    ['33-35', 'pp. 33–35'],
    ['33--35', 'pp. 33–35'],
    ['33 - 35', 'pp. 33–35'],
    ['33–35', 'pp. 33–35'],
    ['33, 35', 'pp. 33, 35'],
    ['33,35', 'pp. 33,35'],
    ['1,234', 'p. 1,234'],
    ['1,234-1,240', 'pp. 1,234–1,240'],
    ['1,234, 1,300', 'pp. 1,234, 1,300'],
    ['33; 35', 'pp. 33; 35'],
    ['33 & 35', 'pp. 33 & 35'],
    ['33 and 35', 'pp. 33 and 35'],
    ['33, 35-37 and passim', 'pp. 33, 35–37 and passim'],
    ['S12', 'p. S12'],
    ['S12-S14', 'pp. S12–S14'],
    ['iv', 'p. iv'],
    ['iv-x', 'pp. iv–x'],
    ['iv, x', 'pp. iv, x'],
    ['iv and x', 'pp. iv and x'],
    ['XII', 'p. XII'],
    ['12(a)', 'p. 12(a)'],
    ['passim', 'p. passim'],
    ['', 'p.'],
  ];
  test.each(PAGES)('of pages %j: %s', (value, text) => {
    expect(locatorText({ label: 'page', value })).toBe(text);
  });
});

describe('compareLocators', () => {
  const page = (value: string): Locator => ({ label: 'page', value });

  test('puts Roman numerals first, then numbers, then words, then places that are not known', () => {
    const values = ['iv', 'ix', 'xl', 'cd', '2', '10', 'S12', '33-35', '566', 'passim', 'did'];
    const sorted = [null, ...values.toReversed().map(page)].sort(compareLocators);
    const isWord = (value: string) => ['passim', 'did'].includes(value);
    expect(sorted.at(-1)).toBeNull();
    expect(sorted.slice(0, -1).map((one) => one?.value)).toEqual([
      ...values.filter((value) => !isWord(value)),
      ...values.filter(isWord).toReversed(),
    ]);
  });

  test('puts pages before other places, and like with like', () => {
    const sorted: Locator[] = [
      page('iv'),
      page('3'),
      page('7'),
      page('1,234'),
      { label: 'chapter', value: '2' },
      { label: 'chapter', value: '10' },
      { label: 'section', value: '1' },
    ];
    expect(sorted.toReversed().sort(compareLocators)).toEqual(sorted);
  });

  test('is an order', () => {
    const value = fc.constantFrom('iv', 'x', '2', '10-12', 'passim', 'see there', '');
    const label = fc.constantFrom<LocatorLabel>('page', 'chapter', 'section');
    const locator = fc.option(fc.record({ label, value }));
    fc.assert(
      fc.property(locator, locator, locator, (a, b, c) => {
        const sign = (one: Locator | null, other: Locator | null) =>
          Math.sign(compareLocators(one, other));
        expect(sign(a, b)).toBe(-sign(b, a) || 0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
