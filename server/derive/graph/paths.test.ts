import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyGraph, graphOf } from '../../../tests/support/graphs.ts';
import type { ConceptNode } from './concept-graph.ts';
import type { ExtentGraph } from './extent-graph.ts';
import { shortestPaths } from './paths.ts';

const evidence = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    year: 2000,
    signal: 'supports' as const,
  }));

/** Every path without a circle, by trying all ways; as ids of its nodes. */
function allPaths({ edges }: ExtentGraph, from: ConceptNode, to: ConceptNode): string[] {
  const ways = edges.flatMap(({ source, target }) => [
    { here: source, next: target },
    { here: target, next: source },
  ]);
  const walk = (path: ConceptNode[]): string[] => {
    const last = path.at(-1)!;
    if (last === to) return [path.map(({ id }) => id).join(' ')];
    return ways
      .filter(({ here, next }) => here === last && !path.includes(next))
      .flatMap(({ next }) => walk([...path, next]));
  };
  return [...new Set(walk([from]))];
}

const steps = (path: string) => path.split(' ').length - 1;

describe('paths between two nodes', () => {
  test('are all shortest ones, counted, and none is longer', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const [from, to] = [graph.nodes[0]!, graph.nodes[1]!];
        const all = allPaths(graph, from, to);
        const least = Math.min(...all.map(steps));
        const shortest = all.filter((path) => steps(path) === least);
        const found = shortestPaths(graph, from, to);
        expect(found.total).toBe(shortest.length);
        expect(found.steps).toBe(all.length > 0 ? least : 0);
        const told = found.paths.map(({ nodes }) => nodes.map(({ id }) => id).join(' '));
        expect(new Set(told).size).toBe(Math.min(5, shortest.length));
        for (const path of told) expect(shortest).toContain(path);
      }),
    );
  });

  test('are made of edges that are there, all of them for each step', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { nodes, edges } of shortestPaths(graph, graph.nodes[0]!, graph.nodes[1]!)
          .paths) {
          edges.forEach((step, at) => {
            const ends = new Set([nodes[at], nodes[at + 1]]);
            const wanted = graph.edges.filter((e) => ends.has(e.source) && ends.has(e.target));
            expect(new Set(step)).toEqual(new Set(wanted));
          });
        }
      }),
    );
  });

  test('begin with the one whose weakest step stands on most', () => {
    const graph = graphOf(4, [
      { from: 0, to: 2, evidence: evidence(9) },
      { from: 2, to: 1 },
      { from: 0, to: 3, evidence: evidence(2) },
      { from: 1, to: 3, evidence: evidence(1) },
    ]);
    const { paths } = shortestPaths(graph, graph.nodes[0]!, graph.nodes[1]!);
    expect(paths.map(({ nodes }) => nodes[1]!.id)).toEqual(['n3', 'n2']);
  });

  test('are counted where there are too many to try', () => {
    const layers = 12;
    const edges = Array.from({ length: layers }, (_, layer) =>
      [0, 1].flatMap((a) => [0, 1].map((b) => ({ from: 2 * layer + a, to: 2 * layer + 2 + b }))),
    ).flat();
    const graph = graphOf(2 * layers + 2, edges);
    const found = shortestPaths(graph, graph.nodes[0]!, graph.nodes[2 * layers]!);
    expect(found).toMatchObject({ steps: layers, total: 2 ** (layers - 1) });
    expect(found.paths).toHaveLength(5);
  });

  test('may be very long', () => {
    const length = 3000;
    const edges = Array.from({ length: length - 1 }, (_, at) => ({ from: at, to: at + 1 }));
    const graph = graphOf(length, edges);
    expect(shortestPaths(graph, graph.nodes[0]!, graph.nodes.at(-1)!).steps).toBe(length - 1);
  });
});
