/** How good a layout is, counted the slow and obvious way. */
import type { Layout, LayoutPlan } from '../../server/derive/graph/layout-plan.ts';

/** What can be wrong with a layout. */
export interface LayoutQuality {
  /** Pairs of straight edges that cross other than at a common end. */
  crossings: number;
  /** Pairs of symbols, as circles, that lie on each other. */
  symbolOverlaps: number;
  /** Pairs of boxes of symbol and label that lie on each other. */
  labelOverlaps: number;
}

/** Counts what is wrong. */
export function qualityOf(plan: LayoutPlan, layout: Layout): LayoutQuality {
  const places = plan.nodes.map((_, at) => pointOf(layout, at));
  const between = pairsOf(plan.nodes.length);
  const symbolOverlaps = between.filter(([a, b]) => {
    const [p, q] = [places[a]!, places[b]!];
    return (
      Math.hypot(p.x - q.x, p.y - q.y) < plan.nodes[a]!.radius + plan.nodes[b]!.radius - ROUNDING
    );
  });
  const boxes = plan.nodes.map(({ width, height, radius }, at) => ({
    left: places[at]!.x - width / 2,
    right: places[at]!.x + width / 2,
    top: places[at]!.y - radius,
    foot: places[at]!.y - radius + height,
  }));
  const labelOverlaps = between.filter(([a, b]) => {
    const [p, q] = [boxes[a]!, boxes[b]!];
    const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
    const down = Math.min(p.foot, q.foot) - Math.max(p.top, q.top);
    return across > ROUNDING && down > ROUNDING;
  });
  const crossings = pairsOf(plan.pairs.length).filter(([a, b]) =>
    cross(plan.pairs[a]!, plan.pairs[b]!, places),
  );
  return {
    crossings: crossings.length,
    symbolOverlaps: symbolOverlaps.length,
    labelOverlaps: labelOverlaps.length,
  };
}

/** Places are rounded to a tenth, so that two that touch may seem to overlap by as much. */
const ROUNDING = 0.11;

interface Point {
  x: number;
  y: number;
}

/** Where the symbol of a planned node stands. */
export function pointOf({ points }: Layout, at: number): Point {
  return { x: points[2 * at]!, y: points[2 * at + 1]! };
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: a }, (_unused, b): [number, number] => [b, a]),
  ).flat();
}

type Pair = readonly [number, number];

function cross(one: Pair, other: Pair, places: readonly Point[]): boolean {
  if (one.some((end) => other.includes(end))) return false;
  const [a, b, c, d] = [...one, ...other].map((at) => places[at]!) as [Point, Point, Point, Point];
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** On which side of the line from `a` to `b` a point lies. */
function side(a: Point, b: Point, point: Point): number {
  return Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
}
