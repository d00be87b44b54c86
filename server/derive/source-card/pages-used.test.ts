import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { Locator } from '../../model/citation.ts';
import { pagesUsed } from './pages-used.ts';

const reference = (fields: string) =>
  corpusOf({ 'r.bib': `@article{k, title = {T}, ${fields}}` }).references.get('k')!;

const page = (value: string): Locator => ({ label: 'page', value });
const pages = (values: readonly string[]) => values.map(page);

describe('the places that are used', () => {
  const used = pagesUsed(reference('pages = {45--61}'), [
    page('46'),
    page('46, 50-52'),
    page('145'),
    page('passim'),
    { label: 'chapter', value: '2' },
    { label: 'table', value: '1' },
    { label: 'chapter', value: '2' },
    null,
    null,
  ]);

  test('are pages in their order, with the passages that cite each', () => {
    expect(used.pages).toEqual([
      { label: 'p. 46', passages: [0, 1], isOutside: false },
      { label: 'pp. 50–52', passages: [1], isOutside: false },
      { label: 'p. 145', passages: [2], isOutside: true },
    ]);
  });

  test('are other places by their kind, and passages that name none', () => {
    expect(used.others).toEqual([
      {
        label: 'Pages in words',
        places: [{ label: 'p. passim', passages: [3], isOutside: false }],
      },
      {
        label: 'Chapters',
        places: [{ label: 'chap. 2', passages: [4, 6], isOutside: false }],
      },
      { label: 'Tables', places: [{ label: 'tbl. 1', passages: [5], isOutside: false }] },
    ]);
    expect(used.withoutPlace).toEqual([7, 8]);
  });
});

describe('the axis', () => {
  const axisOf = (fields: string, values: readonly string[]) =>
    pagesUsed(reference(fields), pages(values)).axis;

  /** Each stretch as its pages and columns, with a sign for what lies outside. */
  const stretches = (fields: string, values: readonly string[]) =>
    axisOf(fields, values)?.stretches.map(
      ({ from, to, columns, isOutside }) =>
        `${from}–${to} in ${columns}${isOutside ? ' outside' : ''}`,
    );

  const CASES: [what: string, fields: string, cited: string[], stretches: string[]][] = [
    ['an article', 'pages = {45--61}', ['46'], ['45–61 in 17']],
    ['one page', 'pages = {45}', ['45'], ['45–45 in 1']],
    ['a book of many pages', 'pagetotal = {700}', ['3'], ['1–700 in 35']],
    ['front matter of a book', 'pagetotal = {40}', ['iv', 'x', '3'], ['iv–x in 4', '1–40 in 20']],
    [
      'several ranges',
      'pages = {xi--xx, 1--20, 40--45}',
      ['xi'],
      ['xi–xx in 10', '1–20 in 20', '40–45 in 6'],
    ],
    ['ranges that touch', 'pages = {1--9, 10--20}', ['3'], ['1–20 in 20']],
    ['too many ranges', 'pages = {1, 3, 5, 7, 9, 11}', ['3'], ['1–11 in 11']],
    ['no record', 'year = 2000', ['12', '30-34'], ['12–34 in 23']],
    ['an article number', 'pages = {e12}', ['3', '9'], ['3–9 in 7']],
    [
      'pages outside',
      'pages = {45--61}',
      ['4', '44', '62', '900'],
      ['4–44 in 4 outside', '45–61 in 17', '62–900 in 4 outside'],
    ],
    [
      'a range that leads out',
      'pages = {45--61}',
      ['60-63'],
      ['45–61 in 17', '62–63 in 2 outside'],
    ],
    ['an open end', 'pages = {45+}', ['50', '60'], ['45–60 in 16']],
  ];
  test.each(CASES)('of %s', (_, fields, cited, expected) => {
    expect(stretches(fields, cited)).toEqual(expected);
  });

  test('is left out where no page is known, or pages are numbered in too many ways', () => {
    expect(axisOf('year = 2000', [])).toBeNull();
    expect(
      axisOf('year = 2000', ['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1', 'H1', 'K1']),
    ).toBeNull();
  });

  test('stacks passages on one page, and lays ranges below them', () => {
    const { marks, rows, isCounted } = axisOf('pages = {45--61}', ['46', '46', '45-48', '60'])!;
    expect([rows, isCounted]).toEqual([3, false]);
    expect(
      marks.map(({ column, columns, row, passages }) => [column, columns, row, passages]),
    ).toEqual([
      [0, 4, 0, [2]],
      [1, 1, 1, [0]],
      [1, 1, 2, [1]],
      [15, 1, 0, [3]],
    ]);
  });

  test('counts where stacks would grow too high', () => {
    const values = [...Array.from({ length: 40 }, () => '46'), '50', '45-47'];
    const { marks, rows, isCounted } = axisOf('pages = {45--61}', values)!;
    expect([rows, isCounted]).toEqual([8, true]);
    expect(
      marks.map(({ column, rows: high, passages }) => [column, high, passages.length]),
    ).toEqual([
      [0, 1, 1],
      [1, 8, 41],
      [2, 1, 1],
      [5, 1, 1],
    ]);
  });

  test('has labels at round pages, with room around each', () => {
    const [stretch] = axisOf('pagetotal = {700}', ['3'])!.stretches;
    expect(stretch!.ticks.map(({ label }) => label)).toEqual(['200', '400', '600']);
  });

  test('shows every passage, and no mark on another, whatever is cited', () => {
    const value = fc.oneof(
      fc.integer({ min: 1, max: 900 }).map(String),
      fc.tuple(fc.integer({ min: 1, max: 900 }), fc.nat(80)).map(([a, b]) => `${a}-${a + b}`),
      fc.constantFrom('iv', 'x-xx', 'S3'),
    );
    const fields = fc.constantFrom(
      ...['pages = {45--61}', 'pages = {1--9, 30--300}', 'pagetotal = {700}', 'year = 2000'],
    );
    fc.assert(
      fc.property(fields, fc.array(value, { minLength: 1, maxLength: 120 }), (record, values) => {
        const { marks, columns, stretches: all } = axisOf(record, values)!;
        expect(new Set(marks.flatMap(({ passages }) => passages)).size).toBe(values.length);
        const cells = marks.flatMap((mark) =>
          Array.from({ length: mark.columns * mark.rows }, (__, at) =>
            [mark.column + (at % mark.columns), mark.row + Math.floor(at / mark.columns)].join(),
          ),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(Math.max(...marks.map((mark) => mark.column + mark.columns))).toBeLessThanOrEqual(
          columns,
        );
        all
          .slice(1)
          .forEach(({ column }, at) =>
            expect(column).toBeGreaterThan(all[at]!.column + all[at]!.columns),
          );
      }),
    );
  });
});
