import { describe, expect, test } from 'vitest';
import type { CitationQuery } from '../../contract/citation-forms.ts';
import { locatorLabels } from '../setting/locator-names.ts';
import { citationForms } from './citation-forms.ts';

/** Shows what the processor is handed. */
const forms = (query: CitationQuery, key = 'lu2001') =>
  citationForms(key, query, ({ id, mode, prefix, locator, suffix }) => [
    [mode, prefix, id, locator && `${locator.label} ${locator.value}`, suffix].join('|'),
  ]);

const written = (query: CitationQuery, key?: string) =>
  Object.fromEntries(forms(query, key).written.map(({ name, text }) => [name, text]));

const CASES: [query: CitationQuery, pandoc: string, latex: string][] = [
  [{}, '[@lu2001]', String.raw`\parencite{lu2001}`],
  [{ mode: 'narrative' }, '@lu2001', String.raw`\textcite{lu2001}`],
  [{ mode: 'author-suppressed' }, '[-@lu2001]', String.raw`\parencite*{lu2001}`],
  [{ locator: '5' }, '[@lu2001, p. 5]', String.raw`\parencite[5]{lu2001}`],
  [{ locator: 'p. 5' }, '[@lu2001, p. 5]', String.raw`\parencite[5]{lu2001}`],
  [{ locator: '33-35' }, '[@lu2001, pp. 33-35]', String.raw`\parencite[33--35]{lu2001}`],
  [{ locator: '33--35' }, '[@lu2001, pp. 33-35]', String.raw`\parencite[33--35]{lu2001}`],
  [{ locator: 'iv' }, '[@lu2001, p. iv]', String.raw`\parencite[iv]{lu2001}`],
  [{ locator: 'S12' }, '[@lu2001, p. S12]', String.raw`\parencite[\pno~S12]{lu2001}`],
  [
    { locator: 'S12-S14' },
    '[@lu2001, pp. S12-S14]',
    String.raw`\parencite[\ppno~S12--S14]{lu2001}`,
  ],
  [
    { locator: '5 and 7' },
    '[@lu2001, {pp. 5 and 7}]',
    String.raw`\parencite[\ppno~5 and 7]{lu2001}`,
  ],
  [
    { label: 'chapter', locator: '2' },
    '[@lu2001, chap. 2]',
    String.raw`\parencite[chap.~2]{lu2001}`,
  ],
  [{ label: 'table', locator: '2' }, '[@lu2001, tbl. 2]', String.raw`\parencite[tbl.~2]{lu2001}`],
  [{ prefix: 'see' }, '[see @lu2001]', String.raw`\parencite[see][]{lu2001}`],
  [{ prefix: 'see', locator: '5' }, '[see @lu2001, p. 5]', String.raw`\parencite[see][5]{lu2001}`],
  [{ suffix: 'passim' }, '[@lu2001, passim]', String.raw`\parencite[passim]{lu2001}`],
  [
    { suffix: '1999 reprint' },
    '[@lu2001, {}, 1999 reprint]',
    String.raw`\parencite[1999 reprint]{lu2001}`,
  ],
  [
    { locator: '5', suffix: ', passim' },
    '[@lu2001, p. 5, passim]',
    String.raw`\parencite[\pno~5, passim]{lu2001}`,
  ],
  [
    { locator: '5', suffix: '7 lines' },
    '[@lu2001, {p. 5}, 7 lines]',
    String.raw`\parencite[\pno~5, 7 lines]{lu2001}`,
  ],
  [{ mode: 'narrative', locator: '5' }, '@lu2001 [p. 5]', String.raw`\textcite[5]{lu2001}`],
  [
    { mode: 'narrative', prefix: 'see', locator: '5' },
    'see @lu2001 [p. 5]',
    String.raw`see \textcite[5]{lu2001}`,
  ],
  [
    { prefix: '50 % of a_b & [c]' },
    String.raw`[50 % of a\_b & \[c\] @lu2001]`,
    String.raw`\parencite[{50 \% of a\_b \& [c]}][]{lu2001}`,
  ],
  [
    { suffix: '~ ^ \\ { } # $' },
    String.raw`[@lu2001, \~ \^ \\ \{ \} \# \$]`,
    String.raw`\parencite[\textasciitilde{} \textasciicircum{} \textbackslash{} \{ \} \# \$]{lu2001}`,
  ],
  [{ prefix: ' see\n\talso ' }, '[see also @lu2001]', String.raw`\parencite[see also][]{lu2001}`],
];

describe('a citation', () => {
  test.each(CASES)('of %o', (query, pandoc, latex) => {
    expect(written(query)).toEqual({ pandoc, latex, key: 'lu2001' });
  });

  test('is handed to the processor with its words; in the sentence those before it stand before all', () => {
    expect(forms({ prefix: 'see', locator: '5', suffix: 'x' }).formatted).toEqual([
      'parenthetical|see|lu2001|page 5|, x',
    ]);
    expect(
      forms({ mode: 'narrative', prefix: 'see', label: 'figure', locator: '5' }).formatted,
    ).toEqual(['see ', 'narrative||lu2001|figure 5|']);
  });

  test('offers every kind of place once, pages first', () => {
    const { labels } = forms({});
    expect(labels[0]).toEqual({ value: 'page', label: 'Page' });
    expect(new Set(labels.map(({ label }) => label)).size).toBe(locatorLabels.length);
    expect(locatorLabels).toHaveLength(29);
  });
});

describe('a key', () => {
  const KEYS: [key: string, pandoc: string, latex: string][] = [
    ['lu:2001', '[@lu:2001]', String.raw`\parencite{lu:2001}`],
    ['lu:', '[@{lu:}]', String.raw`\parencite{lu:}`],
    ["o'dwyer2005", "[@{o'dwyer2005}]", String.raw`\parencite{o'dwyer2005}`],
    ['böhme2001', '[@böhme2001]', String.raw`\parencite{böhme2001}`],
    ['lu,2001', '[@{lu,2001}]', ''],
    ['lu%2001', '[@lu%2001]', ''],
    ['lu 2001', '', ''],
    ['lu{2001', '', ''],
  ];
  test.each(KEYS)('%s is written so that it can be read', (key, pandoc, latex) => {
    expect(written({}, key)).toEqual({ pandoc, latex, key });
    for (const { text, notice } of forms({}, key).written) expect(notice === '').toBe(text !== '');
  });
});

test('what a form cannot say is said', () => {
  const notices = (query: CitationQuery) => forms(query).written.map(({ notice }) => notice);
  expect(notices({ label: 'page', locator: '2' })).toEqual(['', '', '']);
  expect(notices({ label: 'table', locator: '2' })).toEqual([
    expect.stringMatching(/words/),
    '',
    '',
  ]);
  expect(notices({ label: 'page', locator: '[2' })).toEqual([
    expect.stringMatching(/words/),
    '',
    '',
  ]);
});
