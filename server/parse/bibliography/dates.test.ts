import { describe, expect, it } from 'vitest';
import type { CslDate } from '../../model/reference.ts';
import { readDate, readYear } from './dates.ts';

const parts = (...dates: number[][]): CslDate => ({ 'date-parts': dates });

const dates: [text: string, date: CslDate][] = [
  ['2001', parts([2001])],
  ['2001-05', parts([2001, 5])],
  ['2001-05-04', parts([2001, 5, 4])],
  ['2001-05-04T10:20:30Z', parts([2001, 5, 4])],
  ['1999/2001', parts([1999], [2001])],
  ['1999-12-31/2001-01', parts([1999, 12, 31], [2001, 1])],
  ['1999/', parts([1999], [0])],
  ['1999/..', parts([1999], [0])],
  ['2003-01/', parts([2003, 1], [0])],
  ['/2001', { literal: '–2001' }],
  ['../2001-05', { literal: '–2001' }],
  ['../soon', { literal: '../soon' }],
  ['1850~', { ...parts([1850]), circa: true }],
  ['1850?', { ...parts([1850]), circa: true }],
  ['199X', parts([1990], [1999])],
  ['19XX', parts([1900], [1999])],
  ['199X/2003', parts([1990], [2003])],
  ['1985/199X', parts([1985], [1999])],
  ['1999-XX', parts([1999])],
  ['1999-05-XX', parts([1999, 5])],
  ['1999-XX-XX', parts([1999])],
  ['-0044', parts([-45])],
  ['-0044-03/-0040', parts([-45, 3], [-41])],
  ['0000', parts([-1])],
  ['2001-21', { ...parts([2001]), season: 1 }],
  ['2001-13', parts([2001])],
  ['in press', { literal: 'in press' }],
  ['1/2/3', { literal: '1/2/3' }],
];

const years: [year: string, month: string, day: string, date: CslDate][] = [
  ['2001', '', '', parts([2001])],
  ['2001', 'jul', '', parts([2001, 7])],
  ['2001', 'July', '', parts([2001, 7])],
  ['2001', '7', '', parts([2001, 7])],
  ['2001', '07', '4', parts([2001, 7, 4])],
  ['2001', 'jul~4', '', parts([2001, 7, 4])],
  ['2001', '4 July', '', parts([2001, 7, 4])],
  ['2001', 'May--June', '', parts([2001, 5])],
  ['2001', 'Sept.', '', parts([2001, 9])],
  ['2001', '13', '', parts([2001])],
  ['2001', 'Spring', '', parts([2001])],
  ['-0044', '', '', parts([-45])],
  ['[2001]', '', '', parts([2001])],
  ['(2001)', '', '', parts([2001])],
  ['2003/2004', '', '', parts([2003], [2004])],
  ['2003--2004', '', '', parts([2003], [2004])],
  ['ca. 1850', '', '', { ...parts([1850]), circa: true }],
  ['2001-05-04', '', '', parts([2001, 5, 4])],
  ['in press', 'jul', '', { literal: 'in press' }],
  ['n.d.', '', '', { literal: 'n.d.' }],
  ['2001a', '', '', { literal: '2001a' }],
];

describe('readDate', () => {
  it.each(dates)('%s', (text, date) => expect(readDate(text)).toEqual(date));
});

describe('readYear', () => {
  it.each(years)('%s %s %s', (year, month, day, date) =>
    expect(readYear(year, month, day)).toEqual(date),
  );
});
