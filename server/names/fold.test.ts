import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('fold makes one of the forms of a letter', () => {
  expect(fold('\u00c9')).toBe(fold('e\u0301'));
  expect(fold('Ä')).not.toBe(fold('A'));
});
