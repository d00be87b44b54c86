/** Which nodes are named, and where: the most important first, no name upon another, fewer from afar. */
import { Boxes, type Box } from '../boxes.ts';
import type { Point } from '../curve.ts';
import { LEAST_ALONG, onScreen, RING, seenRadius, type Glance } from './glance.ts';
import { Mark, type LargeGraph, type Marks } from './large-graph.ts';

/** A name on the screen, in pixels: the label's rectangle beside its symbol. */
export interface PlacedName extends Box {
  node: number;
  /** Where a name stands so far off that a line leads to it: the middle of its symbol. */
  from?: Point;
}

/** What names are chosen from. */
export interface Nameable {
  graph: Pick<LargeGraph, 'points' | 'radii'>;
  marks: Pick<Marks, 'nodes'>;
  /** The nodes, the most important first. */
  order: Uint32Array;
  /** So many of them are named wherever there is room for them. */
  wanted: number;
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
/** So few nodes in sight are told apart; names then leave the symbols of others free, down to their core. */
const FEW = { nodes: 600, core: 0.6 };
/** So few have room around them: names leave symbols free altogether, and may stand on any side of their own. */
const VERY_FEW = { nodes: 160, core: 1.1 };
/** The sides of the cells in which names that may meet are found. */
const CELL = 96;

/** Chooses names for a glance; what is `reserved` stays free of them. */
export function chooseNames(
  nameable: Nameable,
  glance: Glance,
  reserved: readonly Box[] = [],
): NameChoice {
  const seen = nodesInSight(nameable, glance);
  const room = Math.min(ROOM.most, ROOM.least + seen.length * ROOM.perNode);
  const hasRoom = seen.length <= VERY_FEW.nodes;
  const symbols = symbolsOf(nameable, glance, seen);
  const taken = new Boxes(CELL);
  for (const box of reserved) taken.add(box);
  const wanted = new Set(nameable.order.subarray(0, nameable.wanted));
  const names: PlacedName[] = [];
  for (const node of seen) {
    const isFree = (name: PlacedName, around: number) =>
      !taken.meets(name, around) && !symbols.meets(name, 0, (symbol) => symbol.node === node);
    const name = wanted.has(node)
      ? wantedName(nameable, glance, { node, isFree: (each) => isFree(each, 1) })
      : (hasRoom ? SIDES : SIDES.slice(0, 1))
          .map((side) => placedName(nameable, glance, { node, side }))
          .find((each, at) => isFree(each, room) && (at === 0 || isOnScreen(each, glance)));
    if (!name) continue;
    taken.add(name);
    names.push(name);
  }
  return { names, inSight: seen.length };
}

/** A direction from a symbol: how far it leads to the right and down. */
type Side = readonly [right: number, down: number];

/** Where a name may stand at its symbol, the usual place first. */
const SIDES: readonly Side[] = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
];

/** How far from its symbol a name is looked a place for, in pixels, and in how many directions. */
const FARTHER = [8, 18, 32, 48, 68, 92, 120, 155, 195];
const AROUND: readonly Side[] = Array.from({ length: 16 }, (_, at) => {
  const angle = (at / 16) * 2 * Math.PI + Math.PI / 2;
  return [Math.cos(angle), Math.sin(angle)];
});

/** The nearest free place for a name, whole on the screen: at its symbol, or farther off with a line that leads there. */
function wantedName(
  nameable: Nameable,
  glance: Glance,
  { node, isFree }: { node: number; isFree: (name: PlacedName) => boolean },
): PlacedName | undefined {
  const fits = (name: PlacedName) => isOnScreen(name, glance) && isFree(name);
  for (const side of SIDES) {
    const name = placedName(nameable, glance, { node, side });
    if (fits(name)) return name;
  }
  const from = centreOf(nameable, glance, node);
  for (const distance of FARTHER) {
    for (const side of AROUND) {
      const name = { ...placedName(nameable, glance, { node, side, gap: distance }), from };
      if (fits(name)) return name;
    }
  }
  return undefined;
}

