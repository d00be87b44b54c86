/** Columns of any height in little time: each node as high in its column as its neighbours are in theirs. */
import { addTo } from '../memo.ts';
import type { LayoutPlan } from './layout-plan.ts';

/** Between the middles of two columns. */
export const COLUMN_DISTANCE = 360;

/** Between two nodes of a column. */
export const NODE_GAP = 16;

/** Rounds in which every column is ordered by its neighbours; more of them change little. */
const ROUNDS = 6;

/** `x` and `y` of the symbols by turns, in the order of the plan. */
export function stackedColumns(plan: LayoutPlan): number[] {
  return pointsOf(plan.nodes, orderedColumns(plan));
}

/** The places of the nodes of each column from its head to its foot. */
export function orderedColumns(plan: LayoutPlan): ReadonlyMap<number, number[]> {
  const { nodes } = plan;
  const neighbours = neighboursIn(nodes.length, placingPairs(plan));
  const columns = new Map<number, number[]>();
  nodes.forEach(({ column }, place) => addTo(columns, column, place));
  // How high a node stands: 0 at the head of its column, 1 at its foot.
  const heights = new Float64Array(nodes.length);
  const settle = (column: readonly number[]) =>
    column.forEach((place, row) => (heights[place] = (row + 0.5) / column.length));
  columns.forEach(settle);
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of columns.values()) {
      const wanted = new Map(column.map((place) => [place, meanOf(neighbours[place]!, heights)]));
      // A node without neighbours goes to the foot.
      column.sort((a, b) => (wanted.get(a) ?? 1) - (wanted.get(b) ?? 1) || a - b);
      settle(column);
    }
  }
  return columns;
}

/** The pairs that say where nodes stand. */
export function placingPairs({ pairs, placing }: LayoutPlan): LayoutPlan['pairs'] {
  return pairs.slice(0, placing);
}

function neighboursIn(count: number, pairs: LayoutPlan['pairs']): number[][] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of pairs) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  return neighbours;
}

function meanOf(places: readonly number[], heights: Float64Array): number | undefined {
  if (places.length === 0) return undefined;
  return places.reduce((sum, place) => sum + heights[place]!, 0) / places.length;
}

function pointsOf(
  nodes: LayoutPlan['nodes'],
  columns: ReadonlyMap<number, readonly number[]>,
): number[] {
  const points = new Array<number>(2 * nodes.length);
  for (const [number, column] of columns) {
    let top = 0;
    for (const place of column) {
      const { height, radius } = nodes[place]!;
      points[2 * place] = number * COLUMN_DISTANCE;
      points[2 * place + 1] = top + radius;
      top += height + NODE_GAP;
    }
  }
  return points;
}
