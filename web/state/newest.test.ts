import { expect, test } from 'vitest';
import { Newest } from './newest.ts';

test('only the request begun last is the newest', () => {
  const newest = new Newest();
  const first = newest.begin();
  expect(first()).toBe(true);
  const second = newest.begin();
  expect([first(), second()]).toEqual([false, true]);
});
