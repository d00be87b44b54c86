/** A very large graph in flat arrays: fit to be sent to a worker, and to be gone through for every frame. */
import type { GraphLists, GraphPlaces } from '../../../../server/contract/graph-lists.ts';
import type { GraphPage, GraphWhole } from '../../../../server/contract/graph-page.ts';

/** What is drawn of nodes and edges, by their places. */
export interface LargeGraph {
  /** `x` and `y` of each node by turns, in units. */
  points: Float32Array;
  radii: Float32Array;
  /** Places among the kinds; -1 for a reference. */
  kinds: Int16Array;
  /** Source and target of each edge by turns. */
  ends: Uint32Array;
  /** Places among the relations; -1 for a link, -2 for a citation. */
  relations: Int16Array;
  references: Uint32Array;
  disputed: Uint8Array;
  /** How many lanes an edge runs beside the straight way. */
  lanes: Float32Array;
  bends: ReadonlyMap<number, readonly number[]>;
  /** Whether lines leave and arrive level, as between columns. */
  isLevel: boolean;
}

const known = new WeakMap<GraphPlaces, { lists: GraphLists; graph: LargeGraph }>();

/** Puts what the server told into arrays; the same arrays for the same lists. */
export function largeGraph(
  lists: GraphLists,
  places: GraphPlaces,
  view: GraphPage['view'],
): LargeGraph {
  const kept = known.get(places);
  const isLevel = view === 'columns';
  if (kept?.lists === lists && kept.graph.isLevel === isLevel) return kept.graph;
  const graph = arraysOf(lists, places, isLevel);
  known.set(places, { lists, graph });
  return graph;
}

function arraysOf(lists: GraphLists, { points, bends }: GraphPlaces, isLevel: boolean): LargeGraph {
  const edges = lists.relations.length;
  const lanes = new Float32Array(edges);
  for (let at = 0; at < lists.lanes.length; at += 2) lanes[lists.lanes[at]!] = lists.lanes[at + 1]!;
  const disputed = new Uint8Array(edges);
  for (const place of lists.disputed) disputed[place] = 1;
  return {
    points: Float32Array.from(points),
    radii: Float32Array.from(lists.radii),
    kinds: Int16Array.from(lists.kinds),
    ends: Uint32Array.from(lists.ends),
    relations: Int16Array.from(lists.relations),
    references: Uint32Array.from(lists.references),
    disputed,
    lanes,
    bends: new Map(bends.map(({ edge, points: between }) => [edge, between])),
    isLevel,
  };
}

/** The place of each node by its id. */
export function placesById({ ids }: Pick<GraphLists, 'ids'>): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

/** What can be said of a node or an edge, as bits; on a path are the ends of an open edge as well. */
export const Mark = { shown: 1, faded: 2, matched: 4, chosen: 8, onPath: 16 } as const;

/** The marks of every node and edge. */
export interface Marks {
  nodes: Uint8Array;
  edges: Uint8Array;
}

/** The places of the nodes that are selected or an end of a path. */
export function chosenPlaces(
  { nodes, query }: Pick<GraphPage, 'nodes' | 'query'>,
  places: ReadonlyMap<string, number>,
): number[] {
  const start = query.to ? undefined : query.from;
  return nodes
    .filter(({ selected, end, id }) => selected || end || id === start)
    .flatMap(({ id }) => places.get(id) ?? []);
}

/** The marks that a page's view sets; `chosen` are the places of nodes that are selected or an end of a path. */
export function marksOf(
  { lists, whole }: { lists: GraphLists; whole: GraphWhole },
  chosen: readonly number[],
): Marks {
  const { shown, near, matched, onPath, open } = whole;
  const nodes = markedPart(lists.ids.length, shown?.nodes, near?.nodes);
  const edges = markedPart(lists.relations.length, shown?.edges, near?.edges);
  for (const place of matched) nodes[place]! |= Mark.matched;
  for (const place of chosen) nodes[place]! |= Mark.chosen;
  for (const place of onPath) edges[place]! |= Mark.onPath;
  if (open !== null) edges[open]! |= Mark.chosen;
  for (const edge of open === null ? onPath : [...onPath, open]) {
    for (const end of lists.ends.slice(2 * edge, 2 * edge + 2)) {
      nodes[end] = (nodes[end]! | Mark.onPath) & ~Mark.faded;
    }
  }
  return { nodes, edges };
}

/** All or some are shown; of these all but the near ones are faded, if any are near. */
function markedPart(
  count: number,
  shown: readonly number[] | undefined,
  near: readonly number[] | undefined,
): Uint8Array {
  const marks = new Uint8Array(count);
  const plain = near ? Mark.shown | Mark.faded : Mark.shown;
  if (shown) for (const place of shown) marks[place] = plain;
  else marks.fill(plain);
  for (const place of near ?? []) marks[place]! &= ~Mark.faded;
  return marks;
}

/** How many shown edges each node has. */
export function degreesOf(
  { ends }: Pick<LargeGraph, 'ends'>,
  { nodes, edges }: Marks,
): Uint32Array {
  const degrees = new Uint32Array(nodes.length);
  edges.forEach((mark, edge) => {
    if (!(mark & Mark.shown)) return;
    degrees[ends[2 * edge]!]!++;
    degrees[ends[2 * edge + 1]!]!++;
  });
  return degrees;
}
