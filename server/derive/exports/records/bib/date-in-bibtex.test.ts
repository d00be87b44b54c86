import { expect, test } from 'vitest';
import { dateInBibtex } from './date-in-bibtex.ts';

const CASES: [date: string, year: string, month: string | null, isAll: boolean][] = [
  ['2001', '2001', null, true],
  ['2001-05', '2001', 'may', true],
  ['2001-05-14', '2001', 'may', false],
  ['2001-21', '2001', 'Spring', false],
  ['1999/2001', '1999--2001', null, false],
  ['1999-05/2001-06', '1999--2001', null, false],
  ['1999/', '1999--', null, false],
  ['1999/..', '1999--', null, false],
  ['1850~', 'ca. 1850', null, false],
  ['1850?/1860', 'ca. 1850--1860', null, false],
  ['199X', '1990s', null, false],
  ['18XX', '1800s', null, false],
  ['-0044', '-0044', null, true],
  ['2001-05-14T10:00:00', '2001', null, false],
  ['in press', 'in press', null, false],
  ['forthcoming/2002', 'forthcoming/2002', null, false],
];

test.each(CASES)('%s', (date, year, month, isAll) => {
  expect(dateInBibtex(date)).toEqual({ year, month, isAll });
});
