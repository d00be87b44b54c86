import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchNodes, NodeKeys } from './node-keys.ts';

describe('matching', () => {
  test.each([
    ['nothing before', '', 'ab', [null, null]],
    ['no change', 'abc', 'abc', [0, 1, 2]],
    ['an edit keeps its place', 'abc', 'axc', [0, 1, 2]],
    ['an insertion moves the rest', 'abc', 'axbc', [0, null, 1, 2]],
    ['a deletion closes the gap', 'abcd', 'acd', [0, 2, 3]],
    ['twins are told apart by their place', 'aba', 'abxa', [0, 1, null, 2]],
    ['an edit beside an insertion', 'abcd', 'axybcz', [0, null, null, 1, 2, 3]],
  ])('%s', (_, before, after, places) => {
    expect(matchNodes([...before], [...after])).toEqual(places);
  });

  test('continues every old node once at most, and in order', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'));
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const places = matchNodes(before, after).filter((place) => place !== null);
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      }),
    );
  });
});

describe('keys', () => {
  const paragraph = (text: string, cluster: number) => ({
    tag: 'p',
    children: [text, { cluster }],
  });

  test('stay with a paragraph whose citation numbers shifted', () => {
    const keys = new NodeKeys();
    const [first, second] = keys.of([paragraph('one', 0), paragraph('two', 1)]);
    const later = keys.of([paragraph('new', 0), paragraph('one', 1), paragraph('two', 2)]);
    expect(later.slice(1)).toEqual([first, second]);
  });

  test('are never given twice', () => {
    const texts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c')), { minLength: 1 });
    fc.assert(
      fc.property(texts, (versions) => {
        const keys = new NodeKeys();
        for (const version of versions) {
          const given = keys.of(version);
          expect(new Set(given).size).toBe(version.length);
        }
      }),
    );
  });
});
