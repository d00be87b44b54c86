import { distance } from 'fastest-levenshtein';
import { describe, expect, test } from 'vitest';
import { nearestAmong, NearestNames } from './nearest.ts';

const syllables =
  'lu bea mish ren nie free man ed wards schro der knight cavu sgil pra shan tham'.split(' ');

/** Keys such as authors, year and word make them: thousands that are much like each other. */
function citationKeys(count: number): string[] {
  const at = (index: number) => syllables[index % syllables.length]!;
  return Array.from({ length: count }, (_, index) => {
    const author = at(index) + at(Math.floor(index / 17)) + at(Math.floor(index / 289));
    return `${author}${1980 + (index % 45)}${at(index * 7 + 3)}${at(index * 11 + 5)}`;
  });
}

/** A word with a slip at a place: a letter left out, doubled, changed, or two that changed places. */
function slip(word: string, at: number, kind: number): string {
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (kind === 0) return before + after;
  if (kind === 1) return before + letter + letter + after;
  if (kind === 2) return `${before}q${after}`;
  return before + after.charAt(0) + letter + after.slice(1);
}

describe('NearestNames', () => {
  const FAMILIES: [title: string, names: string[]][] = [
    ['citation keys', citationKeys(3000)],
    ['numbered names', Array.from({ length: 3000 }, (_, index) => `note-${index}`)],
    ['short names', syllables],
  ];
  test.each(FAMILIES)('finds a nearest of all %s for a slip of the pen', (_title, names) => {
    const nearest = new NearestNames(names);
    for (let round = 0; round < 200; round++) {
      const name = names[(round * 97) % names.length]!;
      const word = slip(name, (round * 7) % name.length, round % 4);
      const least = Math.min(...names.map((one) => distance(one, word)));
      const [found] = nearest.find(word, 1);
      if (name.length < 5) continue;
      expect([word, distance(found ?? '', word)]).toEqual([word, least]);
    }
  });

  const CASES: [word: string, found: string[]][] = [
    ['lu2001internationalisation', ['lu2001internationalization']],
    ['LU2001INTERNATIONALIZATION', ['lu2001internationalization']],
    ['alliance', ['alliances']],
    ['allainces', ['alliances']],
    ['toString', []],
    ['rust', ['trust']],
    ['nth', []],
    ['xyzzy', []],
    ['', []],
    ['a', []],
  ];
  test.each(CASES)('%j: %j', (word, found) => {
    const names = [
      'lu2001internationalization',
      'alliances',
      'Alliance capability',
      'trust',
      'nothing',
      'the',
    ];
    expect(new NearestNames(names).find(word)).toEqual(found);
  });

  test('names the nearest first, each once, and no more than are wanted', () => {
    const nearest = new NearestNames(['firms', 'firm', 'firm', 'farm', 'form', 'reform']);
    expect(nearest.find('firm', 3)).toEqual(['firm', 'farm', 'firms']);
    expect(nearest.find('firm', 1)).toEqual(['firm']);
    expect(new NearestNames([]).find('firm')).toEqual([]);
  });
});

test('nearestAmong gives the nearest name of a word, time and again', () => {
  const nearest = nearestAmong(['alliances', 'trust']);
  for (let round = 0; round < 2; round++) {
    expect([nearest('aliances'), nearest('trusts'), nearest('xyzzy')]).toEqual([
      'alliances',
      'trust',
      undefined,
    ]);
  }
});
