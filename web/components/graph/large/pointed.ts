/** What of a large picture a reader points at. */
import type { Point } from '../curve.ts';
import { distanceTo, edgeLine } from './edge-line.ts';
import { inDrawing, seenRadius, type Glance } from './glance.ts';
import { Mark, type LargeGraph, type Marks } from './large-graph.ts';

/** A node or an edge by its place. */
export interface Pointed {
  what: 'node' | 'edge';
  place: number;
}

/** What can be pointed at. */
export interface Pointable {
  graph: LargeGraph;
  marks: Marks;
}

/** A symbol can be hit so far from its rim, a line so far from its middle, in pixels. */
const REACH = { node: 5, edge: 5 };

/** Lines are pointed at where they can be told from each other: from so many pixels to a unit on, or where most are faded. */
const NEAR = 0.45;

/** What is at a place on the screen: the nearest node, else the nearest line; null where there is neither. */
export function pointedAt({ graph, marks }: Pointable, glance: Glance, at: Point): Pointed | null {
  const point = inDrawing(glance, at);
  const node = nearestNode({ graph, marks }, glance.scale, point);
  if (node !== null) return { what: 'node', place: node };
  const edge = nearestEdge({ graph, marks }, glance.scale, point);
  return edge === null ? null : { what: 'edge', place: edge };
}

function nearestNode(
  { graph: { points, radii }, marks }: Pointable,
  scale: number,
  { x, y }: Point,
): number | null {
  let best: { node: number; distance: number } | null = null;
  for (let node = 0; node < radii.length; node++) {
    if (!(marks.nodes[node]! & Mark.shown)) continue;
    const distance = Math.hypot(points[2 * node]! - x, points[2 * node + 1]! - y) * scale;
    const isHit = distance <= seenRadius(radii[node]!, scale) + REACH.node;
    if (isHit && (!best || distance < best.distance)) best = { node, distance };
  }
  return best?.node ?? null;
}

function nearestEdge({ graph, marks }: Pointable, scale: number, point: Point): number | null {
  const { points, ends } = graph;
  const reach = REACH.edge / scale;
  const isFar = scale < NEAR;
  let best: { edge: number; distance: number } | null = null;
  for (let edge = 0; edge < marks.edges.length; edge++) {
    if (!canBePointed(marks, edge, isFar)) continue;
    const [from, to] = [2 * ends[2 * edge]!, 2 * ends[2 * edge + 1]!];
    // A line that bows does not go far out of the rectangle between its ends.
    const slack = graph.isLevel || graph.lanes[edge] !== 0 ? reach + 60 : reach;
    if (isOutside(point, [points[from]!, points[to]!, points[from + 1]!, points[to + 1]!], slack))
      continue;
    const distance = distanceTo(edgeLine(graph, edge), point);
    if (distance <= reach && (!best || distance < best.distance)) best = { edge, distance };
  }
  return best?.edge ?? null;
}

function canBePointed(marks: Marks, edge: number, isFar: boolean): boolean {
  const mark = marks.edges[edge]!;
  if (!(mark & Mark.shown) || mark & Mark.faded) return false;
  return !isFar || hasFaded(marks);
}

const faded = new WeakMap<Marks, boolean>();

function hasFaded(marks: Marks): boolean {
  const known = faded.get(marks) ?? marks.edges.some((mark) => (mark & Mark.faded) > 0);
  faded.set(marks, known);
  return known;
}

function isOutside(
  { x, y }: Point,
  [x0, x1, y0, y1]: readonly [number, number, number, number],
  slack: number,
): boolean {
  return (
    x < Math.min(x0, x1) - slack ||
    x > Math.max(x0, x1) + slack ||
    y < Math.min(y0, y1) - slack ||
    y > Math.max(y0, y1) + slack
  );
}
