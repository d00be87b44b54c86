/** The model view: each kind a column, its nodes in the order in which few edges cross. */
import {
  coordGreedy,
  coordSimplex,
  decrossTwoLayer,
  graph as emptyGraph,
  sugiyama,
  twolayerAgg,
  type Graph,
  type GraphNode,
} from 'd3-dag';
import { columnBlocks } from './column-blocks.ts';
import { columnBows } from './column-bows.ts';
import { bendsPast } from './column-gaps.ts';
import type { Layout, LayoutPlan, PlannedNode } from './layout-plan.ts';
import { COLUMN_DISTANCE, NODE_GAP, placingPairs } from './stacked-columns.ts';
import { tenth } from './tenth.ts';

/** With more nodes than this, the best order and the straightest edges take too long to find. */
const MOST_POLISHED = 200;

/** With more nodes than this, the library takes minutes, and columns become threads. */
export const MOST_ORDERED = 600;

/** The graph as the library lays it out: with the place of each pair, and from left to right. */
type Ranked = Graph<PlannedNode, number>;

/** Lays out columns; nodes that are joined to no other column stand at the foot of their own. */
export function columnLayout(plan: LayoutPlan): Layout {
  const { nodes } = plan;
  if (nodes.length > MOST_ORDERED) {
    return { points: columnBlocks(plan).map(tenth), bends: {} };
  }
  const ranked = rankedGraph(plan);
  const isLarge = nodes.length > MOST_POLISHED;
  // Begun from the order of the plan, a new node leaves most rows in theirs; the library's own beginnings turn them over.
  const polished = decrossTwoLayer().inits([]);
  sugiyama()
    .layering(byColumn)
    .decross(isLarge ? decrossTwoLayer().order(twolayerAgg()).passes(4) : polished)
    .coord(isLarge ? coordGreedy() : coordSimplex())
    .nodeSize(({ data }: GraphNode<PlannedNode, number>) => [data.height, data.width] as const)
    .gap([NODE_GAP, NODE_GAP])(ranked);
  const tops = new Map<PlannedNode, number>();
  for (const { data, x } of ranked.nodes()) tops.set(data, x - data.height / 2);
  const bends = bendsBetween(ranked, plan);
  placeBelow(nodes, { tops, bends });
  const points = nodes.flatMap((node) => [
    node.column * COLUMN_DISTANCE,
    tenth(tops.get(node)! + node.radius),
  ]);
  return {
    points,
    bends: { ...bends, ...bendsPast(plan, points), ...columnBows(plan, points) },
  };
}

/**
 * A graph of the nodes that are joined to another column, every link from left to right. Of a column
 * in which none is, it has all nodes: the library wants something in each layer.
 */
function rankedGraph(plan: LayoutPlan): Ranked {
  const { nodes } = plan;
  const pairs = placingPairs(plan);
  const ranked = emptyGraph<PlannedNode, number>();
  const joined = new Set(pairs.filter((pair) => isBetween(nodes, pair)).flat());
  const joinedColumns = new Set([...joined].map((at) => nodes[at]!.column));
  const made = new Map<number, ReturnType<typeof ranked.node>>();
  nodes.forEach((node, at) => {
    if (joined.has(at) || !joinedColumns.has(node.column)) made.set(at, ranked.node(node));
  });
  pairs.forEach((pair, place) => {
    if (!isBetween(nodes, pair)) return;
    const [left, right] = pair.toSorted((a, b) => nodes[a]!.column - nodes[b]!.column);
    ranked.link(made.get(left!)!, made.get(right!)!, place);
  });
  return ranked;
}

function isBetween(nodes: LayoutPlan['nodes'], [a, b]: readonly [number, number]): boolean {
  return nodes[a]!.column !== nodes[b]!.column;
}

/** Layers are the columns that hold anything: the library's `y` is the number of a layer. */
function byColumn(ranked: Ranked): number {
  const columns = occupiedColumns(ranked);
  for (const node of ranked.nodes()) node.y = columns.indexOf(node.data.column);
  return Math.max(0, columns.length - 1);
}

function occupiedColumns(ranked: Ranked): number[] {
  const columns = Array.from(ranked.nodes(), ({ data }) => data.column);
  return [...new Set(columns)].sort((a, b) => a - b);
}

/** Nodes that the library did not get, each below all that its column holds already. */
function placeBelow(
  nodes: LayoutPlan['nodes'],
  { tops, bends }: { tops: Map<PlannedNode, number>; bends: Layout['bends'] },
): void {
  const feet: number[] = [];
  const keepFree = (column: number, foot: number) => {
    feet[column] = Math.max(feet[column] ?? 0, foot + NODE_GAP);
  };
  for (const [{ column, height }, top] of tops) keepFree(column, top + height);
  for (const points of Object.values(bends)) {
    for (let at = 0; at < points.length; at += 2) {
      keepFree(points[at]! / COLUMN_DISTANCE, points[at + 1]!);
    }
  }
  for (const node of nodes.filter((each) => !tops.has(each))) {
    const top = feet[node.column] ?? 0;
    tops.set(node, top);
    keepFree(node.column, top + node.height);
  }
}

/** An edge past a column runs through the gap that was left for it there. */
function bendsBetween(ranked: Ranked, { nodes, pairs }: LayoutPlan): Layout['bends'] {
  const bends: Layout['bends'] = {};
  const columns = occupiedColumns(ranked);
  for (const { data: place, source, points } of ranked.links()) {
    const first = columns.indexOf(source.data.column) + 1;
    const between = points.slice(1, -1).map(([y], at) => {
      return [columns[first + at]! * COLUMN_DISTANCE, tenth(y)];
    });
    if (between.length === 0) continue;
    const isForward = nodes[pairs[place]![0]] === source.data;
    bends[place] = (isForward ? between : between.toReversed()).flat();
  }
  return bends;
}
