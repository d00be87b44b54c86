import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph, graphOf } from '../../../tests/support/graphs.ts';
import type { Signal } from '../../model/citation.ts';
import type { ConceptEdge } from './concept-graph.ts';
import { unfiltered, type EdgeFilter } from './graph-choice.ts';
import { filterGraph } from './graph-filter.ts';

const anyFilter = fc.record<EdgeFilter>({
  relations: fc.option(fc.subarray(['r', 's']).map((relations) => new Set(relations))),
  signal: fc.option(fc.constantFrom<Signal>('supports', 'compares', 'disputes')),
  decade: fc.option(fc.constantFrom(1980, 1990, 2000, 2010)),
  evidence: fc.integer({ min: 0, max: 3 }),
});

/** The same in the plainest way: every choice of so many citations of different references is tried. */
function isWanted(edge: ConceptEdge, filter: EdgeFilter): boolean {
  const { relations, signal, decade, evidence } = filter;
  if (relations && edge.layer === 'claims' && !relations.has(edge.relation)) return false;
  const asked = signal !== null || decade !== null;
  const least = asked ? Math.max(1, evidence) : evidence;
  return choicesOf(edge.evidence, least).some(
    (chosen) =>
      chosen.every((one, at) => chosen.findIndex(({ key }) => key === one.key) === at) &&
      (signal === null || chosen.every((one) => one.signal === signal)) &&
      (decade === null || chosen.every(({ year }) => `${year}`.slice(0, 3) === `${decade / 10}`)),
  );
}

function choicesOf<Item>(items: readonly Item[], count: number): Item[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    choicesOf(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]),
  );
}

test('the edges that are left are those that pass, in their order', () => {
  fc.assert(
    fc.property(anyGraph, anyFilter, (graph, filter) => {
      const { edges } = filterGraph(graph, filter, new Set());
      expect(edges).toEqual(graph.edges.filter((edge) => isWanted(edge, filter)));
    }),
  );
});

test('every end of an edge that is left is left, and so is what was named', () => {
  fc.assert(
    fc.property(anyGraph, anyFilter, (graph, filter) => {
      const { nodes, edges } = filterGraph(graph, filter, new Set(['n0']));
      const left = new Set(nodes);
      expect(edges.every(({ source, target }) => left.has(source) && left.has(target))).toBe(true);
      expect(nodes.some(({ id }) => id === 'n0')).toBe(true);
    }),
  );
});

test('a node without edges stays as long as nothing is filtered', () => {
  const graph = graphOf(3, [{ from: 0, to: 1 }]);
  expect(filterGraph(graph, unfiltered, new Set()).nodes).toHaveLength(3);
  const filtered = filterGraph(graph, { ...unfiltered, relations: new Set(['r']) }, new Set());
  expect(filtered.nodes.map(({ id }) => id)).toEqual(['n0', 'n1']);
});

/** Two sources of the nineties, of which the second is disputed by one claim and supported by another, and a newer one. */
const cited = graphOf(2, [
  {
    from: 0,
    to: 1,
    evidence: [
      { key: 'old', year: 1991, signal: 'supports' },
      { key: 'older', year: 1990, signal: 'disputes' },
      { key: 'older', year: 1990, signal: 'supports' },
      { key: 'new', year: 2012, signal: 'disputes' },
    ],
  },
]);

test.each<[Partial<EdgeFilter>, boolean]>([
  [{ evidence: 3 }, true],
  [{ evidence: 4 }, false],
  [{ signal: 'disputes', decade: 2010 }, true],
  [{ signal: 'supports', decade: 1990 }, true],
  [{ signal: 'supports', decade: 2010 }, false],
  [{ signal: 'compares' }, false],
  [{ decade: 1990, evidence: 2 }, true],
  [{ decade: 1990, evidence: 3 }, false],
  [{ decade: 2010, evidence: 2 }, false],
  [{ signal: 'supports', evidence: 2 }, true],
  [{ signal: 'disputes', decade: 1990, evidence: 1 }, true],
  [{ signal: 'disputes', decade: 1990, evidence: 2 }, false],
  [{ signal: 'supports', decade: 1990, evidence: 2, relations: new Set(['s']) }, false],
])('%o is asked of the same citations: %s', (filter, isLeft) => {
  const { edges } = filterGraph(cited, { ...unfiltered, ...filter }, new Set());
  expect(edges.length === 1).toBe(isLeft);
});
