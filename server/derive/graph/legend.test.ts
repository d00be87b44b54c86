import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../tests/support/graph-library.ts';
import { anyGraph, graphOf } from '../../../tests/support/graphs.ts';
import { extentGraph } from './extent-graph.ts';
import { unfiltered, type EdgeFilter } from './graph-choice.ts';
import { filterGraph } from './graph-filter.ts';
import { graphFacets, graphRelations } from './legend.ts';
import { readChoice } from './read-choice.ts';

const graph = graphOf(3, [
  { from: 0, to: 1, evidence: [{ key: 'a', year: 1991, signal: 'supports' }] },
  {
    from: 1,
    to: 2,
    evidence: [
      { key: 'a', year: 1991, signal: 'supports' },
      { key: 'b', year: 2004, signal: 'disputes' },
    ],
  },
]);

describe('what is left to choose from', () => {
  test.each<[Partial<EdgeFilter>, number[], number[]]>([
    [{}, [2, 0, 1], [2, 1]],
    [{ decade: 1990 }, [2, 0, 0], [2, 1]],
    [{ signal: 'disputes' }, [2, 0, 1], [0, 1]],
    [{ evidence: 2 }, [0, 0, 0], [0, 0]],
    [{ decade: 1980 }, [0, 0, 0], [0, 2, 1]],
  ])('beside %o', (filter, signals, decades) => {
    const facets = graphFacets(graph, { ...unfiltered, ...filter });
    expect(facets.signals.map(({ count }) => count)).toEqual(signals);
    expect(facets.decades.map(({ count }) => count)).toEqual(decades);
  });

  test('is as many edges as choosing it shows', () => {
    const anyFilter = fc.record<EdgeFilter>({
      relations: fc.constantFrom(null, new Set(['r'])),
      signal: fc.constantFrom(null, 'supports', 'disputes'),
      decade: fc.constantFrom(null, 1990, 2000),
      evidence: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(anyGraph, anyFilter, (some, filter) => {
        const { signals, decades } = graphFacets(some, filter);
        const shown = (choice: Partial<EdgeFilter>) =>
          filterGraph(some, { ...filter, ...choice }, new Set()).edges.length;
        for (const { signal, count } of signals) expect(count).toBe(shown({ signal }));
        for (const { decade, count } of decades) expect(count).toBe(shown({ decade }));
      }),
    );
  });
});

test.each<[Partial<EdgeFilter>, [string, number, boolean][]]>([
  [
    {},
    [
      ['overcomes', 3, true],
      ['brings', 2, true],
    ],
  ],
  [
    { signal: 'disputes' },
    [
      ['overcomes', 1, true],
      ['brings', 0, true],
    ],
  ],
  [
    { relations: new Set(['brings']), evidence: 1 },
    [
      ['overcomes', 3, false],
      ['brings', 1, true],
    ],
  ],
])('relations beside %o', (filter, relations) => {
  const corpus = corpusOf(graphLibrary);
  const extent = extentGraph(corpus, readChoice(corpus, {}).extent);
  const told = graphRelations(extent, { ...unfiltered, ...filter });
  expect(told.map(({ id, count, shown }) => [id, count, shown])).toEqual(relations);
});
