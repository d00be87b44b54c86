import { expect, test } from 'vitest';
import { holdsWords } from './matching.ts';

test.each([
  ['Learning from a partner', '', true],
  ['Learning from a partner', 'PART lear', true],
  ['Learning from a partner', 'partner teaching', false],
  ['Øresund and Málaga', 'malaga', true],
  ['Malaga', 'Málaga', true],
])('“%s” holds “%s”: %s', (text, typed, holds) => {
  expect(holdsWords(text, typed)).toBe(holds);
});
