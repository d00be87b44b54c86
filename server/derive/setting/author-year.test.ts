import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { CslItem, Reference } from '../../model/reference.ts';
import {
  datedYear,
  shortAuthors,
  shortNames,
  yearNumber,
  yearOf,
  yearSuffixes,
} from './author-year.ts';

/** The reference of a BibTeX book with these fields. */
function book(fields: string): Reference {
  return corpusOf({ 'a.bib': `@book{k, ${fields}}` }).references.get('k')!;
}

/** The reference of a CSL-JSON item with these variables. */
function item(variables: Partial<CslItem>): Reference {
  const text = JSON.stringify({ id: 'k', type: 'book', title: 'T', ...variables });
  return corpusOf({ 'a.json': text }).references.get('k')!;
}

test('a work without names has none, and a text names it by its title', () => {
  const work = book('title = {Annual Report}');
  expect(shortNames(work)).toBe('');
  expect(shortAuthors(work)).toBe('Annual Report');
});

describe('shortAuthors', () => {
  const CASES: [fields: string, authors: string][] = [
    ['author = {Rennie, Michael W.}', 'Rennie'],
    ['author = {Lu, Jane and Beamish, Paul}', 'Lu & Beamish'],
    ['author = {Freeman, A and Edwards, B and Schroder, C}', 'Freeman et al.'],
    ['author = {A, B and C, D and E, F and G, H}', 'A et al.'],
    ['author = {Smith, A and others}', 'Smith et al.'],
    ['author = {Smith, A and Jones, B and others}', 'Smith et al.'],
    ['author = {{World Bank}}', 'World Bank'],
    [
      'author = {{Ministry of Trade and Industry} and Smith, A}',
      'Ministry of Trade and Industry & Smith',
    ],
    ['author = {van der Berg, Piet}', 'van der Berg'],
    ['author = {de la Cruz, Ana and {\\AA}str{\\"o}m, Ola}', 'de la Cruz & Åström'],
    ['author = {King, Jr., Martin}', 'King'],
    ['author = {Plato}', 'Plato'],
    ['editor = {Editor, Ed}', 'Editor'],
    ['editor = {One, A and Two, B}', 'One & Two'],
    ['author = {Author, A}, editor = {Editor, E}', 'Author'],
    ['title = {Short title}', 'Short title'],
    ['title = {A title of just five}', 'A title of just five'],
    ['title = {A title that has more than five words}', 'A title that has …'],
    ['title = {The \\emph{small} firm}', 'The small firm'],
    ['year = 2001', 'k'],
  ];
  test.each(CASES)('of {%s}: %s', (fields, authors) => {
    expect(shortAuthors(book(fields))).toBe(authors);
  });

  test('puts “and” between two in the sentence', () => {
    expect(shortAuthors(book('author = {Lu, J and Beamish, P}'), 'and')).toBe('Lu and Beamish');
    expect(shortAuthors(book('author = {A, B and C, D and E, F}'), 'and')).toBe('A et al.');
  });

  test('passes over names without any part', () => {
    expect(shortAuthors(item({ author: [{ family: '' }, { given: 'Plato' }] }))).toBe('Plato');
  });
});

describe('yearOf and yearNumber', () => {
  const CASES: [fields: string, year: string, number: number | null][] = [
    ['year = 1993', '1993', 1993],
    ['date = {2001-05-04}', '2001', 2001],
    ['date = {1999/2001}', '1999–2001', 1999],
    ['date = {1999-01/1999-12}', '1999', 1999],
    ['date = {1999/}', '1999–', 1999],
    ['date = {1850~}', 'ca. 1850', 1850],
    ['date = {-0044}', '45 BCE', -45],
    ['date = {-0044/-0031}', '45 BCE–32 BCE', -45],
    ['date = {0000}', '1 BCE', -1],
    ['year = {in press}', 'in press', null],
    ['title = {T}', '', null],
  ];
  test.each(CASES)('of {%s}: %s', (fields, year, number) => {
    expect(yearOf(book(fields))).toBe(year);
    expect(yearNumber(book(fields))).toBe(number);
  });

  const WRITTEN: [issued: unknown, year: string, number: number | null][] = [
    ['2001-05', '2001', 2001],
    [{ raw: '1999/2001' }, '1999–2001', 1999],
    [{ raw: 'forthcoming' }, 'forthcoming', null],
    [{ literal: 'n.d.' }, 'n.d.', null],
    [{ 'date-parts': [['1999', '5']] }, '1999', 1999],
    [{ 'date-parts': [[]] }, '', null],
  ];
  test.each(WRITTEN)('of CSL’s %j: %s', (issued, year, number) => {
    expect(yearOf(item({ issued: issued as never }))).toBe(year);
    expect(yearNumber(item({ issued: issued as never }))).toBe(number);
  });
});

describe('yearSuffixes', () => {
  const entry = (key: string, fields: string) => `@book{${key}, ${fields}}`;
  const suffixes = (...entries: string[]) => {
    const { references } = corpusOf({ 'a.bib': entries.join('\n') });
    return Object.fromEntries(yearSuffixes([...references.values()]));
  };

  test('tells works of one author and year apart, in the order of their titles', () => {
    expect(
      suffixes(
        entry('z', 'author = {Smith, A}, year = 2003, title = {Zebras}'),
        entry('a', 'author = {Smith, A}, year = 2003, title = {apples}'),
        entry('m', 'author = {Smith, A}, year = 2003, title = {Élan}'),
        entry('other', 'author = {Smith, A}, year = 2004, title = {Bees}'),
        entry('another', 'author = {Jones, A}, year = 2003, title = {Bees}'),
      ),
    ).toEqual({ a: 'a', m: 'b', z: 'c' });
  });

  test('counts works of which no date is known', () => {
    expect(
      suffixes(
        entry('b', 'author = {Smith, A}, title = {B}'),
        entry('a', 'author = {Smith, A}, title = {A}'),
      ),
    ).toEqual({ a: 'a', b: 'b' });
  });

  test('goes on after z', () => {
    const entries = Array.from({ length: 60 }, (_, at) =>
      entry(`k${at}`, `author = {S, A}, year = 1, title = {${String(at).padStart(3, '0')}}`),
    );
    const found = suffixes(...entries);
    expect([25, 26, 51, 52].map((at) => found[`k${at}`])).toEqual(['z', 'aa', 'az', 'ba']);
  });

  test('gives a letter once, and none to a work alone', () => {
    const year = fc.integer({ min: 2000, max: 2003 });
    fc.assert(
      fc.property(fc.array(year, { maxLength: 12 }), (years) => {
        const found = suffixes(
          ...years.map((one, at) =>
            entry(`k${at}`, `author = {S, A}, year = ${one}, title = {${at}}`),
          ),
        );
        const labels = years.map((one, at) => `${one}${found[`k${at}`] ?? ''}`);
        expect(new Set(labels).size).toBe(years.length);
        const isAlone = (one: number) => years.filter((other) => other === one).length === 1;
        years.forEach((one, at) => expect(`k${at}` in found).toBe(!isAlone(one)));
      }),
      { numRuns: 30 },
    );
  });
});

test.each([
  ['year = 2003', '', '2003'],
  ['year = 2003', 'a', '2003a'],
  ['date = {1999/2001}', 'b', '1999–2001b'],
  ['title = {T}', '', 'n.d.'],
  ['title = {T}', 'a', 'n.d.-a'],
  ['year = {in press}', 'a', 'in press-a'],
])('datedYear of {%s} with “%s” is %s', (fields, letter, year) => {
  expect(datedYear(book(fields), letter)).toBe(year);
});
