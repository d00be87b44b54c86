import { describe, expect, test } from 'vitest';
import { edgesAround, neighboursOf, stepFrom, WAYS } from './walk.ts';

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

describe('a step', () => {
  test.each([
    ['ArrowRight', 1],
    ['ArrowUp', 2],
    ['ArrowLeft', 3],
    ['ArrowDown', 4],
  ])('%s follows an edge, whichever way it points', (key, to) => {
    expect(stepFrom(0, WAYS[key]!, ground)).toBe(to);
  });

  test('goes to the nearest node where no edge leads that way', () => {
    expect(stepFrom(3, WAYS['ArrowUp']!, ground)).toBe(2);
    expect(stepFrom(5, WAYS['ArrowRight']!, ground)).toBe(1);
  });

  test('leads nowhere where nothing is', () => {
    expect(stepFrom(2, WAYS['ArrowUp']!, ground)).toBeUndefined();
  });

  test('reaches every node from every other', () => {
    const reached = new Set([2]);
    for (const place of reached) {
      for (const way of Object.values(WAYS)) {
        const next = stepFrom(place, way, ground);
        if (next !== undefined) reached.add(next);
      }
    }
    expect(reached.size).toBe(nodes.length);
  });
});

test('neighbours count once', () => {
  expect(neighboursOf(0, [...edges, { source: 1, target: 0 }])).toEqual([1, 2, 3, 4]);
});

test('the edges of a node go round clockwise from the top', () => {
  const around = edgesAround(0, ground).map((place) => edges[place]!);
  const others = around.map(({ source, target }) => source + target);
  expect(others).toEqual([2, 1, 4, 3]);
});
