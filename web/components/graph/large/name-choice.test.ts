import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet } from '../boxes.ts';
import type { Glance } from './glance.ts';
import { Mark } from './large-graph.ts';
import { chooseNames, namingOrder, placedName, type Nameable } from './name-choice.ts';
import { namesWords } from './names-words.ts';

/** Nodes with a label of 60 by 30 pixels each. */
function nodesAt(places: readonly (readonly [number, number])[], marks?: number[]): Nameable {
  const nodes = Uint8Array.from(marks ?? places.map(() => Mark.shown));
  return {
    graph: {
      points: Float32Array.from(places.flat()),
      radii: Float32Array.from(places, () => 8),
    },
    marks: { nodes },
    order: namingOrder({ nodes }, new Uint32Array(places.length)),
    widths: places.map(() => 60),
    heights: places.map(() => 30),
  };
}

const whole: Glance = { scale: 1, left: 0, top: 0, width: 800, height: 600 };
const place = fc.tuple(fc.integer({ min: -50, max: 850 }), fc.integer({ min: -50, max: 650 }));
const glance = fc.record({
  scale: fc.double({ min: 0.05, max: 3, noNaN: true }),
  left: fc.integer({ min: -200, max: 200 }),
  top: fc.integer({ min: -200, max: 200 }),
  width: fc.constant(800),
  height: fc.constant(600),
});

describe('names', () => {
  test('never lie upon each other, from wherever they are seen', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 120 }), glance, (places, from) => {
        const { names } = chooseNames(nodesAt(places), from);
        for (const [at, name] of names.entries()) {
          expect(names.slice(at + 1).filter((other) => meet(name, other))).toEqual([]);
        }
      }),
    );
  });

  test('are left out only where one of more weight is near', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), glance, (places, from) => {
        const nameable = nodesAt(places);
        const { names, inSight } = chooseNames(nameable, from);
        const named = new Set(names.map(({ node }) => node));
        const seen = [...nameable.order].filter((node) => isSeen(places[node]!, from));
        expect(inSight).toBe(seen.length);
        for (const node of seen.filter((each) => !named.has(each))) {
          const own = placedName(nameable, from, node);
          const before = names.filter((other) => other.node < node && meet(own, other, 26));
          const symbols = seen.filter(
            (other) => other !== node && isUnder(own, places[other]!, from),
          );
          expect(before.length + symbols.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('are counted with what is in sight', () => {
    const nodes = nodesAt([
      [100, 100],
      [400, 300],
      [5000, 100],
    ]);
    const { names, inSight } = chooseNames(nodes, whole);
    expect([names.length, inSight]).toEqual([2, 2]);
  });
});

function isSeen([x, y]: readonly [number, number], { scale, left, top, width, height }: Glance) {
  const at = { x: Math.fround(x) * scale + left, y: Math.fround(y) * scale + top };
  return at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= height;
}

function isUnder(
  box: Parameters<typeof meet>[0],
  [x, y]: readonly [number, number],
  { scale, left, top }: Glance,
): boolean {
  const [at, radius] = [{ x: x * scale + left, y: y * scale + top }, Math.max(1.6, 8 * scale)];
  const { x: cx, y: cy } = at;
  return meet(box, { left: cx - radius, right: cx + radius, top: cy - radius, foot: cy + radius });
}

describe('of names that would lie upon each other', () => {
  const two = [
    [300, 300],
    [320, 305],
  ] as const;
  test.each([
    ['the more connected', [Mark.shown, Mark.shown], [1, 9]],
    ['the one that is searched for', [Mark.shown, Mark.shown | Mark.matched], [9, 1]],
    ['the selected', [Mark.shown | Mark.matched, Mark.shown | Mark.chosen], [9, 1]],
    ['the one that is not faded', [Mark.shown | Mark.faded, Mark.shown], [9, 1]],
    ['the one that is shown', [0, Mark.shown], [9, 1]],
  ])('%s is drawn', (_, marks, degrees) => {
    const nodes = Uint8Array.from(marks);
    const order = namingOrder({ nodes }, Uint32Array.from(degrees));
    const { names } = chooseNames({ ...nodesAt(two, marks), order }, whole);
    expect(names.map(({ node }) => node)).toEqual([1]);
  });
});

test.each([
  [{ named: 120, inSight: 10_000, all: 10_000 }, '120 of 10,000 nodes named'],
  [{ named: 12, inSight: 40, all: 1_000 }, '12 of 40 nodes in sight named, of 1,000 in all'],
])('%o is told as %s', (counts, words) => {
  expect(namesWords(counts)).toBe(words);
});
