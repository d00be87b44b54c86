/** The edges of a large graph on a canvas: from afar a web that shows where it is dense, from near lines that say what they are. */
import { edgeWidth, HOLLOW, LAYER_DASHES } from '../edge-style.ts';
import { arrival, edgeLine, middleOf, shortened, traceLine, type Line } from './edge-line.ts';
import { seenRadius, type Glance } from './glance.ts';
import { Mark, type LargeGraph, type Marks } from './large-graph.ts';
import type { Look } from './look.ts';

/** What a picture is painted from. */
export interface Painted {
  graph: LargeGraph;
  marks: Marks;
  look: Look;
}

/** A canvas to paint on, on the page or apart from it. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** From so many pixels to a unit on lines have heads, dashes and marks, if they are not too many. */
const NEAR = 0.45;
const MOST_DETAILED = 3000;
/** More dashed lines than these are a rain of dots. */
const MOST_DASHED = 300;

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

/** Lines that are drawn in one stroke. Several strokes lie upon each other, so that more lines look denser; one long stroke takes longer. */
const LINES_TO_A_STROKE = 8;

/** Between a line and the node that it leads to, in units. */
const MARGIN = 3;

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
    const hasDashes = isDetailed && layer.edges.length <= MOST_DASHED;
    const brush = { ...seen, context, isDetailed, hasDashes, alpha: strength };
    for (const [style, group] of grouped(layer.edges, painted))
      strokeGroup(brush, painted, { style, group });
    if (brush.isDetailed) markDisputes(brush, painted, layer.edges);
  }
  context.globalAlpha = 1;
}

/** How a painting is looked at: the glance in points, and how many of these there are to a pixel. */
export interface Seen {
  glance: Glance;
  density: number;
  /** Which state of the graph it is painted from. */
  version: number;
}

interface Brush extends Seen {
  context: Canvas2D;
  isDetailed: boolean;
  hasDashes: boolean;
  alpha: number;
}

