import { describe, expect, test } from 'vitest';
import type { Ledger, LedgerChange } from '../../../server/contract/ledger.ts';
import { changeGroups, ledgerWords } from './ledger-words.ts';

const change = (key: string, field: string, became: string | null): LedgerChange => {
  return { key, field, value: 'x', became, why: `About ${field}.` };
};
const ledger = (changed: Partial<Ledger>): Ledger => {
  return { format: 'ris', asked: 2, written: 2, missing: [], changes: [], notices: [], ...changed };
};
const missing = [{ key: 'a', why: 'Gone.' }];

describe('a ledger in a sentence', () => {
  const CASES: [changed: Partial<Ledger>, words: string][] = [
    [{}, 'All 2 works are in the file, and everything fits.'],
    [{ asked: 1, written: 1 }, 'The one work is in the file, and everything fits.'],
    [
      { written: 1, missing },
      '1 of 2 works is in the file, and what is written there is complete.',
    ],
    [{ changes: [change('a', 'x', null)] }, 'All 2 works are in the file; 1 value is left out.'],
    [
      { changes: [change('a', 'x', 'y'), change('b', 'x', 'y')] },
      'All 2 works are in the file; 2 values are written another way.',
    ],
    [
      {
        asked: 1200,
        written: 1199,
        missing,
        changes: [change('a', 'x', 'y'), change('b', 'x', null)],
      },
      '1,199 of 1,200 works are in the file; 1 value is left out, 1 value is written another way.',
    ],
  ];
  test.each(CASES)('%j', (changed, words) => expect(ledgerWords(ledger(changed))).toBe(words));
});

test('changes are told by field and reason, what is left out first', () => {
  const changes = [
    change('a', 'date', 'y'),
    change('b', 'date', 'y'),
    change('a', 'file', null),
    change('a', 'date', null),
    change('b', 'file', null),
  ];
  expect(
    changeGroups(changes).map(({ field, isLeftOut, count }) => [field, isLeftOut, count]),
  ).toEqual([
    ['file', true, 2],
    ['date', true, 1],
    ['date', false, 2],
  ]);
});
