/** The part of the concept graph that is laid out together; filters and neighbourhoods only choose from it. */
import { LRUCache } from 'lru-cache';
import type { GraphLayer } from '../../contract/graph.ts';
import type { Corpus } from '../../model/corpus.ts';
import { perCorpus } from '../memo.ts';
import { conceptNodes, layerEdges, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import type { GraphExtent } from './graph-choice.ts';
import { joinsOf, type Join } from './joins.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { nodeBox, type NodeBox } from './node-box.ts';

/** Nodes and edges with the room that they take, in the order of notes, references and reading. */
export interface ExtentGraph {
  corpus: Corpus;
  extent: GraphExtent;
  nodes: readonly ConceptNode[];
  edges: readonly ConceptEdge[];
  /** In the order of the nodes. */
  boxes: readonly NodeBox[];
  joins: ReadonlyMap<ConceptEdge, Join>;
  plan: LayoutPlan;
}

/** Extents of one corpus that are kept: a reader has few in use, and every reader much the same ones. */
const MOST_KEPT = 12;

const keptGraphs = perCorpus(() => new LRUCache<string, ExtentGraph>({ max: MOST_KEPT }));

/** The nodes of the chosen kinds, the edges of the chosen layers between them, and what of references they cite. */
export function extentGraph(corpus: Corpus, extent: GraphExtent): ExtentGraph {
  const kept = keptGraphs(corpus);
  const key = JSON.stringify([extent.columns, [...extent.kinds].sort(), [...extent.layers].sort()]);
  const graph = kept.get(key) ?? makeGraph(corpus, extent);
  kept.set(key, graph);
  return graph;
}

/** The order in which layers are drawn, the weightiest last and so on top. */
const drawingOrder: readonly GraphLayer[] = ['citations', 'links', 'claims'];

function makeGraph(corpus: Corpus, extent: GraphExtent): ExtentGraph {
  const all = [...conceptNodes(corpus).values()];
  const notes = new Set(all.filter(({ note }) => note && extent.kinds.has(note.kind)));
  const edges = drawingOrder
    .filter((layer) => extent.layers.has(layer))
    .flatMap((layer) => [...layerEdges(corpus, layer).values()])
    .filter(({ source, target }) => notes.has(source) && (!target.note || notes.has(target)));
  const cited = new Set(edges.map(({ target }) => target).filter(({ note }) => !note));
  const nodes = all.filter((node) => notes.has(node) || cited.has(node));
  const claims = claimsAt(corpus);
  return measuredGraph({ corpus, extent, nodes, edges }, (node) => claims.get(node) ?? 0);
}

/** Adds to nodes and edges the room that they take; a symbol grows with the claims at its node. */
export function measuredGraph(
  graph: Pick<ExtentGraph, 'corpus' | 'extent' | 'nodes' | 'edges'>,
  claims: (node: ConceptNode) => number,
): ExtentGraph {
  const { nodes, edges, extent } = graph;
  const boxes = nodes.map((node) => nodeBox(node, claims(node)));
  const joins = joinsOf(nodes, edges);
  const plan = {
    columns: extent.columns.length,
    nodes: nodes.map(({ id, note }, place) => {
      const { width, height, radius } = boxes[place]!;
      const column = Math.max(0, extent.columns.indexOf(note?.kind ?? ''));
      return { id, width, height, radius, column };
    }),
    pairs: joins.pairs,
  };
  return { ...graph, boxes, joins: joins.of, plan };
}

/** How many edges of claims each node has in the whole library: a symbol has one size, whatever else is shown. */
const claimsAt = perCorpus((corpus) => {
  const counts = new Map<ConceptNode, number>();
  for (const { source, target } of layerEdges(corpus, 'claims').values()) {
    for (const node of [source, target]) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
});
