import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitAskedWords, visitWords, visitWordsAndCompounds } from './words.ts';

function wordsIn(text: string): string[] {
  const words: string[] = [];
  visitWords(text, (word) => words.push(word));
  return words;
}

describe('the words of a text', () => {
  const CASES: [text: string, words: string[]][] = [
    ['Born-global firms, 1993.', ['Born', 'global', 'firms', '1993']],
    ['the firm’s O’Dwyer', ['the', 'firm’s', 'O’Dwyer']],
    ['Сети и доверие', ['Сети', 'и', 'доверие']],
    ['国际化', ['国际', '际化', '化']],
    ['SME国际', ['SME', '国际', '际']],
    ['スタートアップ', ['スタ', 'ター', 'ート', 'トア', 'アッ', 'ップ', 'プ']],
    ['네트워크', ['네트', '트워', '워크', '크']],
    ['a*b ^c ~d +e "f" 🦍', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['', []],
  ];
  test.each(CASES)('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test('stand where they are said to stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        visitWordsAndCompounds(text, (word, from, to) => {
          const place = text.slice(from, to);
          expect([place, place.replace(/[-\u2010\u2011.,]/g, '')]).toContain(word);
        });
      }),
    );
  });
});

describe('a compound is read as its parts and as one word', () => {
  const CASES: [text: string, words: string][] = [
    [
      'co-operation in start-ups of 12-15',
      'co operation cooperation in start ups startups of 12 15',
    ],
    ['U.S. and U.K.-made', 'U S US and U K UK made'],
    ['the U.S.A. of J.Smith', 'the U S US A USA of J Smith'],
    ['$5,000 or 1,234,567', '5 000 5000 or 1 234 1234 567 1234567'],
    ['in 1993,2001 and 3,14', 'in 1993 2001 and 3 14'],
  ];
  test.each(CASES)('%s', (text, expected) => {
    const words: string[] = [];
    visitWordsAndCompounds(text, (word) => words.push(word));
    expect(words.join(' ')).toBe(expected);
  });
});

describe('what a text must have to say the same ends with the last pair of characters', () => {
  const CASES: [text: string, words: string[]][] = [
    ['海外市場', ['海外', '外市', '市場']],
    ['信任 trust 信', ['信任', 'trust', '信']],
    ['SME国际', ['SME', '国际']],
    ['a a', ['a', 'a']],
  ];
  test.each(CASES)('%s', (text, expected) => {
    const words: string[] = [];
    visitAskedWords(text, (word) => words.push(word));
    expect(words).toEqual(expected);
  });
});
