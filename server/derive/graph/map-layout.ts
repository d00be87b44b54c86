/** The map: what is joined as a picture, and below it in rows what is joined to nothing. */
import { once } from '../memo.ts';
import { columnBlocks } from './column-blocks.ts';
import { MOST_ORDERED } from './column-layout.ts';
import { drawnTogether } from './drawn-together.ts';
import { boxesAt, forceLayout } from './force-layout.ts';
import type { Layout, LayoutPlan, PlannedNode } from './layout-plan.ts';
import { placeInRows } from './place-in-rows.ts';
import type { PlacedBox } from './push-apart.ts';
import { stackedColumns } from './stacked-columns.ts';
import { tenth } from './tenth.ts';

const MARGIN = 6;

/** The distance of the nodes of a rough picture, on the average. */
const ROUGH_DISTANCE = 32;

type Joined = Pick<LayoutPlan, 'nodes' | 'pairs'>;

/** Lays out a map. */
export function mapLayout(plan: LayoutPlan): Layout {
  return withRows(plan, forceLayout);
}

/** A first picture while the layout is being made: in a fraction of a second for ten thousand nodes. */
export const roughLayout = once((plan: LayoutPlan): Layout => {
  if (plan.columns > 0) {
    const points = plan.nodes.length > MOST_ORDERED ? columnBlocks(plan) : stackedColumns(plan);
    return { points: points.map(tenth), bends: {} };
  }
  return withRows(plan, (joined) => {
    const spread = ROUGH_DISTANCE * Math.sqrt(joined.nodes.length);
    return boxesAt(joined.nodes, drawnTogether(joined), spread);
  });
});

function withRows(plan: LayoutPlan, place: (joined: Joined) => PlacedBox[]): Layout {
  const { joined, lone } = parted(plan);
  const boxes = place(joined);
  const rows = boxesAt(
    lone,
    lone.map(() => ({ x: 0, y: 0 })),
    0,
  );
  placeInRows(rows, { below: boxes, margin: MARGIN });
  const placed = new Map<PlannedNode, PlacedBox>([
    ...joined.nodes.map((node, at) => [node, boxes[at]!] as const),
    ...lone.map((node, at) => [node, rows[at]!] as const),
  ]);
  const points = plan.nodes.flatMap((node) => {
    const { x, y } = placed.get(node)!;
    return [tenth(x), tenth(y)];
  });
  return { points, bends: {} };
}

/** The nodes that are joined to others, with pairs of places among them, and the rest. */
function parted({ nodes, pairs }: LayoutPlan): { joined: Joined; lone: PlannedNode[] } {
  const places = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const newPlaces = new Map(places.map((place, at) => [place, at]));
  return {
    joined: {
      nodes: places.map((place) => nodes[place]!),
      pairs: pairs.map(([a, b]) => [newPlaces.get(a)!, newPlaces.get(b)!] as const),
    },
    lone: nodes.filter((_, place) => !newPlaces.has(place)),
  };
}
