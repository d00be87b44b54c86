/** The part of the concept graph that is laid out together; filters and neighbourhoods only choose from it. */
import { LRUCache } from 'lru-cache';
import type { GraphLayer } from '../../contract/graph.ts';
import type { Corpus } from '../../model/corpus.ts';
import { perCorpus } from '../memo.ts';
import { claimsAt } from './claims-at.ts';
import { conceptNodes, layerEdges, type ConceptEdge, type ConceptNode } from './concept-graph.ts';
import { usualKinds, type GraphExtent } from './graph-choice.ts';
import { MOST_READABLE } from './force-layout.ts';
import { joinsOf, type Join } from './joins.ts';
import type { Layout, LayoutPlan } from './layout-plan.ts';
import { mapPlan } from './map-plan.ts';
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
  /** What is laid out, which may be more than is shown. */
  plan: LayoutPlan;
  /** The place of each node in the plan. */
  planned: readonly number[];
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
  const graph = measuredGraph({ corpus, extent, nodes, edges }, (node) => claims.get(node) ?? 0);
  return extent.columns.length > 0 ? graph : onMap(graph);
}

/**
 * Puts what is shown on the map of the library, on which nothing moves whatever is shown. Of a map so crowded that
 * names have no room on it, a part that has room is laid out by itself.
 */
function onMap(graph: ExtentGraph): ExtentGraph {
  const { corpus, extent, nodes } = graph;
  const usual = usualKinds(corpus);
  const map = mapPlan(corpus, {
    hasFurther: [...extent.kinds].some((kind) => !usual.has(kind)),
    hasReferences: extent.layers.has('citations'),
  });
  const isOwn = map.plan.nodes.length > MOST_READABLE && nodes.length <= MOST_READABLE;
  if (isOwn) return graph;
  return { ...graph, plan: map.plan, planned: nodes.map((node) => map.placeOf.get(node)!) };
}

/** Adds to nodes and edges the room that they take; a symbol grows with the claims at its node. */
export function measuredGraph(
  graph: Pick<ExtentGraph, 'corpus' | 'extent' | 'nodes' | 'edges'>,
  claims: (node: ConceptNode) => number,
): ExtentGraph {
  const { nodes, edges, extent } = graph;
  const boxes = nodes.map((node) => nodeBox(node, claims(node)));
  // Drawn last are claims; joined first, they alone say where nodes stand in columns.
  const claimed = edges.filter(({ layer }) => layer === 'claims');
  const others = edges.filter(({ layer }) => layer !== 'claims');
  const joins = joinsOf(nodes, [...claimed, ...others]);
  const plan: LayoutPlan = {
    columns: extent.columns.length,
    nodes: nodes.map(({ id, note }, place) => {
      const { width, height, radius } = boxes[place]!;
      const column = Math.max(0, extent.columns.indexOf(note?.kind ?? ''));
      return { id, width, height, radius, column };
    }),
    pairs: joins.pairs,
    ...(extent.columns.length > 0 &&
      claimed.length > 0 && { placing: joinsOf(nodes, claimed).pairs.length }),
  };
  return { ...graph, boxes, joins: joins.of, plan, planned: nodes.map((_, place) => place) };
}

/** Of the layout of its plan what belongs to the nodes of an extent, in their order. */
export function layoutIn({ planned }: ExtentGraph, { points, bends }: Layout): Layout {
  return { points: planned.flatMap((at) => [points[2 * at]!, points[2 * at + 1]!]), bends };
}
