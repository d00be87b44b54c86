import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph, graphOf } from '../../../tests/support/graphs.ts';
import type { Signal } from '../../model/citation.ts';
import type { ConceptEdge } from './concept-graph.ts';
import type { EdgeFilter } from './graph-choice.ts';
import { filterGraph } from './graph-filter.ts';

const open: EdgeFilter = { relations: null, signal: null, decade: null, evidence: 0 };

const anyFilter = fc.record<EdgeFilter>({
  relations: fc.option(fc.subarray(['r', 's']).map((relations) => new Set(relations))),
  signal: fc.option(fc.constantFrom<Signal>('supports', 'compares', 'disputes')),
  decade: fc.option(fc.constantFrom(1980, 1990, 2000, 2010)),
  evidence: fc.integer({ min: 0, max: 3 }),
});

/** The same said edge by edge in the plainest way. */
function isWanted(edge: ConceptEdge, filter: EdgeFilter): boolean {
  if (filter.relations && edge.layer === 'claims' && !filter.relations.has(edge.relation))
    return false;
  if (filter.signal && edge.signals[filter.signal] === 0) return false;
  if (filter.decade !== null) {
    const years = Array.from({ length: 10 }, (_, at) => filter.decade! + at);
    if (!years.some((year) => edge.years.includes(year))) return false;
  }
  return [...edge.keys].length >= filter.evidence;
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
  expect(filterGraph(graph, open, new Set()).nodes).toHaveLength(3);
  const filtered = filterGraph(graph, { ...open, relations: new Set(['r']) }, new Set());
  expect(filtered.nodes.map(({ id }) => id)).toEqual(['n0', 'n1']);
});