function edgesIn({ graph, marks }: Painted, { scale, left, top, width, height }: Glance): number[] {
  const { points, ends } = graph;
  const found: number[] = [];
  for (let edge = 0; edge < marks.edges.length; edge++) {
    if (!(marks.edges[edge]! & Mark.shown)) continue;
    const [from, to] = [2 * ends[2 * edge]!, 2 * ends[2 * edge + 1]!];
    const [x0, x1] = [points[from]! * scale + left, points[to]! * scale + left];
    const [y0, y1] = [points[from + 1]! * scale + top, points[to + 1]! * scale + top];
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
  const { scale, left, top, width, height } = glance;
  return [2 * ends[2 * edge]!, 2 * ends[2 * edge + 1]!].some((at) => {
    const [x, y] = [points[at]! * scale + left, points[at + 1]! * scale + top];
    return x >= 0 && x <= width && y >= 0 && y <= height;
  });
}

/** How long lines are together, as a share of the points of the screen. */
function lengthOf(edges: readonly number[], { points, ends }: LargeGraph, glance: Glance): number {
  const { scale, width, height } = glance;
  let length = 0;
  for (const edge of edges) {
    const [from, to] = [2 * ends[2 * edge]!, 2 * ends[2 * edge + 1]!];
    const across = Math.min(width, Math.abs(points[from]! - points[to]!) * scale);
    const down = Math.min(height, Math.abs(points[from + 1]! - points[to + 1]!) * scale);
    length += Math.hypot(across, down);
  }
  return Math.max(1, length) / (width * height);
}

/** What edges that are stroked together have in common. */
interface Style {
  colour: string;
  width: number;
  dash: readonly number[];
  isHollow: boolean;
  hasHead: boolean;
  isMarked: boolean;
}

function grouped(edges: readonly number[], painted: Painted): Map<Style, number[]> {
  const styles = new Map<string, Style>();
  const groups = new Map<Style, number[]>();
  for (const edge of edges) {
    const made = styleOf(edge, painted);
    const key = `${made.colour} ${made.width} ${made.dash.join()} ${made.isHollow} ${made.isMarked}`;
    const style = styles.get(key) ?? made;
    styles.set(key, style);
    const group = groups.get(style);
    if (group) group.push(edge);
    else groups.set(style, [edge]);
  }
  return groups;
}

function styleOf(edge: number, { graph, look, marks }: Painted): Style {
  const place = graph.relations[edge]!;
  const isMarked = (marks.edges[edge]! & Mark.chosen) > 0;
  if (place < 0) {
    const layer = place === -1 ? 'links' : 'citations';
    const dash = LAYER_DASHES[layer].split(' ').map(Number);
    const hasHead = layer === 'links';
    return { ...{ colour: look.quiet, width: 0.9, dash, isHollow: false, hasHead, isMarked } };
  }
  const references = graph.references[edge]!;
  const { colour, dash } = look.relations[place]!;
  const isHollow = references === 0;
  const width = isHollow ? HOLLOW.outer : edgeWidth({ layer: 'claims', references });
  return { colour, width, dash, isHollow, hasHead: true, isMarked };
}

function strokeGroup(
  brush: Brush,
  { graph, look }: Painted,
  { style, group }: { style: Style; group: readonly number[] },
): void {
  const { context, glance, density, isDetailed, hasDashes, alpha } = brush;
  const { colour, width, isHollow } = style;
  const lines = group.map((edge) => {
    const line = edgeLine(graph, edge);
    return isDetailed ? shortened(line, rimOf(graph, edge, glance.scale)) : line;
  });
  const thick = isDetailed ? lineWidth(width, { scale: glance.scale, density }) : 0.7 * density;
  context.globalAlpha = isHollow && !isDetailed ? alpha * 0.6 : alpha;
  if (style.isMarked) {
    strokeLines(brush, lines, { colour: look.mark, width: thick + 8 * density, dash: [] });
  }
  const dash = hasDashes ? dashes(style, glance.scale) : [];
  strokeLines(brush, lines, { colour, width: thick, dash });
  if (!isDetailed) return;
  if (isHollow) {
    const inner = Math.max(density, HOLLOW.inner * glance.scale);
    strokeLines(brush, lines, { colour: look.paper, width: inner, dash: [] });
  }
  if (style.hasHead) drawHeads(brush, lines, { ...style, paper: look.paper });
}

/** A line is never thinner than a hair, nor from afar thicker than one that can be told from its neighbours. */
function lineWidth(width: number, { scale, density }: { scale: number; density: number }): number {
  return Math.max(0.7 * density, width * Math.min(scale, 1.5 * density));
}

function dashes({ dash, width }: Style, scale: number): number[] {
  return dash.map((length) => length * (0.7 + 0.3 * width) * scale);
}

/** From the middle of the node that an edge leads to to the end of its line, in units. */
function rimOf({ ends, radii }: LargeGraph, edge: number, scale: number): number {
  return seenRadius(radii[ends[2 * edge + 1]!]!, scale) / scale + MARGIN;
}

function strokeLines(
  { context, glance }: Brush,
  lines: readonly Line[],
  { colour, width, dash }: { colour: string; width: number; dash: readonly number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  for (let start = 0; start < lines.length; start += LINES_TO_A_STROKE) {
    context.beginPath();
    const stop = Math.min(lines.length, start + LINES_TO_A_STROKE);
    for (let at = start; at < stop; at++) traceLine(context, lines[at]!, glance);
    context.stroke();
  }
}

function drawHeads(
  { context, glance, density }: Brush,
  lines: readonly Line[],
  { colour, width, isHollow, paper }: Style & { paper: string },
): void {
  const { scale, left, top } = glance;
  const length = Math.max(5 * density, (6 + 1.5 * width) * scale);
  const side = length * 0.42;
  context.fillStyle = isHollow ? paper : colour;
  context.strokeStyle = colour;
  context.lineWidth = density;
  context.setLineDash([]);
  context.beginPath();
  for (const line of lines) {
    const { x, y, ux, uy } = arrival(line);
    const tip = { x: x * scale + left, y: y * scale + top };
    const foot = { x: tip.x - ux * length, y: tip.y - uy * length };
    context.moveTo(tip.x, tip.y);
    context.lineTo(foot.x - uy * side, foot.y + ux * side);
    context.lineTo(foot.x + uy * side, foot.y - ux * side);
    context.closePath();
  }
  context.fill();
  if (isHollow) context.stroke();
}

/** The mark of a dispute: an inequality sign in a circle. */
function markDisputes(
  { context, glance: { scale, left, top }, density }: Brush,
  { graph, look }: Painted,
  edges: readonly number[],
): void {
  const size = Math.min(scale, 1.3 * density);
  context.globalAlpha = 1;
  context.setLineDash([]);
  context.fillStyle = look.paper;
  context.strokeStyle = look.bad;
  context.lineWidth = 1.1 * size;
  for (const edge of edges) {
    if (!graph.disputed[edge]) continue;
    const middle = middleOf(edgeLine(graph, edge));
    const [x, y] = [middle.x * scale + left, middle.y * scale + top];
    context.beginPath();
    context.arc(x, y, 5.5 * size, 0, 2 * Math.PI);
    context.fill();
    for (const [dx0, dy0, dx1, dy1] of STROKES_OF_SIGN) {
      context.moveTo(x + dx0 * size, y + dy0 * size);
      context.lineTo(x + dx1 * size, y + dy1 * size);
    }
    context.stroke();
  }
}

const STROKES_OF_SIGN = [
  [-2.6, -1.2, 2.6, -1.2],
  [-2.6, 1.2, 2.6, 1.2],
  [1.6, -3, -1.6, 3],
] as const;