function isOnScreen({ left, right, top, foot }: Box, { width, height }: Glance): boolean {
  return left >= 0 && right <= width && top >= 0 && foot <= height;
}

/** Where a node's name is on the screen: below its symbol, or on another side. */
export function placedName(
  nameable: Omit<Nameable, 'order' | 'wanted'>,
  glance: Glance,
  { node, side = SIDES[0]!, gap = GAP }: { node: number; side?: Side; gap?: number },
): PlacedName {
  const [right, down] = side;
  const [width, height] = [nameable.widths[node]!, nameable.heights[node]!];
  const { x, y } = centreOf(nameable, glance, node);
  const reach = reachOf(nameable, glance, node) + gap;
  const most = glance.width - width - RIM;
  const left = x + right * (reach + width / 2) - width / 2;
  // Beside its symbol a name cannot be moved aside without lying on it.
  const start = Math.round(right === 0 ? Math.max(RIM, Math.min(most, left)) : left);
  const top = Math.round(y + down * (reach + height / 2) - height / 2);
  return { node, left: start, right: start + width, top, foot: top + height };
}

function centreOf({ graph }: Pick<Nameable, 'graph'>, glance: Glance, node: number): Point {
  return onScreen(glance, { x: graph.points[2 * node]!, y: graph.points[2 * node + 1]! });
}

/** From the middle of a symbol to its rim, or to the ring around it. */
function reachOf(
  { graph, marks }: Pick<Nameable, 'graph' | 'marks'>,
  { scale }: Glance,
  node: number,
): number {
  const mark = marks.nodes[node]!;
  const radius = seenRadius(graph.radii[node]!, scale);
  if (mark & (Mark.chosen | Mark.matched)) return radius + RING;
  return mark & Mark.onPath ? Math.max(radius, LEAST_ALONG) : radius;
}

/** What of symbols names leave free. */
function symbolsOf(nameable: Nameable, glance: Glance, seen: readonly number[]): Boxes<PlacedName> {
  const symbols = new Boxes<PlacedName>(CELL);
  if (seen.length > FEW.nodes) return symbols;
  const { core } = seen.length > VERY_FEW.nodes ? FEW : VERY_FEW;
  for (const node of seen) symbols.add(symbolBox(nameable, glance, { node, times: core }));
  return symbols;
}

/** So many times the rectangle around the symbol of a node, on the screen. */
export function symbolBox(
  nameable: Pick<Nameable, 'graph' | 'marks'>,
  glance: Glance,
  { node, times = 1 }: { node: number; times?: number },
): PlacedName {
  const radius = reachOf(nameable, glance, node) * times;
  const { x, y } = centreOf(nameable, glance, node);
  return { node, left: x - radius, right: x + radius, top: y - radius, foot: y + radius };
}

/** So many nodes around what was asked for can all be named; of more of them those that were asked for themselves. */
const MOST_WANTED = 80;

/** Nodes that are shown and not faded, the most important first, and how many of them are named before all others. */
export function namingOrder(
  { nodes }: Pick<Marks, 'nodes'>,
  degrees: Uint32Array,
): Pick<Nameable, 'order' | 'wanted'> {
  const weights = Float64Array.from(degrees, (degree, node) => degree + askedWeight(nodes[node]!));
  const order = Uint32Array.from(nodes.keys())
    .filter((node) => (nodes[node]! & (Mark.shown | Mark.faded)) === Mark.shown)
    .sort((a, b) => weights[b]! - weights[a]! || a - b);
  const isPart = nodes.some((mark) => (mark & Mark.faded) > 0);
  const asked = order.findIndex((node) => !(nodes[node]! & (Mark.chosen | Mark.onPath)));
  const all = isPart && order.length <= MOST_WANTED;
  return { order, wanted: Math.min(MOST_WANTED, all || asked < 0 ? order.length : asked) };
}

function askedWeight(mark: number): number {
  if (mark & Mark.chosen) return 3e9;
  if (mark & Mark.onPath) return 2e9;
  return mark & Mark.matched ? 1e9 : 0;
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
