/** Edges within one column: each goes around the nodes between its ends, and around the shorter edges there. */
import type { Layout, LayoutPlan, PlannedNode } from './layout-plan.ts';
import { COLUMN_DISTANCE } from './stacked-columns.ts';
import { tenth } from './tenth.ts';

/** Between a bow and the widest label that it goes around. */
const MARGIN = 10;

/** From one bow to the next that goes around it: room for several edges of one pair. */
const TRACK = 24;

/** A bow stays this side of the next column. */
const FARTHEST = 0.7 * COLUMN_DISTANCE;

/** An edge within a column, by the heights of its ends. */
interface Span {
  pair: number;
  top: number;
  foot: number;
  /** How far from the middle of the column it goes. */
  swing: number;
}

/** For each pair within a column the point farthest from it, on the side where there is room. */
export function columnBows(plan: LayoutPlan, points: readonly number[]): Layout['bends'] {
  const bends: Layout['bends'] = {};
  const columns = new Set(plan.nodes.map(({ column }) => column));
  for (const column of columns) {
    const side = column === 0 && plan.columns > 1 ? -1 : 1;
    for (const { pair, top, foot, swing } of spansOf(plan, points, column)) {
      bends[pair] = [column * COLUMN_DISTANCE + side * tenth(swing), tenth((top + foot) / 2)];
    }
  }
  return bends;
}

/** The edges within a column, the shortest first and so the innermost. */
function spansOf(plan: LayoutPlan, points: readonly number[], column: number): Span[] {
  const members = plan.nodes
    .map((node, place) => ({ node, y: points[2 * place + 1]! }))
    .filter(({ node }) => node.column === column);
  const spans = plan.pairs.flatMap(([a, b], pair): Span[] => {
    if (plan.nodes[a]!.column !== column || plan.nodes[b]!.column !== column) return [];
    const [y, otherY] = [points[2 * a + 1]!, points[2 * b + 1]!];
    return [{ pair, top: Math.min(y, otherY), foot: Math.max(y, otherY), swing: 0 }];
  });
  spans.sort((a, b) => a.foot - a.top - (b.foot - b.top) || a.top - b.top || a.pair - b.pair);
  spans.forEach((span, at) => {
    const inner = spans.slice(0, at).filter(({ top, foot }) => top < span.foot && span.top < foot);
    const around = [
      ...members.map((member) => leastSwing(span, member)),
      ...inner.map(({ swing }) => swing + TRACK),
    ];
    span.swing = Math.min(FARTHEST, Math.max(...around));
  });
  return spans;
}

/** How far out a bow has to go for a node of its column to be on its inner side. */
function leastSwing({ top, foot }: Span, { node, y }: { node: PlannedNode; y: number }): number {
  const side = node.width / 2 + MARGIN;
  if (y < top || y > foot) return 0;
  if (y === top || y === foot) return side;
  const head = (y - node.radius - top) / (foot - top);
  const end = (foot - y - node.height + node.radius) / (foot - top);
  return side / reachAt(Math.min(head, end));
}

/** How far out, in shares of its swing, a bow is at least after a share of its height. */
function reachAt(share: number): number {
  const along = Math.sqrt(Math.max(0.02, Math.min(0.5, share)) / 3);
  return 4 * along * (1 - along);
}
