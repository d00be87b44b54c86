import { expect, test } from 'vitest';
import { keptFields, settledAddress } from './setting-address.ts';

const setting = {
  style: { id: 'ieee', title: 'IEEE', isUsual: true },
  locale: { id: 'en-GB', name: 'British English' },
  styles: [],
  locales: [],
};

test.each([
  ['/notes/a', true, '/notes/a?style=ieee&locale=en-GB'],
  ['/notes/a?q=x%20y', true, '/notes/a?q=x+y&style=ieee&locale=en-GB'],
  ['/notes/a?locale=de-DE', true, '/notes/a?style=ieee&locale=en-GB'],
  ['/notes/a?style=apa', true, null],
  ['/notes/a', false, null],
])('%s says in what it is set (chosen: %s)', (path, isChosen, address) => {
  expect(settledAddress({ path, setting: { ...setting, isChosen, refused: null } })).toBe(address);
});

test('a page that sets nothing keeps its address', () => {
  expect(settledAddress({ path: '/' })).toBeNull();
});

test('a choice keeps the rest of the query', () => {
  expect(keptFields('/references/k?style=apa&locator=5&locator=6&locale=de-DE')).toEqual([
    ['locator', '5'],
    ['locator', '6'],
  ]);
});
