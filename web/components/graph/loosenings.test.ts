import { expect, test } from 'vitest';
import { loosenings } from './loosenings.ts';

test('each part of a filter can be left out by itself, and what is no filter stays', () => {
  const query = { view: 'columns', signal: 'disputes', decade: '1990', evidence: '3', q: 'tie' };
  expect(loosenings({ query })).toEqual([
    { label: 'the signal “disputes”', href: '/graph?view=columns&decade=1990&evidence=3&q=tie' },
    {
      label: 'evidence of the 1990s',
      href: '/graph?view=columns&signal=disputes&evidence=3&q=tie',
    },
    { label: 'at least 3 sources', href: '/graph?view=columns&signal=disputes&decade=1990&q=tie' },
  ]);
});

test('where nothing is filtered, nothing can be left out', () => {
  expect(loosenings({ query: { q: 'tie', node: 'a' } })).toEqual([]);
});
