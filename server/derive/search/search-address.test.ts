import { describe, expect, test } from 'vitest';
import { hasOperator, searchAddress, toggledOperator } from './search-address.ts';

test('an address leaves out what is not asked for', () => {
  expect(searchAddress({})).toBe('/search');
  expect(searchAddress({ q: '', kind: '', offset: 0, typing: true })).toBe('/search');
  expect(searchAddress({ q: 'a "b" year:1993', kind: 'study', limit: 5, offset: 10 })).toBe(
    '/search?q=a+%22b%22+year%3A1993&kind=study&limit=5&offset=10',
  );
});

describe('an operator', () => {
  const CASES: [typed: string, operator: string, toggled: string][] = [
    ['', 'tag:a', 'tag:a'],
    ['trust', 'tag:a', 'trust tag:a'],
    ['trust tag:a', 'tag:a', 'trust'],
    ['tag:a trust', 'tag:a', 'trust'],
    ['one tag:a two', 'tag:a', 'one two'],
    ['tag:ab', 'tag:a', 'tag:ab tag:a'],
    ['trust tag:"a b"', 'tag:"a b"', 'trust'],
  ];
  test.each(CASES)('%j with %j toggled is %j, and back', (typed, operator, toggled) => {
    expect(toggledOperator(typed, operator)).toBe(toggled);
    expect(hasOperator(toggled, operator)).toBe(!hasOperator(typed, operator));
  });
});
