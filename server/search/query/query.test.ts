import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queryWithout, readQuery } from './query.ts';

describe('a query is read', () => {
  const CASES: [typed: string, read: Partial<ReturnType<typeof readQuery>> & { ops?: string[] }][] =
    [
      ['born global', { words: 'born global', endsInWord: true }],
      ['born global ', { endsInWord: false }],
      ['"joint dependence" power', { phrases: ['joint dependence'], words: 'power' }],
      ['“joint dependence”', { phrases: ['joint dependence'] }],
      [
        'network -trust -"social capital"',
        { words: 'network', without: ['trust', 'social capital'] },
      ],
      ['kind:study Author:Moen', { words: '', ops: ['kind=study', 'author=Moen'] }],
      ['author:"van de vrande"', { ops: ['author=van de vrande'] }],
      ['-kind:study x', { words: 'x', ops: ['!kind=study'] }],
      ['foo:bar http://x.y', { words: 'foo:bar http://x.y', errors: [] }],
      ['born-global - a', { words: 'born-global a' }],
      ['* ~ 🦍 "…" -"!"', { words: '', phrases: [], without: [], errors: [] }],
      ['a* ^b ~9 +c', { words: 'a* ^b ~9 +c' }],
      ['', { words: '' }],
    ];
  test.each(CASES)('%s', (typed, { ops, ...expected }) => {
    const query = readQuery(typed);
    expect(query).toMatchObject(expected);
    if (!ops) return;
    const shown = query.operators.map(
      ({ name, value, isNegated }) => `${isNegated ? '!' : ''}${name}=${value}`,
    );
    expect(shown).toEqual(ops);
  });
});

describe('a misuse is told, and the rest is searched for', () => {
  test('a quotation mark that is not closed', () => {
    const { errors, words } = readQuery('x "born global');
    expect(errors).toHaveLength(1);
    expect(words).toBe('x born global');
  });

  test('an operator without a value', () => {
    const { errors, operators, words } = readQuery('author: moen');
    expect([errors.length, operators.length, words]).toEqual([1, 0, 'moen']);
  });

  test('a text without end', () => {
    const { errors, text } = readQuery('word '.repeat(2000));
    expect([errors.length, text.length]).toEqual([1, 4096]);
  });
});

describe('what costs a look at every hit is not asked for without end', () => {
  const CASES = ['kind:study', '"two words"', '-word', 'year:>1990 "a b"'];
  test.each(CASES)('%s', (demand) => {
    const { errors, operators, phrases, without } = readQuery(`${demand} `.repeat(100));
    expect(errors).toHaveLength(1);
    expect(Math.max(operators.length, phrases.length, without.length)).toBe(16);
  });
});

test('a part can be taken out', () => {
  const query = readQuery('a kind:study b');
  expect(queryWithout(query, query.operators[0]!)).toBe('a b');
});

test('every text is a query, and its parts stand where they are said to', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab:"- \n', 'kind:', '🦍', '\u0000'), maxLength: 60 }),
      (typed) => {
        for (const { name, from, to } of readQuery(typed).operators) {
          expect(typed.slice(from, to).toLowerCase()).toContain(`${name}:`);
        }
      },
    ),
  );
});
