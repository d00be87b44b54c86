/** What there is to choose from: kinds, relations, layers, signals and decades, with how much each would show. */
import type { GraphKind, GraphLayer, GraphRelation } from '../../contract/graph.ts';
import type { GraphPage } from '../../contract/graph-page.ts';
import type { Signal } from '../../model/citation.ts';
import { allKinds, allRelations } from '../lookup/kinds.ts';
import { once, perCorpus } from '../memo.ts';
import { countEdges, type ConceptEdge } from './concept-graph.ts';
import type { ExtentGraph } from './extent-graph.ts';
import type { EdgeFilter } from './graph-choice.ts';
import { decadeOf, passes } from './graph-filter.ts';

const notesByKind = perCorpus((corpus) => countedBy(corpus.notes.values(), ({ kind }) => [kind]));

/** The kinds that have notes, in the vocabulary's order. */
export function graphKinds({ corpus, extent }: ExtentGraph): GraphKind[] {
  const counts = notesByKind(corpus);
  return [...allKinds(corpus).values()].flatMap((kind, shape) => {
    const count = counts.get(kind.id) ?? 0;
    return count > 0 ? [{ kind, shape, count, shown: extent.kinds.has(kind.id) }] : [];
  });
}

/** The relations of an extent's edges, in the vocabulary's order; counted among what the rest of a filter leaves. */
export function graphRelations(
  { corpus, edges }: ExtentGraph,
  filter: EdgeFilter,
): GraphRelation[] {
  const relationsOf = ({ layer, relation }: ConceptEdge) => (layer === 'claims' ? [relation] : []);
  const there = new Set(edges.flatMap(relationsOf));
  const rest = { ...filter, relations: null };
  const counts = countedBy(edges, (edge) => (passes(edge, rest) ? relationsOf(edge) : []));
  return [...allRelations(corpus).values()].flatMap((relation, dash) => {
    const { id } = relation;
    const shown = filter.relations?.has(id) ?? true;
    return there.has(id) ? [{ ...relation, dash, count: counts.get(id) ?? 0, shown }] : [];
  });
}

const layerLabels: Record<GraphLayer, string> = {
  claims: 'Relations',
  links: 'Links',
  citations: 'Cited references',
};

const signals: readonly Signal[] = ['supports', 'compares', 'disputes'];

/** The layers, with how many edges each has between the nodes of an extent. */
export const graphLayers = once((graph: ExtentGraph): GraphPage['layers'] => {
  const { corpus, nodes, edges, extent } = graph;
  const notes = new Set(nodes.flatMap(({ id, note }) => (note ? id : [])));
  const drawn = countedBy(edges, ({ layer }) => [layer]);
  return (Object.keys(layerLabels) as GraphLayer[]).map((layer) => {
    const shown = extent.layers.has(layer);
    const count = shown ? (drawn.get(layer) ?? 0) : countEdges(corpus, layer, notes);
    return { layer, label: layerLabels[layer], count, shown };
  });
});

/** The signals and decades by which an extent's edges can be filtered; counted among what the rest of a filter leaves. */
export function graphFacets(
  { edges }: ExtentGraph,
  filter: EdgeFilter,
): Pick<GraphPage, 'signals' | 'decades'> {
  const decades = new Set(edges.flatMap(({ years }) => years.map(decadeOf)));
  if (filter.decade !== null) decades.add(filter.decade);
  const countOf = (choice: Partial<EdgeFilter>) => {
    const chosen = { ...filter, ...choice };
    return edges.reduce((count, edge) => count + Number(passes(edge, chosen)), 0);
  };
  return {
    signals: signals.map((signal) => ({
      signal,
      count: countOf({ signal }),
      shown: filter.signal === null || filter.signal === signal,
    })),
    decades: [...decades]
      .sort((a, b) => a - b)
      .map((decade) => ({
        decade,
        count: countOf({ decade }),
        shown: filter.decade === null || filter.decade === decade,
      })),
  };
}

function countedBy<Item, Key>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Iterable<Key>,
): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) {
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
