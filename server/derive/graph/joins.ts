/** Which pair of nodes each edge joins, and how the edges of one pair keep out of each other's way. */
import { addTo } from '../memo.ts';
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';

/** How an edge joins its pair. */
export interface Join {
  /** The place of its pair. */
  pair: number;
  /** Whether it leads from the first node of the pair to the second. */
  isForward: boolean;
  /** Lanes to the right of the straight line, on the way from its source to its target. */
  lane: number;
}

/** All pairs, and the join of each edge. */
export interface Joins {
  /** Places of two nodes, the lower first. */
  pairs: (readonly [number, number])[];
  of: ReadonlyMap<ConceptEdge, Join>;
}

/** Finds the pairs; edges of a pair lie side by side around its straight line, in their order. */
export function joinsOf(nodes: readonly ConceptNode[], edges: readonly ConceptEdge[]): Joins {
  const places = new Map(nodes.map((node, place) => [node, place]));
  const groups = new Map<number, ConceptEdge[]>();
  for (const edge of edges) {
    const [low, high] = endsOf(edge, places);
    addTo(groups, low * nodes.length + high, edge);
  }
  const of = new Map<ConceptEdge, Join>();
  const pairs = [...groups.values()].map((group, pair) => {
    const ends = endsOf(group[0]!, places);
    group.forEach((edge, at) => {
      const isForward = places.get(edge.source) === ends[0];
      const lane = at - (group.length - 1) / 2;
      of.set(edge, { pair, isForward, lane: isForward ? lane : -lane });
    });
    return ends;
  });
  return { pairs, of };
}

function endsOf(
  { source, target }: ConceptEdge,
  places: ReadonlyMap<ConceptNode, number>,
): readonly [number, number] {
  const [from, to] = [places.get(source)!, places.get(target)!];
  return from < to ? [from, to] : [to, from];
}
