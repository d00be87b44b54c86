import { expect, test } from 'vitest';
import { searchArguments } from './search-arguments.ts';
import { UsageError } from './usage-error.ts';

test.each([
  [['trust'], { query: 'trust', limit: 10, json: false }],
  [['born', 'global'], { query: 'born global' }],
  [['"exact phrase" -word year:>1999'], { query: '"exact phrase" -word year:>1999' }],
  [['--', '-trust'], { query: '-trust' }],
  [
    ['a', '--folder', '/x', '--limit', '3', '--kind', 'study', '--json'],
    { query: 'a', folder: '/x', limit: 3, kind: 'study', json: true },
  ],
])('%j', (args, told) => {
  expect(searchArguments(args)).toMatchObject(told);
});

test.each([
  [[], /what to search for/],
  [['  '], /what to search for/],
  [['-trust'], /behind --/],
  [['a', '--limit', '0'], /from 1 to 100/],
  [['a', '--limit', 'ten'], /“ten” is no limit/],
])('%j is misuse', (args, message) => {
  expect(() => searchArguments(args)).toThrow(UsageError);
  expect(() => searchArguments(args)).toThrow(message);
});
