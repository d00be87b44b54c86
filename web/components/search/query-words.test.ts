import { expect, test } from 'vitest';
import { explanationWords, placeWords, shortened } from './query-words.ts';

const pair = (asked: string, found: string) => ({ asked, found });

test.each([
  ['', []],
  ['matched “theories” for “theory”', [pair('theory', 'theories')]],
  [
    'matched “theories”, “theorist” for “theory”; “firms” for “firm”',
    [pair('theory', 'theories'), pair('firm', 'firms'), pair('theory', 'theorist')],
  ],
  ['matched “a1”, “a2”, “a3” for “a”', ['a1', 'a2', 'a3', 'a4'].map((found) => pair('a', found))],
])('explains: %s', (words, explanations) => {
  expect(explanationWords({ explanations })).toBe(words);
});

test('names a place by the way to it', () => {
  expect(placeWords({ place: ['Chapter', 'Section'] })).toBe('Chapter › Section');
});

test.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['more than ten', 10, 'more than…'],
  ['🙂🙂🙂', 2, '🙂…'],
])('shortens %j to %d letters', (text, most, shown) => {
  expect(shortened(text, most)).toBe(shown);
});
