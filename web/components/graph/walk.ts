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

/** The node that a step leads to: the nearest neighbour that way, else the nearest of all; undefined where there is none. */
export function stepFrom(
  here: number,
  way: Point,
  { nodes, edges }: { nodes: readonly Place[]; edges: readonly Join[] },
): number | undefined {
  const neighbours = neighboursOf(here, edges);
  const all = nodes.map((_, place) => place).filter((place) => place !== here);
  const from = nodes[here];
  if (!from) return undefined;
  const nearest = (places: readonly number[]) => nearestThatWay(from, way, { nodes, places });
  return nearest(neighbours) ?? nearest(all);
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
