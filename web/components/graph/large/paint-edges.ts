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

/** Paints the edges that can be seen, the faded ones below, but for what was asked for. */
export function paintEdges(context: Canvas2D, painted: Painted, seen: Seen): void {
  const edges = edgesIn(painted, seen.glance, (mark) => !(mark & ASKED));
  paintLayers({ context, painted, seen }, layersOf(edges, painted, seen.glance));
}

/** Paints the edges of paths, and the one that is open. */
export function paintAskedEdges(context: Canvas2D, painted: Painted, seen: Seen): void {
  const edges = edgesIn(painted, seen.glance, (mark) => (mark & ASKED) > 0);
  const layer = { edges, ink: MOST_INK, strongest: STRONGEST, hasDetails: true, isAsked: true };
  paintLayers({ context, painted, seen }, [layer]);
}

const ASKED = Mark.onPath | Mark.chosen;

function paintLayers(
  { context, painted, seen }: { context: Canvas2D; painted: Painted; seen: Seen },
  layers: readonly Layer[],
): void {
  const { glance } = seen;
  for (const layer of layers) {
    if (layer.edges.length === 0) continue;
    const isNear = layer.edges.length <= MOST_DETAILED && glance.scale >= NEAR * seen.density;
    const isDetailed = layer.isAsked || (isNear && layer.hasDetails);
    const share = layer.ink / lengthOf(layer.edges, painted.graph, glance);
    const least = layer.isAsked ? STRONGEST : isDetailed ? FOLLOWED : FAINTEST;
    const strength = Math.min(layer.strongest, Math.max(least, share));
    const isFew = layer.hasDetails && layer.edges.length <= FEW;
    const brush = { ...seen, context, isDetailed, isFew, isAsked: layer.isAsked, alpha: strength };
    strokeEdges(brush, painted, layer.edges);
  }
  context.globalAlpha = 1;
}

function edgesIn(
  { graph, marks }: Painted,
  { scale, left, top, width, height }: Glance,
  isWanted: (mark: number) => boolean,
): number[] {
  const { points, ends } = graph;
  const found: number[] = [];
  for (let edge = 0; edge < marks.edges.length; edge++) {
    const mark = marks.edges[edge]!;
    if (!(mark & Mark.shown) || !isWanted(mark)) continue;
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
  /** Whether it is an open edge or a path: strong, and with heads, from however far. */
  isAsked: boolean;
}

/** What is faded is lowest, then what only passes by, and on top what begins or ends here. */
function layersOf(edges: readonly number[], { graph, marks }: Painted, glance: Glance): Layer[] {
  const bare = { hasDetails: false, isAsked: false };
  const faded: Layer = { ...bare, edges: [], ink: MOST_FADED_INK, strongest: FADED };
  const passing: Layer = { ...bare, edges: [], ink: MOST_PASSING_INK, strongest: STRONGEST };
  const plain: Layer = { ...passing, edges: [], ink: MOST_INK, hasDetails: true };
  for (const edge of edges) {
    if (marks.edges[edge]! & Mark.faded) faded.edges.push(edge);
    else (hasEndIn(graph, edge, glance) ? plain : passing).edges.push(edge);
  }
  return [faded, passing, plain];
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
