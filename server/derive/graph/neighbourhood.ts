/** What lies around a node. */
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';
import type { ShownGraph } from './graph-filter.ts';
import { addTo } from '../memo.ts';

/** The edges at each node, whichever way they point. */
export function edgesAt({ edges }: ShownGraph): Map<ConceptNode, ConceptEdge[]> {
  const at = new Map<ConceptNode, ConceptEdge[]>();
  for (const edge of edges) {
    addTo(at, edge.source, edge);
    addTo(at, edge.target, edge);
  }
  return at;
}

/** The node at the other end of an edge. */
export function otherEnd({ source, target }: ConceptEdge, node: ConceptNode): ConceptNode {
  return source === node ? target : source;
}

/** How many steps each node is from another, as far as `most`; nodes beyond are absent. */
export function distancesFrom(
  at: ReadonlyMap<ConceptNode, readonly ConceptEdge[]>,
  start: ConceptNode,
  most = Infinity,
): Map<ConceptNode, number> {
  const distances = new Map([[start, 0]]);
  // A map is walked in the order of its entries, those added meanwhile included.
  for (const [node, distance] of distances) {
    if (distance >= most) break;
    for (const edge of at.get(node) ?? []) {
      const next = otherEnd(edge, node);
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

/** A node's surroundings: the nodes within some steps, and the edges by which they are reached. */
export function neighbourhood(
  graph: ShownGraph,
  start: ConceptNode,
  steps: number,
): { nodes: ReadonlySet<ConceptNode>; edges: ReadonlySet<ConceptEdge> } {
  const distances = distancesFrom(edgesAt(graph), start, steps);
  const reach = (node: ConceptNode) => distances.get(node) ?? Infinity;
  const edges = graph.edges.filter(
    ({ source, target }) => Math.min(reach(source), reach(target)) < steps,
  );
  return { nodes: new Set(distances.keys()), edges: new Set(edges) };
}
