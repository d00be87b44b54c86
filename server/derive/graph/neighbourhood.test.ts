import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph, graphOf } from '../../../tests/support/graphs.ts';
import { neighbourhood } from './neighbourhood.ts';

test('a chain is walked as far as the steps go, whichever way its edges point', () => {
  const graph = graphOf(5, [
    { from: 0, to: 1 },
    { from: 2, to: 1 },
    { from: 2, to: 3 },
    { from: 3, to: 4 },
  ]);
  const reach = (steps: number) =>
    [...neighbourhood(graph, graph.nodes[1]!, steps).nodes].map(({ id }) => id).sort();
  expect(reach(1)).toEqual(['n0', 'n1', 'n2']);
  expect(reach(2)).toEqual(['n0', 'n1', 'n2', 'n3']);
  expect(reach(3)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
});

test('edges between two at the rim do not belong to it', () => {
  const graph = graphOf(3, [
    { from: 0, to: 1 },
    { from: 0, to: 2 },
    { from: 1, to: 2 },
  ]);
  expect(neighbourhood(graph, graph.nodes[0]!, 1).edges.size).toBe(2);
  expect(neighbourhood(graph, graph.nodes[0]!, 2).edges.size).toBe(3);
});

test('it grows by exactly the neighbours of what it was', () => {
  fc.assert(
    fc.property(anyGraph, fc.integer({ min: 1, max: 3 }), (graph, steps) => {
      const [start] = graph.nodes;
      let wanted = new Set([start!]);
      for (let step = 0; step < steps; step++) {
        const reached = graph.edges.filter((e) => wanted.has(e.source) || wanted.has(e.target));
        wanted = new Set([...wanted, ...reached.flatMap((e) => [e.source, e.target])]);
      }
      expect(neighbourhood(graph, start!, steps).nodes).toEqual(wanted);
    }),
  );
});
