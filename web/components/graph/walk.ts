/** The keyboard's way through the picture: along edges, in the direction of an arrow. */
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import type { Point } from './curve.ts';

type Place = Pick<GraphNode, 'x' | 'y'>;
type Join = Pick<GraphEdge, 'source' | 'target'>;

/** The four ways, `y` growing downwards. */
export const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A step may lead this far off its way, as the tangent of the angle: 72 degrees. */
const WIDEST = 3;

/** What the keyboard walks on. */
export interface WalkedGraph {
  nodes: readonly Place[];
  edges: readonly Join[];
}

/** With more nodes than these the ways are not looked through for nodes that none of them leads to. */
const MOST_CHECKED = 400;

/** The node that a step from another leads to, in one of the ways; undefined where there is none. */
export function stepFrom(here: number, key: string, graph: WalkedGraph): number | undefined {
  if (graph.nodes.length > MOST_CHECKED) return plainStep(here, WAYS[key]!, graph);
  return stepsOf(graph).get(stepName(here, key));
}

const knownSteps = new WeakMap<readonly Join[], { nodes: readonly Place[]; steps: Steps }>();

/** Where each step leads, by its start and its key. */
type Steps = Map<string, number>;

const stepName = (here: number, key: string) => `${here} ${key}`;

function stepsOf(graph: WalkedGraph): Steps {
  const known = knownSteps.get(graph.edges);
  if (known?.nodes === graph.nodes) return known.steps;
  const steps = allSteps(graph);
  knownSteps.set(graph.edges, { nodes: graph.nodes, steps });
  return steps;
}

/** The plain steps, and where those leave a node out, a detour through it: from the nearest node that can be reached, on to where that step led. */
function allSteps(graph: WalkedGraph): Steps {
  const places = graph.nodes.map((_, place) => place);
  const steps: Steps = new Map();
  for (const here of places) {
    for (const [key, way] of Object.entries(WAYS)) {
      const to = plainStep(here, way, graph);
      if (to !== undefined) steps.set(stepName(here, key), to);
    }
  }
  const reached = reachedFrom([0], steps);
  for (let lost = nearestLost(reached, graph); lost; lost = nearestLost(reached, graph)) {
    const { from, to } = lost;
    const key = wayBetween(graph.nodes[from]!, graph.nodes[to]!);
    const before = steps.get(stepName(from, key));
    if (before !== undefined) steps.set(stepName(to, key), before);
    steps.set(stepName(from, key), to);
    for (const place of reachedFrom([to], steps)) reached.add(place);
  }
  return steps;
}

function reachedFrom(starts: readonly number[], steps: Steps): Set<number> {
  const reached = new Set(starts);
  for (const place of reached) {
    for (const key of Object.keys(WAYS)) {
      const next = steps.get(stepName(place, key));
      if (next !== undefined) reached.add(next);
    }
  }
  return reached;
}

/** A node that no step leads to, and the nearest that one does lead to: of its neighbours, where it has any there. */
function nearestLost(
  reached: ReadonlySet<number>,
  { nodes, edges }: WalkedGraph,
): { from: number; to: number } | undefined {
  const lost = nodes.map((_, place) => place).filter((place) => !reached.has(place));
  const pairs = lost.flatMap((to) => {
    const near = neighboursOf(to, edges).filter((place) => reached.has(place));
    return near.map((from) => ({ from, to }));
  });
  const all = () => lost.flatMap((to) => [...reached].map((from) => ({ from, to })));
  const length = ({ from, to }: { from: number; to: number }) =>
    Math.hypot(nodes[from]!.x - nodes[to]!.x, nodes[from]!.y - nodes[to]!.y);
  let best: { from: number; to: number } | undefined;
  for (const pair of pairs.length > 0 ? pairs : all()) {
    if (!best || length(pair) < length(best)) best = pair;
  }
  return best;
}

/** The key of the way in which one place most lies from another. */
function wayBetween(from: Place, to: Place): string {
  const ahead = ({ x, y }: Point) => (to.x - from.x) * x + (to.y - from.y) * y;
  return Object.entries(WAYS).reduce((best, each) =>
    ahead(each[1]) > ahead(best[1]) ? each : best,
  )[0];
}

/** The nearest neighbour that way, else the nearest of all. */
function plainStep(here: number, way: Point, { nodes, edges }: WalkedGraph): number | undefined {
  const neighbours = neighboursOf(here, edges);
  const all = nodes.map((_, place) => place).filter((place) => place !== here);
  const from = nodes[here];
  if (!from) return undefined;
  const nearest = (places: readonly number[]) => nearestThatWay(from, way, { nodes, places });
  return nearest(neighbours) ?? nearest(all);
}

/** The node that comes after another, or so many before it, as a text is read; undefined at the end. */
export function inReadingOrder(
  here: number,
  by: number,
  { nodes }: Pick<WalkedGraph, 'nodes'>,
): number | undefined {
  const order = nodes
    .map((_, place) => place)
    .sort((a, b) => nodes[a]!.y - nodes[b]!.y || nodes[a]!.x - nodes[b]!.x || a - b);
  return order[order.indexOf(here) + by];
}

/** The nodes that an edge joins to one, each once. */
export function neighboursOf(here: number, edges: readonly Join[]): number[] {
  const others = edges.flatMap(({ source, target }) => {
    if (source === here) return [target];
    return target === here ? [source] : [];
  });
  return [...new Set(others)];
}

/** The edges of a node clockwise from the top, as places among the edges. */
export function edgesAround(
  here: number,
  { nodes, edges }: { nodes: readonly Place[]; edges: readonly Join[] },
): number[] {
  const angle = (place: number) => {
    const { source, target } = edges[place]!;
    const [from, to] = [nodes[here]!, nodes[source === here ? target : source]!];
    return (Math.atan2(to.x - from.x, from.y - to.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  return edges
    .map((_, place) => place)
    .filter((place) => edges[place]!.source === here || edges[place]!.target === here)
    .sort((a, b) => angle(a) - angle(b) || a - b);
}

function nearestThatWay(
  from: Place,
  way: Point,
  { nodes, places }: { nodes: readonly Place[]; places: readonly number[] },
): number | undefined {
  let best: { place: number; cost: number } | undefined;
  for (const place of places) {
    const to = nodes[place]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y - dy * way.x);
    const cost = ahead + 2 * aside;
    if (ahead > 0 && aside <= ahead * WIDEST && (!best || cost < best.cost)) best = { place, cost };
  }
  return best?.place;
}
