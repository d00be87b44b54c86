/** Columns of very many nodes: each as a block of rows, so that the picture is no thread. */
import type { LayoutPlan } from './layout-plan.ts';
import { orderedColumns } from './stacked-columns.ts';

/** How wide blocks are together, and the gap between two, in heights of a block: screens are wider than high. */
const WIDTH = 0.9;
const GAP = 0.35;

/** Between two symbols. */
const MARGIN = 8;

/** `x` and `y` of the symbols by turns; in a block a row is filled after the other, in the order of the column. */
export function columnBlocks(plan: LayoutPlan): number[] {
  const { nodes } = plan;
  const side = 2 * Math.max(...nodes.map(({ radius }) => radius)) + MARGIN;
  const rows = Math.ceil(Math.sqrt(nodes.length / WIDTH));
  const columns = [...orderedColumns(plan)].sort(([a], [b]) => a - b);
  const points = new Array<number>(2 * nodes.length);
  let left = 0;
  for (const [, members] of columns) {
    const across = Math.ceil(members.length / rows);
    members.forEach((node, at) => {
      points[2 * node] = left + ((at % across) + 0.5) * side;
      points[2 * node + 1] = (Math.floor(at / across) + 0.5) * side;
    });
    left += (across + rows * GAP) * side;
  }
  return points;
}
