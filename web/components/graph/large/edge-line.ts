/** The lines of edges: straight, bowed beside another, or level between columns. */
import type { GraphEdge } from '../../../../server/contract/graph.ts';
import { columnLine, LANE } from '../column-line.ts';
import type { Point } from '../curve.ts';
import type { LargeGraph } from './large-graph.ts';

type Course = Pick<GraphEdge, 'through' | 'lane'>;

/** A start, and then curves by two handles and an end each, as coordinates by turns; without handles where it is straight. */
export type Line = readonly number[];

/** Coordinates of a straight line. */
const STRAIGHT = 4;
/** Coordinates that a curve adds to a line. */
const CURVE = 6;

type Joined = Pick<LargeGraph, 'points' | 'ends' | 'lanes' | 'bends' | 'isLevel'>;

/** The line of an edge from middle to middle, in units. */
export function edgeLine({ points, ends, lanes, bends, isLevel }: Joined, edge: number): Line {
  const [from, to] = [ends[2 * edge]!, ends[2 * edge + 1]!];
  const start = [points[2 * from]!, points[2 * from + 1]!] as const;
  const end = [points[2 * to]!, points[2 * to + 1]!] as const;
  const lane = lanes[edge]! * LANE;
  if (isLevel) {
    const through = pointsOf(bends.get(edge));
    return levelLine([...start, ...end], { ...(through && { through }), lane: lanes[edge]! });
  }
  if (lane === 0) return [...start, ...end];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.hypot(dx, dy) || 1;
  // Handles stand a third farther out than the middle of the curve is to be.
  const [x, y] = [(-dy / length) * lane * (4 / 3), (dx / length) * lane * (4 / 3)];
  return [
    ...start,
    ...[start[0] + dx / 3 + x, start[1] + dy / 3 + y],
    ...[start[0] + (dx * 2) / 3 + x, start[1] + (dy * 2) / 3 + y],
    ...end,
  ];
}

/** As between the columns of a smaller picture; nodes have no width where they are as many as here. */
function levelLine(ends: readonly [number, number, number, number], course: Course): Line {
  const [x0, y0, x1, y1] = ends;
  const [from, to] = [
    { x: x0, y: y0, width: 0 },
    { x: x1, y: y1, width: 0 },
  ];
  const curves = columnLine([from, to], course);
  return [x0, y0, ...curves.flatMap((curve) => curve.slice(1).flatMap(({ x, y }) => [x, y]))];
}

function pointsOf(coordinates: readonly number[] | undefined): Point[] | undefined {
  if (!coordinates) return undefined;
  return Array.from({ length: coordinates.length / 2 }, (_, at) => ({
    x: coordinates[2 * at]!,
    y: coordinates[2 * at + 1]!,
  }));
}

/** What a line is traced with. */
export type Pen = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'bezierCurveTo'>;

/** Traces a line with its points at `scale` times and moved. */
export function traceLine(
  pen: Pen,
  line: Line,
  { scale, left, top }: { scale: number; left: number; top: number },
): void {
  const x = (at: number) => line[at]! * scale + left;
  const y = (at: number) => line[at + 1]! * scale + top;
  pen.moveTo(x(0), y(0));
  if (line.length === STRAIGHT) pen.lineTo(x(2), y(2));
  else {
    for (let at = 2; at < line.length; at += CURVE) {
      pen.bezierCurveTo(x(at), y(at), x(at + 2), y(at + 2), x(at + 4), y(at + 4));
    }
  }
}

/** What traces the lines of a graph's edges, straight ones without making them first. */
export function edgeTracer(
  pen: Pen,
  graph: Joined,
  glance: { scale: number; left: number; top: number },
): (edge: number) => void {
  const { points, ends, lanes, isLevel } = graph;
  const { scale, left, top } = glance;
  return (edge) => {
    if (isLevel || lanes[edge] !== 0) {
      traceLine(pen, edgeLine(graph, edge), glance);
      return;
    }
    const from = 2 * ends[2 * edge]!;
    const to = 2 * ends[2 * edge + 1]!;
    pen.moveTo(points[from]! * scale + left, points[from + 1]! * scale + top);
    pen.lineTo(points[to]! * scale + left, points[to + 1]! * scale + top);
  };
}

/** A line that is shorter by so much at its end. */
export function shortened(line: Line, by: number): Line {
  const { x, y, ux, uy } = arrival(line);
  return [...line.slice(0, -2), x - ux * by, y - uy * by];
}

/** Where a line ends, and the direction in which it arrives. */
export function arrival(line: Line): { x: number; y: number; ux: number; uy: number } {
  const [bx, by, x, y] = line.slice(-4) as [number, number, number, number];
  const length = Math.hypot(x - bx, y - by) || 1;
  return { x, y, ux: (x - bx) / length, uy: (y - by) / length };
}

/** The middle of a line. */
export function middleOf(line: Line): { x: number; y: number } {
  const last = line.length;
  if (last === STRAIGHT) return { x: (line[0]! + line[2]!) / 2, y: (line[1]! + line[3]!) / 2 };
  if (last > STRAIGHT + 2 * CURVE) return { x: line[last - 2]!, y: line[last - 1]! };
  const start = last - CURVE - 2;
  const mean = (at: number) =>
    (line[at]! + 3 * line[at + 2]! + 3 * line[at + 4]! + line[at + 6]!) / 8;
  return { x: mean(start), y: mean(start + 1) };
}

/** How far a point is from a line, measured along chords of its curves. */
export function distanceTo(line: Line, point: { x: number; y: number }): number {
  if (line.length === STRAIGHT) return toChord(line, point);
  let least = Infinity;
  let [x0, y0] = [line[0]!, line[1]!];
  for (let at = 2; at < line.length; at += CURVE) {
    const curve = [x0, y0, ...line.slice(at, at + CURVE)];
    let before: Line = [x0, y0];
    for (let step = 1; step <= CHORDS; step++) {
      const next = pointOn(curve, step / CHORDS);
      least = Math.min(least, toChord([...before, ...next], point));
      before = next;
    }
    [x0, y0] = [line[at + 4]!, line[at + 5]!];
  }
  return least;
}

const CHORDS = 8;

function pointOn(curve: Line, share: number): [number, number] {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3];
  const on = (at: number) =>
    a * curve[at]! + b * curve[at + 2]! + c * curve[at + 4]! + d * curve[at + 6]!;
  return [on(0), on(1)];
}

function toChord([x0, y0, x1, y1]: Line, { x, y }: { x: number; y: number }): number {
  const [dx, dy] = [x1! - x0!, y1! - y0!];
  const along = ((x - x0!) * dx + (y - y0!) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0! - dx * share, y - y0! - dy * share);
}
