/** The lines of edges: from the rim of one node to the rim of another, past those between. */
import type { GraphEdge } from '../../../server/contract/graph.ts';
import { clearBow, offset } from './bows.ts';
import { columnLine, LANE } from './column-line.ts';
import {
  between,
  leaving,
  pair,
  partOf,
  pathOf,
  pointAt,
  reversed,
  type Cubic,
  type Point,
} from './curve.ts';
import { edgeWidth } from './edge-style.ts';
import { covers, type Room } from './room.ts';

/** How nodes are arranged, which is how lines best run between them. */
export type Arrangement = 'map' | 'columns';

/** An edge ready to be drawn: its line, the head of its arrow, and the point where it can be labelled. */
export interface Route {
  line: string;
  arrow: string;
  middle: Point;
  /** Its whole way, head and all. */
  course: readonly Cubic[];
}

type Course = Pick<
  GraphEdge,
  'source' | 'target' | 'layer' | 'lane' | 'through' | 'references' | 'claims'
>;

/** Among more nodes than these there is no way past them, and looking for it takes minutes. */
const MOST_PASSED = 600;
/** Between a line and the node that it leads to, in units. */
const MARGIN = 3;

/** The routes of edges, in their order. */
export function routesOf(
  rooms: readonly Room[],
  edges: readonly Course[],
  arrangement: Arrangement,
): Route[] {
  const bows = new Map<string, number>();
  return edges.map((edge) => {
    const ends = [rooms[edge.source]!, rooms[edge.target]!] as const;
    if (arrangement === 'columns') return routeOf(columnLine(ends, edge), ends, edge);
    const forward = edge.source < edge.target;
    const [first, second] = forward ? ends : [ends[1], ends[0]];
    const key = forward ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    // Links and citations are many and quiet: they may run straight below what lies on them, as may all lines in a crowd.
    const isStraight = edge.layer !== 'claims' || rooms.length > MOST_PASSED;
    const bow = bows.get(key) ?? (isStraight ? 0 : clearBow(first, second, rooms));
    bows.set(key, bow);
    const right = (forward ? bow : -bow) + (edge.lane ?? 0) * LANE;
    return routeOf([offset(...ends, right)], ends, edge);
  });
}

function routeOf(line: readonly Cubic[], [from, to]: readonly [Room, Room], edge: Course): Route {
  const start = leaving(line, (point) => covers(from, point, MARGIN));
  const back = reversed(line);
  const end = line.length - leaving(back, (point) => covers(to, point, MARGIN));
  if (end <= start) return { line: '', arrow: '', middle: between(from, to, 0.5), course: [] };
  const drawn = partOf(line, start, end);
  const { shaft, arrow } = edge.layer === 'citations' ? plain(drawn) : pointed(drawn, edge);
  return { line: pathOf(shaft), arrow, middle: pointAt(drawn, drawn.length / 2), course: drawn };
}

function plain(line: Cubic[]) {
  return { shaft: line, arrow: '' };
}

/** The line up to the foot of its arrow's head, and the head. */
function pointed(line: Cubic[], edge: Course): { shaft: Cubic[]; arrow: string } {
  const tip = line.at(-1)![3];
  const length = 6 + 1.5 * edgeWidth(edge);
  const isInHead = ({ x, y }: Point) => Math.hypot(x - tip.x, y - tip.y) < length * 0.8;
  const foot = line.length - leaving(reversed(line), isInHead);
  const base = pointAt(line, foot);
  return { shaft: partOf(line, 0, foot), arrow: arrowHead(base, tip, length) };
}

/** A slender triangle with its point at `tip`, coming from `base`. */
export function arrowHead(base: Point, tip: Point, length: number): string {
  const distance = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const [ux, uy] = [(tip.x - base.x) / distance, (tip.y - base.y) / distance];
  const side = length * 0.42;
  const foot = { x: tip.x - ux * length, y: tip.y - uy * length };
  const left = { x: foot.x - uy * side, y: foot.y + ux * side };
  const right = { x: foot.x + uy * side, y: foot.y - ux * side };
  return `M${pair(left)}L${pair(tip)}L${pair(right)}Z`;
}
