import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitWords, visitWordsAndCompounds } from './words.ts';

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
          expect([place, place.replace(/[-\u2010\u2011]/, '')]).toContain(word);
        });
      }),
    );
  });
});

test('a compound is read as its parts and as one word', () => {
  const words: string[] = [];
  visitWordsAndCompounds('co-operation in start-ups of 12-15', (word) => words.push(word));
  expect(words).toEqual('co operation cooperation in start ups startups of 12 15'.split(' '));
});
