import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meet } from '../boxes.ts';
import type { Glance } from './glance.ts';
import { Mark } from './large-graph.ts';
import { chooseNames, namingOrder, placedName, symbolBox, type Nameable } from './name-choice.ts';
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
    ...namingOrder({ nodes }, new Uint32Array(places.length)),
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
          const own = placedName(nameable, from, { node });
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
  const [cx, cy] = [x * scale + left, y * scale + top];
  // A little more than the symbol is to stay free.
  const radius = 1.2 * Math.max(1.6, 8 * scale);
  return meet(box, { left: cx - radius, right: cx + radius, top: cy - radius, foot: cy + radius });
}

describe('what was asked for', () => {
  const asked = Mark.shown | Mark.onPath;
  const seen = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }));
  const scale = fc.double({ min: 0.05, max: 3, noNaN: true });

  test('is named however close it stands, wholly on the screen, and no name lies on another', () => {
    fc.assert(
      fc.property(fc.array(seen, { minLength: 1, maxLength: 12 }), scale, (places, times) => {
        const drawn = places.map(([x, y]) => [x / times, y / times] as const);
        const nodes = nodesAt(
          drawn,
          places.map(() => asked),
        );
        const { names } = chooseNames(nodes, { ...whole, scale: times });
        const inside = (x: number, y: number) => x >= 0 && x <= 800 && y >= 0 && y <= 600;
        const { points } = nodes.graph;
        const there = drawn.filter((_, at) =>
          inside(points[2 * at]! * times, points[2 * at + 1]! * times),
        );
        expect(names).toHaveLength(there.length);
        for (const [at, name] of names.entries()) {
          expect(inside(name.left, name.top) && inside(name.right, name.foot)).toBe(true);
          expect(names.slice(at + 1).filter((other) => meet(name, other))).toEqual([]);
        }
      }),
    );
  });

  test('is named before what has more connections', () => {
    const nodes = [
      [300, 300],
      [305, 300],
    ] as const;
    const marks = [Mark.shown, asked];
    const order = namingOrder({ nodes: Uint8Array.from(marks) }, Uint32Array.of(9, 1));
    expect([...order.order]).toEqual([1, 0]);
    expect(order.wanted).toBe(1);
    const { names } = chooseNames({ ...nodesAt(nodes, marks), ...order }, whole);
    expect(names[0]!.node).toBe(1);
  });

  test.each([
    ['all that is near, where it is a part', [Mark.shown, Mark.shown, Mark.faded | Mark.shown], 2],
    ['nothing where nothing was asked for', [Mark.shown, Mark.shown], 0],
    ['no more than can be told apart', Array<number>(500).fill(asked), 80],
  ])('is %s', (_, marks, count) => {
    const { wanted } = namingOrder({ nodes: Uint8Array.from(marks) }, new Uint32Array(500));
    expect(wanted).toBe(count);
  });

  test('has a line that leads to it where it stands off its symbol', () => {
    const crowd = Array.from({ length: 12 }, () => [400, 300] as const);
    const { names } = chooseNames(
      nodesAt(
        crowd,
        crowd.map(() => asked),
      ),
      whole,
    );
    const apart = names.filter(({ from }) => from);
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.every(({ from }) => from!.x === 400 && from!.y === 300)).toBe(true);
  });
});

test('where few nodes are in sight a name leaves the symbols of others free', () => {
  const few = fc.array(place, { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(few, glance, (places, from) => {
      const nodes = nodesAt(places);
      for (const name of chooseNames(nodes, from).names) {
        const others = [...places.keys()].filter(
          (node) => node !== name.node && isSeen(places[node]!, from),
        );
        const under = others.filter((node) => meet(name, symbolBox(nodes, from, { node })));
        expect(under).toEqual([]);
      }
    }),
  );
});

test('what is reserved stays free of names', () => {
  const box = { left: 250, right: 350, top: 300, foot: 340 };
  const { names } = chooseNames(nodesAt([[300, 300]]), whole, [box]);
  expect(names.map((name) => meet(name, box))).toEqual([false]);
});

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
  ])('%s has its usual place', (_, marks, degrees) => {
    const nodes = Uint8Array.from(marks);
    const order = namingOrder({ nodes }, Uint32Array.from(degrees));
    const nameable = { ...nodesAt(two, marks), ...order, wanted: 0 };
    const { names } = chooseNames(nameable, whole);
    expect(names[0]).toEqual(placedName(nameable, whole, { node: 1 }));
  });
});

test.each([
  [{ named: 120, inSight: 10_000, all: 10_000 }, '120 of 10,000 nodes named'],
  [{ named: 12, inSight: 40, all: 1_000 }, '12 of 40 nodes in sight named, of 1,000 in all'],
])('%o is told as %s', (counts, words) => {
  expect(namesWords(counts)).toBe(words);
});
