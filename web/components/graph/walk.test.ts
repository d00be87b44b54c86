import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edgesAround,
  inReadingOrder,
  neighboursOf,
  stepFrom,
  WAYS,
  type WalkedGraph,
} from './walk.ts';

/** A cross around the first node, with a sixth on the right that nothing joins. */
const nodes = [
  { x: 0, y: 0 },
  { x: 100, y: 10 },
  { x: 0, y: -100 },
  { x: -100, y: 0 },
  { x: 10, y: 100 },
  { x: 60, y: 0 },
];
const edges = [1, 2, 3, 4].map((other) =>
  other % 2 ? { source: 0, target: other } : { source: other, target: 0 },
);
const ground = { nodes, edges };

function reachedFrom(start: number, graph: WalkedGraph): Set<number> {
  const reached = new Set([start]);
  for (const place of reached) {
    for (const key of Object.keys(WAYS)) {
      const next = stepFrom(place, key, graph);
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
}

describe('a step', () => {
  test.each([
    ['ArrowRight', 1],
    ['ArrowUp', 2],
    ['ArrowLeft', 3],
    ['ArrowDown', 4],
  ])('%s follows an edge, whichever way it points', (key, to) => {
    expect(stepFrom(0, key, ground)).toBe(to);
  });

  test('goes to the nearest node where no edge leads that way', () => {
    expect(stepFrom(3, 'ArrowUp', ground)).toBe(2);
    expect(stepFrom(5, 'ArrowRight', ground)).toBe(1);
  });

  test('leads nowhere where nothing is', () => {
    expect(stepFrom(2, 'ArrowUp', ground)).toBeUndefined();
  });

  test.each(nodes.map((_, place) => place))('leads from node %i to every other', (start) => {
    expect(reachedFrom(start, ground).size).toBe(nodes.length);
  });

  test('leads to every node of any graph, joined or not', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 50 }),
      y: fc.integer({ min: 0, max: 50 }),
    });
    const anyNodes = fc.uniqueArray(place, {
      ...{ minLength: 1, maxLength: 14 },
      selector: ({ x, y }) => `${x} ${y}`,
    });
    fc.assert(
      fc.property(
        anyNodes,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 30 }),
        (all, ends) => {
          const joins = ends
            .map(([a, b]) => ({ source: a % all.length, target: b % all.length }))
            .filter(({ source, target }) => source !== target);
          expect(reachedFrom(0, { nodes: all, edges: joins }).size).toBe(all.length);
        },
      ),
    );
  });
});

test('page keys go through all nodes as a text is read, and stop at the ends', () => {
  const order = [2, 3, 0, 5, 1, 4];
  for (const [at, here] of order.entries()) {
    expect(inReadingOrder(here, 1, ground)).toBe(order[at + 1]);
    expect(inReadingOrder(here, -1, ground)).toBe(order[at - 1]);
  }
});

test('neighbours count once', () => {
  expect(neighboursOf(0, [...edges, { source: 1, target: 0 }])).toEqual([1, 2, 3, 4]);
});

test('the edges of a node go round clockwise from the top', () => {
  const around = edgesAround(0, ground).map((place) => edges[place]!);
  const others = around.map(({ source, target }) => source + target);
  expect(others).toEqual([2, 1, 4, 3]);
});
