/** Ways past columns for edges that were not asked where nodes stand: through the gap nearest to the straight line. */
import type { Layout, LayoutPlan } from './layout-plan.ts';
import { COLUMN_DISTANCE, NODE_GAP } from './stacked-columns.ts';
import { tenth } from './tenth.ts';

/** The bends of those edges, by the places of their pairs. */
export function bendsPast(plan: LayoutPlan, points: readonly number[]): Layout['bends'] {
  const { nodes, pairs, placing = pairs.length } = plan;
  const bends: Layout['bends'] = {};
  pairs.forEach(([a, b], pair) => {
    if (pair < placing) return;
    const [from, to] = [nodes[a]!.column, nodes[b]!.column];
    const step = Math.sign(to - from);
    const between: number[] = [];
    for (let column = from + step; step !== 0 && column !== to; column += step) {
      const share = (column - from) / (to - from);
      const y = points[2 * a + 1]! + (points[2 * b + 1]! - points[2 * a + 1]!) * share;
      between.push(column * COLUMN_DISTANCE, tenth(nearestGap(gapsOf(plan, points, column), y)));
    }
    if (between.length > 0) bends[pair] = between;
  });
  return bends;
}

/** The middles of the gaps of a column: above it, between its nodes, and below it. */
function gapsOf({ nodes }: LayoutPlan, points: readonly number[], column: number): number[] {
  const rooms = nodes.flatMap((node, place) => {
    if (node.column !== column) return [];
    const top = points[2 * place + 1]! - node.radius;
    return [{ top, foot: top + node.height }];
  });
  rooms.sort((one, other) => one.top - other.top);
  const heads = rooms.map(({ top }, at) => {
    const above = rooms[at - 1]?.foot ?? top - NODE_GAP;
    return (above + top) / 2;
  });
  const last = rooms.at(-1);
  return last ? [...heads, last.foot + NODE_GAP / 2] : [];
}

/** The gap nearest to a height; the height itself where nothing stands. */
function nearestGap(gaps: readonly number[], y: number): number {
  return gaps.reduce(
    (best, gap) => (Math.abs(gap - y) < Math.abs(best - y) ? gap : best),
    gaps[0] ?? y,
  );
}
