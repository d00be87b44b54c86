import { expect, test } from 'vitest';
import { filterAddress } from './filter.ts';

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
