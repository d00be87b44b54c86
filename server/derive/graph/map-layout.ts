/** The map: what is joined as a picture, and below it in rows what is joined to nothing. */
import { once } from '../memo.ts';
import { columnBlocks } from './column-blocks.ts';
import { MOST_ORDERED } from './column-layout.ts';
import { drawnTogether } from './drawn-together.ts';
import { boxesAt, forceLayout, MOST_READABLE } from './force-layout.ts';
import type { Layout, LayoutPlan, PlannedNode } from './layout-plan.ts';
import { placeAround } from './place-around.ts';
import { placeInRows } from './place-in-rows.ts';
import type { PlacedBox } from './push-apart.ts';
import { stackedColumns } from './stacked-columns.ts';
import { tenth } from './tenth.ts';

const MARGIN = 6;

/** The distance of the nodes of a rough picture, on the average. */
const ROUGH_DISTANCE = 32;

type Joined = Pick<LayoutPlan, 'nodes' | 'pairs'>;

/** Lays out a map, stage by stage. */
export function mapLayout(plan: LayoutPlan): Layout {
  const { stages = [], nodes, pairs } = plan;
  const [first = nodes.length, ...others] = stages;
  const base = { nodes: nodes.slice(0, first), pairs: pairs.filter((pair) => pair[1] < first) };
  const boxes = withRows(base, forceLayout);
  if (first < nodes.length) addStages(plan, { boxes, stages: others });
  return { points: boxes.flatMap(({ x, y }) => [tenth(x), tenth(y)]), bends: {} };
}

/** Moves apart evenly what stands already, so that there is room, and puts the nodes of the stages between and below. */
function addStages(
  { nodes, pairs }: Joined,
  { boxes, stages }: { boxes: PlacedBox[]; stages: readonly number[] },
): void {
  const isCrowded = nodes.length > MOST_READABLE;
  const origin = nodes.map(() => ({ x: 0, y: 0 }));
  const all = boxesAt(nodes, origin, 0).map((box) => (isCrowded ? symbolOf(box) : box));
  const factor = Math.sqrt(areaOf(all) / areaOf(all.slice(0, boxes.length)));
  boxes.forEach(({ x, y }, at) => Object.assign(all[at]!, { x: x * factor, y: y * factor }));
  let count = boxes.length;
  for (const more of stages) {
    const places = Array.from({ length: more }, (_, at) => count + at);
    const standing = new Set(Array.from({ length: count }, (_, at) => at));
    const lone = placeAround({ nodes, pairs }, { places, boxes: all, standing, margin: MARGIN });
    count += more;
    const isLone = new Set(lone);
    const below = all.slice(0, count).filter((_, place) => !isLone.has(place));
    placeInRows(
      lone.map((place) => all[place]!),
      { below, margin: MARGIN },
    );
  }
  boxes.splice(0, boxes.length, ...all);
}

/** In a crowd labels have no room of their own. */
function symbolOf(box: PlacedBox): PlacedBox {
  return { ...box, width: 2 * box.radius, height: 2 * box.radius };
}

function areaOf(boxes: readonly PlacedBox[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}

/** A first picture while the layout is being made: in a fraction of a second for ten thousand nodes. */
export const roughLayout = once((plan: LayoutPlan): Layout => {
  if (plan.columns > 0) {
    const points = plan.nodes.length > MOST_ORDERED ? columnBlocks(plan) : stackedColumns(plan);
    return { points: points.map(tenth), bends: {} };
  }
  const boxes = withRows(plan, (joined) => {
    const spread = ROUGH_DISTANCE * Math.sqrt(joined.nodes.length);
    return boxesAt(joined.nodes, drawnTogether(joined), spread);
  });
  return { points: boxes.flatMap(({ x, y }) => [tenth(x), tenth(y)]), bends: {} };
});

/** The boxes of all nodes; those joined to nothing stand below the others. */
function withRows(graph: Joined, place: (joined: Joined) => PlacedBox[]): PlacedBox[] {
  const { joined, lone } = parted(graph);
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
  return graph.nodes.map((node) => placed.get(node)!);
}

/** The nodes that are joined to others, with pairs of places among them, and the rest. */
function parted({ nodes, pairs }: Joined): { joined: Joined; lone: PlannedNode[] } {
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
