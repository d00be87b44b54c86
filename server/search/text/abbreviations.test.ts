import { describe, expect, test } from 'vitest';
import { abbreviationsIn, initialsOf } from './abbreviations.ts';

describe('an abbreviation explained in a text', () => {
  const CASES: [text: string, found: [string, string][]][] = [
    [
      'when small and medium-sized enterprises (SMEs) go',
      [['SME', 'small and medium sized enterprises']],
    ],
    ['an international new venture (INV) is', [['INV', 'international new venture']]],
    ['the rule (see ABC) and this (XYZ) are none', []],
    ['It was found (USA).', []],
  ];
  test.each(CASES)('%s', (text, found) => expect(abbreviationsIn(text)).toEqual(found));
});

test('a long name has the initials that readers give it', () => {
  expect(initialsOf('international new venture')).toEqual([['INV', 'international new venture']]);
  expect(initialsOf('theory of the firm')).toEqual([]);
});
