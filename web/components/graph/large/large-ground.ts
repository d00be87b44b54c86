/** A large graph as ground for the keyboard: what is shown of it, one thing after the other. */
import type { GraphLists } from '../../../../server/contract/graph-lists.ts';
import type { GraphPage } from '../../../../server/contract/graph-page.ts';
import type { Ground, Walked } from '../roving.svelte.ts';
import { edgeIdAt } from './large-names.ts';
import { Mark, type LargeGraph, type Marks } from './large-graph.ts';

/** What is walked on. */
export interface Walkable {
  view: Pick<GraphPage, 'relations'>;
  lists: GraphLists;
  graph: LargeGraph;
  marks: Marks;
  degrees: Uint32Array;
}

/** The nodes and edges that are shown; an edge is told its id when it is asked for. */
export function largeGround(walkable: Walkable): Pick<Ground, 'nodes' | 'edges'> {
  const { graph, marks } = walkable;
  const places = new Map<number, number>();
  const nodes: Walked[] = [];
  marks.nodes.forEach((mark, node) => {
    if (!(mark & Mark.shown)) return;
    places.set(node, nodes.length);
    nodes.push(walked(walkable, node));
  });
  const edges: ShownEdge[] = [];
  marks.edges.forEach((mark, edge) => {
    if (!(mark & Mark.shown)) return;
    const ends = [graph.ends[2 * edge]!, graph.ends[2 * edge + 1]!] as const;
    edges.push(new ShownEdge(walkable, edge, [places.get(ends[0])!, places.get(ends[1])!]));
  });
  return { nodes, edges };
}

function walked({ lists, graph, marks, degrees }: Walkable, node: number): Walked {
  return {
    id: lists.ids[node]!,
    href: lists.hrefs[node]!,
    x: graph.points[2 * node]!,
    y: graph.points[2 * node + 1]!,
    degree: degrees[node]!,
    ...(marks.nodes[node]! & Mark.chosen && { selected: true as const }),
  };
}

/** An edge between two places among the nodes that are shown. */
class ShownEdge {
  readonly source: number;
  readonly target: number;
  readonly #walkable: Walkable;
  readonly #place: number;

  constructor(walkable: Walkable, place: number, [source, target]: readonly [number, number]) {
    this.#walkable = walkable;
    this.#place = place;
    this.source = source;
    this.target = target;
  }

  get id(): string {
    return edgeIdAt(this.#walkable.view, this.#walkable.lists, this.#place);
  }
}
