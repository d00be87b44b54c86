import { describe, expect, test } from 'vitest';
import { foldWord } from './letters.ts';

describe('a word is folded', () => {
  const CASES: [word: string, folded: string][] = [
    ['Majkgård', 'majkgard'],
    ['Majkga\u030Ard', 'majkgard'],
    ['Paweł', 'pawel'],
    ['Øystein', 'oystein'],
    ['Straße', 'strasse'],
    ['ﬁrm', 'firm'],
    ['ＳＭＥ', 'sme'],
    ['İstanbul', 'istanbul'],
    ['firm’s', 'firm'],
    ["firms'", 'firms'],
    ['O’Dwyer', 'odwyer'],
    ['co\u00ADoperate', 'cooperate'],
    ['Ёлка', 'елка'],
    ['Λόγος', 'λογοσ'],
    ['が', 'が'],
    ['한국', '한국'],
    ['हिन्दी', 'हिन्दी'],
  ];
  test.each(CASES)('%s → %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
    expect(foldWord(folded)).toBe(folded);
  });
});
