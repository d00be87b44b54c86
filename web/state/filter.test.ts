import { expect, test } from 'vitest';
import { filterAddress, isOtherWordsAlone } from './filter.ts';

test.each([
  [
    'nothing filled in',
    [
      ['q', '  '],
      ['type', ''],
    ],
    '/references',
    '/api/references.json',
  ],
  [
    'spaces, umlauts and signs',
    [
      ['q', ' Müller & Co '],
      ['cited', 'yes'],
    ],
    '/references?q=M%C3%BCller+%26+Co&cited=yes',
    '/api/references.json?q=M%C3%BCller+%26+Co&cited=yes',
  ],
] as [string, [string, string][], string, string][])('%s', (_, fields, path, twin) => {
  expect(filterAddress('/references', fields)).toEqual({ path, twin });
});

test.each([
  ['?q=a', '?q=ab', true],
  ['', '?q=a', true],
  ['?kind=a%2Cb&q=x', '?q=&kind=a,b', true],
  ['?q=a', '?q=a&signal=disputes', false],
  ['?signal=disputes', '?signal=supports', false],
])('%s and %s differ in their words alone: %s', (before, after, expected) => {
  expect(isOtherWordsAlone(before, after)).toBe(expected);
});
