/** A rough place for each node of a large graph in little time: groups that are joined come together. */
import type { LayoutPlan } from './layout-plan.ts';
import { scatteredPoint } from './scatter.ts';

/** How often nodes move towards their neighbours: so often that groups come together, but not so often that all do. */
const ROUNDS = 40;

/**
 * Points at a mean distance of 1 from the middle on either axis; each node has to be joined to another. Another
 * `seed` scatters the nodes otherwise at first.
 */
export function drawnTogether(
  { nodes, pairs }: Pick<LayoutPlan, 'nodes' | 'pairs'>,
  { rounds = ROUNDS, seed = '' } = {},
): { x: number; y: number }[] {
  const starts = nodes.map(({ id }) => scatteredPoint(seed + id));
  const [xs, ys] = (['x', 'y'] as const).map((axis) =>
    settled(
      Float64Array.from(starts, (start) => start[axis]),
      { pairs, rounds },
    ),
  ) as [Float64Array, Float64Array];
  return nodes.map((_, place) => ({ x: xs[place]!, y: ys[place]! }));
}

/** On one axis: each node goes half the way to the middle of its neighbours, and all is stretched again; and so on. */
function settled(
  axis: Float64Array,
  { pairs, rounds }: Pick<LayoutPlan, 'pairs'> & { rounds: number },
): Float64Array {
  const degrees = new Float64Array(axis.length);
  for (const pair of pairs) for (const place of pair) degrees[place]!++;
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(axis.length);
    for (const [a, b] of pairs) {
      sums[a]! += axis[b]!;
      sums[b]! += axis[a]!;
    }
    axis.forEach((value, place) => {
      axis[place] = (value + sums[place]! / degrees[place]!) / 2;
    });
    stretch(axis);
  }
  return axis;
}

/** Moves values around 0, to a mean distance of 1 from it. */
function stretch(axis: Float64Array): void {
  const middle = axis.reduce((sum, value) => sum + value, 0) / axis.length;
  const squares = axis.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const spread = Math.sqrt(squares / axis.length) || 1;
  axis.forEach((value, place) => {
    axis[place] = (value - middle) / spread;
  });
}
