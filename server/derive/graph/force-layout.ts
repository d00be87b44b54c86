/** Joined nodes drawn together, all others pushed apart. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { drawnTogether } from './drawn-together.ts';
import type { LayoutPlan, PlannedNode } from './layout-plan.ts';
import { pushApart, type PlacedBox } from './push-apart.ts';
import { scatteredPoint } from './scatter.ts';

/** How a map is made. */
interface Manner {
  ticks: number;
  /** The heat at the start: how far from their starts nodes may come. */
  heat: number;
  /** How strongly nodes push each other away. */
  repulsion: number;
  /** Between joined nodes. */
  distance: number;
  /** How coarse the far away is seen (Barnes and Hut). */
  theta: number;
  pull: { x: number; y: number };
}

/** A map that can be read at a glance, with room for each label; screens and pages are wider than high. */
const readable: Manner = {
  ticks: 300,
  heat: 0.5,
  repulsion: 1000,
  distance: 50,
  theta: 0.9,
  pull: { x: 0.035, y: 0.1 },
};

/** A map of very many nodes: it begins with groups in their places and is made in few steps. */
const crowded: Manner = {
  ticks: 50,
  heat: 1,
  repulsion: 120,
  distance: 40,
  theta: 1.5,
  pull: { x: 0.03, y: 0.08 },
};

/** So many nodes at most have room for all their labels. */
export const MOST_READABLE = 600;

/** How far apart nodes start, on the average. */
const START = { readable: { x: 51, y: 16 }, crowded: { x: 8, y: 8 } };

/**
 * A readable map begins with groups that are only half together: such a start changes no more than the graph does, and
 * what follows goes but a short way from it. Of some seeds that were tried on a review this one is steady and crosses little.
 */
const READABLE_START = { rounds: 5, seed: 'g' };

/** Of its own scattered place so much is kept at the start, lest two that are joined to the same begin in one point. */
const OWN_PLACE = 0.005;

/** Friction high enough that a small difference between two graphs stays a small one between their pictures. */
const FRICTION = 0.6;

/** The share of the heat that is left when a simulation ends; d3-force's own measure of rest. */
const REST = 0.001;

/** Around boxes, and around symbols that stand close. */
const MARGIN = 6;
const SYMBOL_MARGIN = 2;

/** Steps in which symbols that lie on each other move apart. */
const COLLISION_TICKS = 12;

/** The symbols of a map in which each node is joined to another; no label lies on another, or in a large map no symbol. */
export function forceLayout(graph: Pick<LayoutPlan, 'nodes' | 'pairs'>): PlacedBox[] {
  const { length } = graph.nodes;
  if (length > MOST_READABLE) {
    const boxes = boxesAt(graph.nodes, stretched(drawnTogether(graph), START.crowded), 1);
    simulate(boxes, graph.pairs, crowded);
    collide(boxes);
    return boxes;
  }
  const starts = drawnTogether(graph, READABLE_START).map(({ x, y }, place) => {
    const own = scatteredPoint(graph.nodes[place]!.id);
    return { x: x + OWN_PLACE * own.x, y: y + OWN_PLACE * own.y };
  });
  const boxes = boxesAt(graph.nodes, stretched(starts, START.readable), 1);
  simulate(boxes, graph.pairs, readable);
  pushApart(boxes, MARGIN);
  return boxes;
}

interface Point {
  x: number;
  y: number;
}

/** Points so far apart that there is room for all of them. */
function stretched(points: readonly Point[], distance: Point): Point[] {
  const side = Math.sqrt(points.length);
  return points.map(({ x, y }) => ({ x: x * distance.x * side, y: y * distance.y * side }));
}

/** Nodes as boxes around points, which are stretched by a factor. */
export function boxesAt(
  nodes: readonly PlannedNode[],
  points: readonly { x: number; y: number }[],
  factor: number,
): PlacedBox[] {
  return nodes.map(({ width, height, radius }, place) => {
    const { x, y } = points[place]!;
    return { x: x * factor, y: y * factor, width, height, radius };
  });
}

type Body = PlacedBox & SimulationNodeDatum;

function simulate(bodies: Body[], pairs: LayoutPlan['pairs'], manner: Manner): void {
  const { ticks, heat, repulsion, distance, theta, pull } = manner;
  const links = pairs.map(([a, b]) => ({ source: bodies[a]!, target: bodies[b]! }));
  forceSimulation(bodies)
    .stop()
    .velocityDecay(FRICTION)
    .force('repulsion', forceManyBody<Body>().strength(-repulsion).theta(theta))
    .force('links', forceLink<Body, (typeof links)[number]>(links).distance(distance))
    .force('across', forceX<Body>().strength(pull.x))
    .force('down', forceY<Body>().strength(pull.y))
    .alpha(heat)
    .alphaDecay(1 - REST ** (1 / ticks))
    .tick(ticks);
}

function collide(bodies: Body[]): void {
  forceSimulation(bodies)
    .stop()
    .alphaDecay(0)
    .force('collision', forceCollide<Body>(({ radius }) => radius + SYMBOL_MARGIN).iterations(2))
    .tick(COLLISION_TICKS);
}
