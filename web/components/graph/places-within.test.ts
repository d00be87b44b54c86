import { expect, test } from 'vitest';
import { placesWithin } from './places-within.ts';

const frame = { x: -100, y: 0, width: 300, height: 200 };

test.each([
  ['inside stays', { x: 0, y: 50 }, { x: 0, y: 50 }],
  ['left and above', { x: -900, y: -900 }, { x: -90, y: 10 }],
  ['right and below', { x: 900, y: 900 }, { x: 190, y: 190 }],
])('a node is kept in the frame: %s', (_, place, expected) => {
  const kept = placesWithin(frame, [{ id: 'a', radius: 10 }], new Map([['a', place]]));
  expect(kept.get('a')).toEqual(expected);
});
