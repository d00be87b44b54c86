/** The lines of edges between columns and within one. */
import type { GraphEdge } from '../../../server/contract/graph.ts';
import type { Cubic, Point } from './curve.ts';

/** From one lane to the next where several edges join two nodes, in units. */
export const LANE = 15;
/** How far above its ends a bow within a column leans at least, in units. */
const LIFT = 12;
/** Nodes that stand less apart than this are one above the other, in units. */
const SAME_COLUMN = 60;

/** The middle of a node, and how wide it is. */
type End = Point & { width: number };

/** Between columns a line leaves and arrives level; within one it goes around the labels. */
export function columnLine(
  ends: readonly [End, End],
  { through, lane = 0 }: Pick<GraphEdge, 'through' | 'lane'>,
): Cubic[] {
  const [from, to] = ends;
  const [first] = through ?? [];
  if (first && through?.length === 1 && isBeside(first, ends)) {
    return [bowThrough(first, ends, lane * LANE)];
  }
  if (!first && Math.abs(from.x - to.x) < SAME_COLUMN) {
    const room = Math.max(from.width, to.width) / 2 + Math.abs(to.y - from.y) * 0.08;
    const middle = { x: Math.max(from.x, to.x) + room, y: (from.y + to.y) / 2 };
    return [bowThrough(middle, ends, lane * LANE)];
  }
  // Lanes are to the right of the way, be it there or back.
  const shift = (Math.sign(to.x - from.x) || 1) * lane * LANE;
  const stops = (through ?? []).map(({ x, y }) => ({ x, y: y + shift }));
  const points = [from, ...stops, to];
  return points.slice(1).map((point, index) => {
    const start = points[index]!;
    return levelCurve(start, point, [start === from ? shift : 0, point === to ? shift : 0]);
  });
}

/** Whether a point is not between the ends of a line but to one side of both. */
function isBeside({ x }: Point, [from, to]: readonly [Point, Point]): boolean {
  return x < Math.min(from.x, to.x) || x > Math.max(from.x, to.x);
}

/** One bow through a point beside its ends, and to the right of it by `lane`. */
function bowThrough(point: Point, [from, to]: readonly [Point, Point], lane: number): Cubic {
  const down = Math.sign(to.y - from.y) || 1;
  const x = point.x - down * lane;
  // The middle of a cubic is an eighth of its ends and three eighths of its handles.
  const handle = (8 * x - from.x - to.x) / 6;
  // What runs farther out also leaves in a wider turn, so that lanes part at once.
  const wider = -lane * Math.sign(point.x - from.x);
  // It leaves and arrives from somewhat above, past the corner of the label that hangs below.
  const above = LIFT + Math.abs(to.y - from.y) * 0.1;
  return [
    from,
    { x: handle, y: from.y - wider - above },
    { x: handle, y: to.y + wider - above },
    to,
  ];
}

function levelCurve(from: Point, to: Point, [atStart, atEnd]: readonly [number, number]): Cubic {
  const x = (from.x + to.x) / 2;
  return [from, { x, y: from.y + atStart }, { x, y: to.y + atEnd }, to];
}
