import { expect, test } from 'vitest';
import { queryAddress } from './query-address.ts';

test.each([
  ['nothing set', {}, {}, '/notes'],
  ['a field added', { q: 'a b' }, { kind: 'study' }, '/notes?q=a+b&kind=study'],
  ['a field taken away', { q: 'a', kind: 'study' }, { kind: undefined }, '/notes?q=a'],
  [
    'a new filter starts at the first page',
    { q: 'a', page: 3 },
    { kind: 'x' },
    '/notes?q=a&kind=x',
  ],
  ['another page keeps the filter', { q: 'a', page: 3 }, { page: 4 }, '/notes?q=a&page=4'],
])('%s', (_, query, change, address) => {
  expect(queryAddress('/notes', query, change)).toBe(address);
});
