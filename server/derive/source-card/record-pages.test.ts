import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { readPages, spanLabel } from './page-numbers.ts';
import { isOutside, recordPages } from './record-pages.ts';

const pagesOf = (fields: string) => {
  const corpus = corpusOf({ 'r.bib': `@article{k, title = {T}, ${fields}}` });
  return recordPages(corpus.references.get('k')!);
};

const RECORDS: [fields: string, basis: string, text: string, spans: string[]][] = [
  ['pages = {45--61}', 'pages', '45–61', ['45–61']],
  ['pages = {45}', 'pages', '45', ['45']],
  ['pages = {xiii--xxiii}', 'pages', 'xiii–xxiii', ['xiii–xxiii']],
  ['pages = {1--3, 7--9}', 'pages', '1–3, 7–9', ['1–3', '7–9']],
  ['pages = {S12--S20}', 'pages', 'S12–S20', ['S12–S20']],
  ['pages = {e0123}', 'article-number', 'e0123', []],
  ['pages = {101621}', 'article-number', '101621', []],
  ['eid = {347901}', 'article-number', '347901', []],
  ['pagetotal = {700}', 'total', '700', ['1–700']],
  ['pages = {forthcoming}', 'none', '', []],
  ['year = 2000', 'none', '', []],
];

test.each(RECORDS)('of a record with %s', (fields, basis, text, spans) => {
  const found = pagesOf(fields);
  expect([found.basis, found.text, found.spans.map(spanLabel)]).toEqual([basis, text, spans]);
});

describe('isOutside', () => {
  const CASES: [fields: string, cited: string, outside: boolean][] = [
    ['pages = {45--61}', '45', false],
    ['pages = {45--61}', '61', false],
    ['pages = {45--61}', '50-55', false],
    ['pages = {45--61}', '62', true],
    ['pages = {45--61}', '60-62', true],
    ['pages = {45--61}', 'iv', true],
    ['pages = {45--61}', 'S50', true],
    ['pages = {1--3, 7--9}', '5', true],
    ['pages = {1--3, 7--9}', '2-8', false],
    ['pages = {45+}', '99', false],
    ['pages = {45+}', '44', true],
    ['pagetotal = {700}', '701', true],
    ['pagetotal = {700}', 'iv', false],
    ['pages = {e0123}', '5', false],
    ['year = 2000', '5', false],
  ];
  test.each(CASES)('of %s and p. %s', (fields, cited, outside) => {
    expect(isOutside(pagesOf(fields), readPages(cited)[0]!)).toBe(outside);
  });
});
