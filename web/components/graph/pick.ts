/** What a reader points at: of symbols, names and lines the nearest, whichever of them lies on top. */
import { pointAt, type Cubic, type Point } from './curve.ts';
import type { ShownLabels } from './labels.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

/** A node or an edge that is pointed at. */
export interface Picked {
  what: 'node' | 'edge';
  id: string;
}

/** What can be pointed at. */
export interface Pickable {
  scene: {
    nodes: readonly Pick<SceneNode, 'node'>[];
    edges: readonly {
      edge: Pick<SceneEdge['edge'], 'id'>;
      route: Pick<SceneEdge['route'], 'course'>;
    }[];
  };
  /** The names that are drawn; all where it is undefined. */
  named: ShownLabels | undefined;
  /** How much larger names are than laid out. */
  scale: number;
  /** Pixels to a unit. */
  pixels: number;
}

/** From farther away nothing is pointed at, in pixels. */
const REACH = 8;
/** How far away the words under the pointer count as being, in pixels: a line through them has to be met exactly. */
const WORDS = 2.5;
/** Lines that are equally far but for this lie on each other, in pixels. */
const SAME = 0.75;

/** What is pointed at from a point of the drawing; null where nothing is near. */
export function pickAt(pickable: Pickable, point: Point): Picked | null {
  const reach = REACH / pickable.pixels;
  const node = nearestNode(pickable, point);
  if (node?.distance === 0) return { what: 'node', id: node.id };
  const line = nearestLine(pickable, point, Math.min(reach, node?.distance ?? reach));
  if (line !== null) return { what: 'edge', id: line };
  return node && { what: 'node', id: node.id };
}

function nearestNode({ scene, named, scale, pixels }: Pickable, point: Point) {
  let nearest: { id: string; distance: number } | null = null;
  for (const { node } of scene.nodes) {
    const rim = Math.max(0, Math.hypot(point.x - node.x, point.y - node.y) - node.radius);
    const shift = named ? named.get(node.id) : 0;
    const isRead = shift !== undefined && isOnWords(node, point, { shift, scale });
    const distance = isRead ? Math.min(rim, WORDS / pixels) : rim;
    if (distance > REACH / pixels) continue;
    if (!nearest || distance < nearest.distance) nearest = { id: node.id, distance };
  }
  return nearest;
}

/** Each line of a name is taken to be as long as its share of letters. */
function isOnWords(
  { x, y, radius, width, height, lines }: SceneNode['node'],
  point: Point,
  { shift, scale }: { shift: number; scale: number },
): boolean {
  const leading = ((height - 2 * radius) * scale) / Math.max(1, lines.length);
  const line = lines[Math.floor((point.y - y - radius) / leading)];
  if (line === undefined) return false;
  const longest = Math.max(...lines.map(({ length }) => length));
  const half = (width * scale * line.length) / longest / 2;
  return Math.abs(point.x - x - shift) <= half;
}

/** Of lines that lie on each other the shorter: the longer can be met elsewhere. */
function nearestLine({ scene, pixels }: Pickable, point: Point, reach: number): string | null {
  const near = scene.edges.flatMap(({ edge, route }) => {
    const trace = traceOf(route.course);
    const distance = distanceTo(trace, point, reach);
    return distance < reach ? [{ id: edge.id, length: trace.length, distance }] : [];
  });
  const least = Math.min(...near.map(({ distance }) => distance));
  const lying = near.filter(({ distance }) => distance <= least + SAME / pixels);
  return lying.sort((a, b) => a.length - b.length)[0]?.id ?? null;
}

/** A line as straight pieces, with its length and the rectangle that it is in. */
interface Trace {
  points: readonly Point[];
  length: number;
  left: number;
  right: number;
  top: number;
  foot: number;
}

/** Pieces to a curve. */
const PIECES = 24;

const traces = new WeakMap<readonly Cubic[], Trace>();

function traceOf(course: readonly Cubic[]): Trace {
  const kept = traces.get(course) ?? traced(course);
  traces.set(course, kept);
  return kept;
}

function traced(course: readonly Cubic[]): Trace {
  const count = course.length * PIECES;
  const points = Array.from({ length: count > 0 ? count + 1 : 0 }, (_, at) =>
    pointAt(course, at / PIECES),
  );
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const length = points
    .slice(1)
    .reduce((sum, { x, y }, at) => sum + Math.hypot(x - points[at]!.x, y - points[at]!.y), 0);
  return {
    ...{ points, length },
    ...{ left: Math.min(...xs), right: Math.max(...xs) },
    ...{ top: Math.min(...ys), foot: Math.max(...ys) },
  };
}

/** How far a line is from a point; infinitely far where that is certainly more than `reach`. */
function distanceTo({ points, left, right, top, foot }: Trace, point: Point, reach: number) {
  const { x, y } = point;
  if (x < left - reach || x > right + reach || y < top - reach || y > foot + reach) return Infinity;
  let least = Infinity;
  for (let at = 1; at < points.length; at++) {
    least = Math.min(least, distanceToPiece(points[at - 1]!, points[at]!, point));
  }
  return least;
}

function distanceToPiece(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - dx * share, y - from.y - dy * share);
}
