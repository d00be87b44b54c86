/** Which nodes are named: the most important first, no name upon another, fewer from afar. */
import { Boxes, type Box } from '../boxes.ts';
import { seenRadius, type Glance } from './glance.ts';
import { Mark, type LargeGraph, type Marks } from './large-graph.ts';

/** A name on the screen, in pixels: the label's rectangle below its symbol. */
export interface PlacedName extends Box {
  node: number;
}

/** What names are chosen from. */
export interface Nameable {
  graph: Pick<LargeGraph, 'points' | 'radii'>;
  marks: Pick<Marks, 'nodes'>;
  /** The nodes, the most important first. */
  order: Uint32Array;
  /** The size of each label, in pixels. */
  widths: ArrayLike<number>;
  heights: ArrayLike<number>;
}

/** The names that are drawn, and how many nodes are in sight. */
export interface NameChoice {
  names: PlacedName[];
  inSight: number;
}

export const NOTHING_NAMED: NameChoice = { names: [], inSight: 0 };

/** Between a name and the side of the screen, in pixels: it is moved aside to stay whole. */
const RIM = 3;
/** Between a symbol and its label, in pixels. */
const GAP = 3;
/** Room around a name, in pixels: much where many nodes are in sight, so that names stand out from what is below them. */
const ROOM = { least: 5, most: 26, perNode: 1 / 40 };
/** So few nodes in sight are told apart; names then leave the symbols of others free. */
const FEW = 600;
/** How much of a symbol a name leaves free: its rim may be touched. */
const CORE = 0.6;
/** The sides of the cells in which names that may meet are found. */
const CELL = 96;

/** Chooses names for a glance. */
export function chooseNames(nameable: Nameable, glance: Glance): NameChoice {
  const seen = nodesInSight(nameable, glance);
  const room = Math.min(ROOM.most, ROOM.least + seen.length * ROOM.perNode);
  const taken = new Boxes(CELL);
  const symbols = new Boxes<PlacedName>(CELL);
  if (seen.length <= FEW) {
    for (const node of seen) symbols.add(symbolBox(nameable, glance, node));
  }
  const names: PlacedName[] = [];
  for (const node of seen) {
    const name = placedName(nameable, glance, node);
    const isOwn = (symbol: PlacedName) => symbol.node === node;
    if (taken.meets(name, room) || symbols.meets(name, 0, isOwn)) continue;
    taken.add(name);
    names.push(name);
  }
  return { names, inSight: seen.length };
}

/** Where a node's name is on the screen. */
export function placedName(
  { graph, widths, heights }: Omit<Nameable, 'marks' | 'order'>,
  { scale, left, top, width }: Glance,
  node: number,
): PlacedName {
  const x = graph.points[2 * node]! * scale + left;
  const y = graph.points[2 * node + 1]! * scale + top;
  const most = width - widths[node]! - RIM;
  const start = Math.round(Math.max(RIM, Math.min(most, x - widths[node]! / 2)));
  const head = Math.round(y + seenRadius(graph.radii[node]!, scale) + GAP);
  return {
    node,
    left: start,
    right: start + widths[node]!,
    top: head,
    foot: head + heights[node]!,
  };
}

function symbolBox({ graph }: Nameable, { scale, left, top }: Glance, node: number): PlacedName {
  const radius = seenRadius(graph.radii[node]!, scale) * CORE;
  const x = graph.points[2 * node]! * scale + left;
  const y = graph.points[2 * node + 1]! * scale + top;
  return { node, left: x - radius, right: x + radius, top: y - radius, foot: y + radius };
}

/** Nodes that are shown and not faded, the most important first. */
export function namingOrder({ nodes }: Pick<Marks, 'nodes'>, degrees: Uint32Array): Uint32Array {
  const asked = Mark.chosen | Mark.matched;
  const weights = Float64Array.from(degrees, (degree, node) => {
    return degree + (nodes[node]! & Mark.chosen ? 2e9 : nodes[node]! & asked ? 1e9 : 0);
  });
  const order = Uint32Array.from(nodes.keys()).filter(
    (node) => (nodes[node]! & (Mark.shown | Mark.faded)) === Mark.shown,
  );
  return order.sort((a, b) => weights[b]! - weights[a]! || a - b);
}

function nodesInSight({ graph, order }: Nameable, glance: Glance): number[] {
  const { scale, left, top, width, height } = glance;
  const seen: number[] = [];
  for (const node of order) {
    const x = graph.points[2 * node]! * scale + left;
    const y = graph.points[2 * node + 1]! * scale + top;
    if (x >= 0 && x <= width && y >= 0 && y <= height) seen.push(node);
  }
  return seen;
}
