import { expect, it } from 'vitest';
import { placeFinder } from './place-finder.ts';

it('counts lines as editors do', () => {
  const text = 'a\nbc\r\nd\re';
  const find = placeFinder('x', text);
  const places = Array.from('abcde', (letter) => find(text.indexOf(letter)));
  expect(places.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 1],
    [4, 1],
  ]);
});
