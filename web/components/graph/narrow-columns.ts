/** Columns pushed together, so that all names are read at full size where there is little width. */
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import type { Point } from './curve.ts';
import type { Graph } from './scene.ts';

/** A picture narrower than this, in pixels, has no room for columns as they were laid out. */
export const NARROW = 600;

/** Between the labels of two columns, in units. */
const GAP = 10;
/** Of what a bow within a column reaches beyond the labels so much is left. */
const BEYOND = 0.25;

/** The same graph with its columns as near to each other as their labels allow; heights stay. */
export function narrowColumns<View extends Pick<Graph, 'nodes' | 'edges' | 'bounds'>>(
  view: View,
): View {
  if (view.nodes.length === 0) return view;
  const widest = Math.max(...view.nodes.map(({ width }) => width));
  const distance = distanceOf(view.nodes);
  const closer = distance > 0 ? Math.min(1, (widest + GAP) / distance) : 1;
  const nodes = view.nodes.map((node) => ({ ...node, x: node.x * closer }));
  const edges = view.edges.map((edge) => {
    if (!edge.through) return edge;
    return { ...edge, through: throughOf(edge, { nodes: view.nodes, closer, widest }) };
  });
  return { ...view, nodes, edges, bounds: boundsOf(view.bounds, nodes, edges) };
}

/** From one column to the next; 0 where there is only one. */
function distanceOf(nodes: readonly GraphNode[]): number {
  const columns = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
  const gaps = columns.slice(1).map((x, place) => x - columns[place]!);
  return gaps.length > 0 ? Math.min(...gaps) : 0;
}

function throughOf(
  { source, target, through = [] }: GraphEdge,
  { nodes, closer, widest }: { nodes: readonly GraphNode[]; closer: number; widest: number },
): Point[] {
  const column = nodes[source]!.x;
  return through.map(({ x, y }) => {
    if (column !== nodes[target]!.x) return { x: x * closer, y };
    const out = Math.abs(x - column);
    const side = Math.min(out, (widest + GAP) / 2);
    const reach = side + (out - side) * BEYOND;
    return { x: column * closer + Math.sign(x - column) * reach, y };
  });
}

function boundsOf(
  { y, height }: Graph['bounds'],
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Graph['bounds'] {
  const sides = [
    ...nodes.flatMap(({ x, width }) => [x - width / 2, x + width / 2]),
    ...edges.flatMap(({ through = [] }) => through.map(({ x }) => x)),
  ];
  const left = Math.min(...sides);
  return { x: left, y, width: Math.max(...sides) - left, height };
}
