/** The nodes of a large graph on a canvas: symbols in the shape and colour of their kind. */
import { shapePath } from '../shapes.ts';
import { LEAST_ALONG, RING, seenRadius } from './glance.ts';
import { Mark } from './large-graph.ts';
import type { Canvas2D, Painted, Seen } from './painted.ts';

/** Symbols are made once, so large, and drawn smaller. */
const MADE = 100;
const FADED = 0.2;
/** Smaller symbols are dots: their shape could not be seen. */
const DOT = 2.4;

/** Paints the nodes that can be seen, the faded ones below, but for what was asked for. */
export function paintNodes(context: Canvas2D, painted: Painted, seen: Seen): void {
  const { nodes: marks } = painted.marks;
  const nodes = nodesIn(painted, seen).filter((node) => !(marks[node]! & (ASKED | Mark.onPath)));
  const brush = { ...seen, context, least: 0 };
  const isFaded = (node: number) => (marks[node]! & Mark.faded) > 0;
  context.globalAlpha = FADED;
  drawSymbols(brush, painted, nodes.filter(isFaded));
  context.globalAlpha = 1;
  drawSymbols(
    brush,
    painted,
    nodes.filter((node) => !isFaded(node)),
  );
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** Paints the nodes that were asked for, in rings, above those along a path or at an open edge. */
export function paintAskedNodes(context: Canvas2D, painted: Painted, seen: Seen): void {
  const { nodes: marks } = painted.marks;
  const nodes = nodesIn(painted, seen);
  const along = nodes.filter((node) => (marks[node]! & (ASKED | Mark.onPath)) === Mark.onPath);
  const asked = nodes.filter((node) => (marks[node]! & ASKED) > 0);
  const brush = { ...seen, context, least: 0 };
  drawSymbols({ ...brush, least: LEAST_ALONG * seen.density }, painted, along);
  for (const node of asked) drawRing(brush, painted, node);
  drawSymbols(brush, painted, asked);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

const ASKED = Mark.chosen | Mark.matched;

interface Brush extends Seen {
  context: Canvas2D;
  /** The least radius of a symbol. */
  least: number;
}

function nodesIn({ graph, marks }: Painted, { glance, density }: Seen): number[] {
  const { scale, left, top, width, height } = glance;
  const found: number[] = [];
  for (let node = 0; node < marks.nodes.length; node++) {
    if (!(marks.nodes[node]! & Mark.shown)) continue;
    const x = graph.points[2 * node]! * scale + left;
    const y = graph.points[2 * node + 1]! * scale + top;
    const reach = seenRadius(graph.radii[node]!, scale, density) + 6 * density;
    if (x > -reach && x < width + reach && y > -reach && y < height + reach) found.push(node);
  }
  return found;
}

/** Kind by kind, so that colours are changed seldom. */
function drawSymbols(brush: Brush, painted: Painted, nodes: readonly number[]): void {
  const { kinds } = painted.graph;
  const { look } = painted;
  for (let kind = -1; kind < look.kinds.length; kind++) {
    const members = nodes.filter((node) => kinds[node] === kind);
    if (members.length > 0) drawKind(brush, painted, { kind, members });
  }
}

function drawKind(
  { context, glance, density, least }: Brush,
  { graph, look }: Painted,
  { kind, members }: { kind: number; members: readonly number[] },
): void {
  const { scale, left, top } = glance;
  const { colour, shape } = look.kinds[kind] ?? { colour: look.paper, shape: 0 };
  const symbol = symbolOf(shape);
  context.fillStyle = colour;
  context.strokeStyle = kind < 0 ? look.quiet : look.paper;
  for (const node of members) {
    const x = graph.points[2 * node]! * scale + left;
    const y = graph.points[2 * node + 1]! * scale + top;
    const radius = Math.max(least, seenRadius(graph.radii[node]!, scale, density));
    if (radius < DOT * density) {
      context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
      continue;
    }
    const times = radius / MADE;
    context.setTransform(times, 0, 0, times, x, y);
    context.lineWidth = (kind < 0 ? 1.25 * density : Math.min(3 * scale, 2 * density)) / times;
    if (kind >= 0) context.stroke(symbol);
    context.fill(symbol);
    if (kind < 0) context.stroke(symbol);
    context.setTransform(1, 0, 0, 1, 0, 0);
  }
}

function drawRing(
  { context, glance: { scale, left, top }, density }: Brush,
  { graph, marks, look }: Painted,
  node: number,
): void {
  const isChosen = (marks.nodes[node]! & Mark.chosen) > 0;
  const radius = seenRadius(graph.radii[node]!, scale, density) + RING * density;
  const x = graph.points[2 * node]! * scale + left;
  const y = graph.points[2 * node + 1]! * scale + top;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = isChosen ? look.paper : look.mark;
  context.strokeStyle = isChosen ? look.ink : look.doubt;
  context.lineWidth = (isChosen ? 2 : 1.25) * density;
  context.setLineDash([]);
  context.fill();
  context.stroke();
}

const symbols = new Map<number, Path2D>();

function symbolOf(shape: number): Path2D {
  const symbol = symbols.get(shape) ?? new Path2D(shapePath(shape, MADE));
  symbols.set(shape, symbol);
  return symbol;
}
