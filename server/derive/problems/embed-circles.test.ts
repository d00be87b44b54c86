import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import { isCircle } from './embed-circles.ts';

/** Pairs `a>b` where `a` embeds `b`, given as `a b`, `b c`…; those that are circles. */
function circlesOf(embeds: readonly (readonly [from: string, to: string])[]): string[] {
  const ids = new Set(embeds.flat());
  const texts = [...ids].map((id) => {
    const targets = embeds.filter(([from]) => from === id).map(([, to]) => `![[${to}]]`);
    return [`${id}.md`, targets.join('\n\n')];
  });
  const corpus = corpusOf(Object.fromEntries(texts) as Record<string, string>);
  return embeds
    .filter(([from, to]) => isCircle(corpus, noteOf(corpus, from), noteOf(corpus, to)))
    .map(([from, to]) => `${from}>${to}`);
}

describe('isCircle', () => {
  const CASES: [title: string, embeds: [string, string][], circles: string[]][] = [
    ['one', [['a', 'a']], ['a>a']],
    [
      'two',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      ['a>b', 'b>a'],
    ],
    [
      'three',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      ['a>b', 'b>c', 'c>a'],
    ],
    [
      'a diamond is none',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ],
      [],
    ],
    [
      'a chain is none',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      [],
    ],
    [
      'a way into a circle is none',
      [
        ['x', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'y'],
      ],
      ['a>b', 'b>a'],
    ],
    [
      'two circles and a way between',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
        ['c', 'd'],
        ['d', 'c'],
      ],
      ['a>b', 'b>a', 'c>d', 'd>c'],
    ],
  ];
  test.each(CASES)('%s', (_title, embeds, circles) => expect(circlesOf(embeds)).toEqual(circles));

  test('agrees with a walk from each note in turn', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, id), { maxLength: 12, selector: String }),
        (embeds) => {
          const reaches = (from: string, to: string, seen: string[] = []): boolean =>
            from === to ||
            embeds.some(
              ([one, other]) =>
                one === from && !seen.includes(other) && reaches(other, to, [...seen, from]),
            );
          const expected = embeds.filter(([from, to]) => reaches(to, from));
          expect(circlesOf(embeds)).toEqual(expected.map(([from, to]) => `${from}>${to}`));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('does not mind a circle of thousands', () => {
    const size = 3000;
    const texts = Array.from({ length: size }, (_, at) => [
      `n${at}.md`,
      `![[n${(at + 1) % size}]]`,
    ]);
    const corpus = corpusOf(Object.fromEntries(texts) as Record<string, string>);
    expect(isCircle(corpus, noteOf(corpus, 'n0'), noteOf(corpus, 'n1'))).toBe(true);
  });
});
