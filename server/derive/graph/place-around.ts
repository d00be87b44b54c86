/** Nodes put between and around others that stay at their places. */
import { addTo } from '../memo.ts';
import { BoxGrid } from './box-grid.ts';
import type { LayoutPlan } from './layout-plan.ts';
import type { PlacedBox } from './push-apart.ts';
import { scatteredPoint } from './scatter.ts';

/** From ring to ring on which a free place is looked for, and from place to place on a ring, in units. */
const STRIDE = 14;
const SPACING = 24;

/** Labels are wider than high, and so are rings. */
const WIDER = 1.5;

/** What is to be placed, and what is there. */
interface Around {
  /** Places of nodes that are to be placed. */
  places: readonly number[];
  /** By the place of their node; those of `places` stand anywhere yet. */
  boxes: readonly PlacedBox[];
  /** The nodes that stand already. */
  standing: ReadonlySet<number>;
  margin: number;
}

/**
 * Gives each node the free place nearest to the middle of those that it is joined to; gives back the places of those
 * that are joined, over others or not, to nothing that stands.
 */
export function placeAround(
  { nodes, pairs }: Pick<LayoutPlan, 'nodes' | 'pairs'>,
  { places, boxes, standing, margin }: Around,
): number[] {
  const known = new Set(standing);
  const grid = new BoxGrid(
    [...standing].map((place) => boxes[place]!),
    margin,
  );
  const among = new Set([...places, ...standing]);
  const neighbours = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    if (!among.has(a) || !among.has(b)) continue;
    addTo(neighbours, a, b);
    addTo(neighbours, b, a);
  }
  let waiting = [...places];
  for (;;) {
    const ready = waiting.filter((place) => neighbours.get(place)?.some((each) => known.has(each)));
    if (ready.length === 0) return waiting;
    for (const place of ready) {
      const near = neighbours.get(place)!.filter((each) => known.has(each));
      putNear(boxes[place]!, { grid, id: nodes[place]!.id, near: near.map((at) => boxes[at]!) });
    }
    for (const place of ready) known.add(place);
    waiting = waiting.filter((place) => !known.has(place));
  }
}

function putNear(
  box: PlacedBox,
  { grid, id, near }: { grid: BoxGrid; id: string; near: readonly PlacedBox[] },
): void {
  const middle = {
    x: near.reduce((sum, { x }) => sum + x, 0) / near.length,
    y: near.reduce((sum, { y }) => sum + y, 0) / near.length,
  };
  for (const { x, y } of ringsAround(middle, scatteredPoint(id))) {
    box.x = x;
    box.y = y;
    if (grid.hasRoomFor(box)) break;
  }
  grid.add(box);
}

/** Points on ever wider rings, each beginning in the direction of another point. */
function* ringsAround(
  middle: { x: number; y: number },
  start: { x: number; y: number },
): Generator<{ x: number; y: number }> {
  yield middle;
  const first = Math.atan2(start.y, start.x);
  for (let radius = STRIDE; ; radius += STRIDE) {
    const count = Math.ceil((2 * Math.PI * radius) / SPACING);
    for (let at = 0; at < count; at++) {
      const angle = first + (2 * Math.PI * at) / count;
      yield {
        x: middle.x + WIDER * radius * Math.cos(angle),
        y: middle.y + radius * Math.sin(angle),
      };
    }
  }
}
