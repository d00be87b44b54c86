/** The edges of a large graph on a canvas: from afar a web that shows where it is dense, from near lines that say what they are. */
import type { Glance } from './glance.ts';
import { Mark, type LargeGraph } from './large-graph.ts';
import type { Canvas2D, Painted, Seen } from './painted.ts';
import { strokeEdges } from './stroke-edges.ts';

/** From so many pixels to a unit on lines have heads, dashes and marks, if they are not too many. */
const NEAR = 0.45;
const MOST_DETAILED = 3000;
/** So few lines are drawn strongly, and with dashes: of more of them these would be a rain of dots. */
const FEW = 300;

/** How much of the screen lines may cover at most, so that a web does not become a blot. */
const MOST_INK = 0.36;
/** Lines that neither begin nor end on the screen say little; they only remain to show how dense the web is. */
const MOST_PASSING_INK = 0.07;
const MOST_FADED_INK = 0.04;
/** How opaque a line is. */
const FAINTEST = 0.012;
const STRONGEST = 0.9;
const FADED = 0.1;
/** A line with an end in sight can be followed, however many there are. */
const FOLLOWED = 0.3;

/** Paints the edges that can be seen, the faded ones below. */
export function paintEdges(context: Canvas2D, painted: Painted, seen: Seen): void {
  const { glance } = seen;
  const edges = edgesIn(painted, glance);
  for (const layer of layersOf(edges, painted, glance)) {
    if (layer.edges.length === 0) continue;
    const isNear = layer.edges.length <= MOST_DETAILED && glance.scale >= NEAR * seen.density;
    const isDetailed = isNear && layer.hasDetails;
    const share = layer.ink / lengthOf(layer.edges, painted.graph, glance);
    const strength = Math.min(layer.strongest, Math.max(isDetailed ? FOLLOWED : FAINTEST, share));
    const isFew = layer.hasDetails && layer.edges.length <= FEW;
    const brush = { ...seen, context, isDetailed, isFew, alpha: strength };
    strokeEdges(brush, painted, layer.edges);
  }
  context.globalAlpha = 1;
}

function edgesIn({ graph, marks }: Painted, { scale, left, top, width, height }: Glance): number[] {
  const { points, ends } = graph;
  const found: number[] = [];
  for (let edge = 0; edge < marks.edges.length; edge++) {
    if (!(marks.edges[edge]! & Mark.shown)) continue;
    const from = 2 * ends[2 * edge]!;
    const to = 2 * ends[2 * edge + 1]!;
    const x0 = points[from]! * scale + left;
    const x1 = points[to]! * scale + left;
    const y0 = points[from + 1]! * scale + top;
    const y1 = points[to + 1]! * scale + top;
    const isBeside = Math.max(x0, x1) < 0 || Math.min(x0, x1) > width;
    const isAbove = Math.max(y0, y1) < 0 || Math.min(y0, y1) > height;
    if (!isBeside && !isAbove) found.push(edge);
  }
  return found;
}

/** Edges that lie together, how much of them may be seen, and whether more than their way is to be seen of them. */
interface Layer {
  edges: number[];
  /** The share of the screen that they may cover. */
  ink: number;
  strongest: number;
  hasDetails: boolean;
}

/** What is faded is lowest, then what only passes by, then what begins or ends here, and on top what was asked for. */
function layersOf(edges: readonly number[], { graph, marks }: Painted, glance: Glance): Layer[] {
  const faded: Layer = { edges: [], ink: MOST_FADED_INK, strongest: FADED, hasDetails: false };
  const passing: Layer = {
    edges: [],
    ink: MOST_PASSING_INK,
    strongest: STRONGEST,
    hasDetails: false,
  };
  const plain: Layer = { edges: [], ink: MOST_INK, strongest: STRONGEST, hasDetails: true };
  const asked: Layer = { ...plain, edges: [] };
  for (const edge of edges) {
    const mark = marks.edges[edge]!;
    if (mark & (Mark.onPath | Mark.chosen)) asked.edges.push(edge);
    else if (mark & Mark.faded) faded.edges.push(edge);
    else (hasEndIn(graph, edge, glance) ? plain : passing).edges.push(edge);
  }
  return [faded, passing, plain, asked];
}

function hasEndIn({ points, ends }: LargeGraph, edge: number, glance: Glance): boolean {
  return isIn(glance, points, ends[2 * edge]!) || isIn(glance, points, ends[2 * edge + 1]!);
}

function isIn(
  { scale, left, top, width, height }: Glance,
  points: LargeGraph['points'],
  node: number,
): boolean {
  const x = points[2 * node]! * scale + left;
  const y = points[2 * node + 1]! * scale + top;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** How long lines are together, as a share of the points of the screen. */
function lengthOf(edges: readonly number[], { points, ends }: LargeGraph, glance: Glance): number {
  const { scale, width, height } = glance;
  let length = 0;
  for (const edge of edges) {
    const from = 2 * ends[2 * edge]!;
    const to = 2 * ends[2 * edge + 1]!;
    const across = Math.min(width, Math.abs(points[from]! - points[to]!) * scale);
    const down = Math.min(height, Math.abs(points[from + 1]! - points[to + 1]!) * scale);
    length += Math.hypot(across, down);
  }
  return Math.max(1, length) / (width * height);
}
