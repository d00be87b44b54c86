/** The strokes of edges on a canvas: lines that from near say what they are. */
import { edgeWidth, HOLLOW, LAYER_DASHES } from '../edge-style.ts';
import {
  arrival,
  edgeLine,
  middleOf,
  shortened,
  edgeTracer,
  traceLine,
  type Line,
} from './edge-line.ts';
import { seenRadius, seenScale } from './glance.ts';
import { Mark, type LargeGraph } from './large-graph.ts';
import type { Canvas2D, Painted, Seen } from './painted.ts';

/** Lines that are drawn in one stroke. Several strokes lie upon each other, so that more lines look denser; one long stroke takes longer. */
const LINES_TO_A_STROKE = 8;

/** The least widths of lines, in pixels. */
const HAIR = 0.7;
const STRONG = 1.3;
/** Pixels to a unit in which the strokes of what was asked for are drawn. */
const ASKED = 1.1;

/** Between a line and the node that it leads to, in units. */
const MARGIN = 3;

/** What edges are stroked with. */
export interface Brush extends Seen {
  context: Canvas2D;
  isDetailed: boolean;
  isFew: boolean;
  /** Whether it is what was asked for, which is strong from however far. */
  isAsked: boolean;
  alpha: number;
}

/** Strokes edges, those that look alike together. */
export function strokeEdges(brush: Brush, painted: Painted, edges: readonly number[]): void {
  for (const look of grouped(edges, painted)) strokeGroup(brush, painted, look);
  if (brush.isDetailed) markDisputes(brush, painted, edges);
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

/** By what the look of an edge depends on, as one number: there are tens of thousands of edges, and few looks. */
function grouped(
  edges: readonly number[],
  painted: Painted,
): Iterable<{ style: Style; group: number[] }> {
  const { relations, references } = painted.graph;
  const looks = new Map<number, { style: Style; group: number[] }>();
  for (const edge of edges) {
    const isMarked = (painted.marks.edges[edge]! & Mark.chosen) > 0;
    const look = (references[edge]! * 1000 + relations[edge]! + 2) * 2 + Number(isMarked);
    const known = looks.get(look);
    if (known) known.group.push(edge);
    else looks.set(look, { style: styleOf(edge, painted), group: [edge] });
  }
  return looks.values();
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
  // What has no evidence is an outline, which dashes would break to pieces.
  return { colour, width, dash: isHollow ? [] : dash, isHollow, hasHead: true, isMarked };
}

function strokeGroup(
  brush: Brush,
  { graph, look }: Painted,
  { style, group }: { style: Style; group: readonly number[] },
): void {
  const { context, glance, density, isDetailed, isFew, isAsked, alpha } = brush;
  const { colour, width, isHollow } = style;
  // From afar the lines themselves are not needed: making tens of thousands takes longer than to trace them.
  const lines = isDetailed
    ? group.map((edge) => shortened(edgeLine(graph, edge), rimOf(graph, edge, brush)))
    : [];
  const traceAfar = edgeTracer(context, graph, glance);
  const traces: Traces = {
    count: group.length,
    trace: (at) => {
      if (isDetailed) traceLine(context, lines[at]!, glance);
      else traceAfar(group[at]!);
    },
  };
  const least = (isFew ? STRONG : HAIR) * density;
  const thick = isDetailed ? Math.max(least, width * unitOf(brush)) : least;
  context.globalAlpha = isHollow && !isDetailed ? alpha * 0.6 : alpha;
  if (style.isMarked) {
    strokeLines(brush, traces, { colour: look.mark, width: thick + 8 * density, dash: [] });
  }
  // Dots would be lost over a web of lines.
  const dash = isFew && isDetailed && !isAsked ? dashes(style, unitOf(brush)) : [];
  strokeLines(brush, traces, { colour, width: thick, dash });
  if (!isDetailed) return;
  if (isHollow) {
    const inner = Math.max(density, HOLLOW.inner * unitOf(brush));
    strokeLines(brush, traces, { colour: look.paper, width: inner, dash: [] });
  }
  if (style.hasHead) drawHeads(brush, lines, { ...style, paper: look.paper });
}

/** How many points of the screen a unit of strokes takes. */
function unitOf({
  glance,
  density,
  isAsked,
}: Pick<Brush, 'glance' | 'density' | 'isAsked'>): number {
  return isAsked ? ASKED * density : seenScale(glance.scale, density);
}

function dashes({ dash, width }: Style, scale: number): number[] {
  return dash.map((length) => length * (0.7 + 0.3 * width) * scale);
}

/** From the middle of the node that an edge leads to to the end of its line, in units. */
function rimOf({ ends, radii }: LargeGraph, edge: number, brush: Brush): number {
  const { glance, density } = brush;
  const radius = seenRadius(radii[ends[2 * edge + 1]!]!, glance.scale, density);
  return (radius + MARGIN * unitOf(brush)) / glance.scale;
}

/** Lines to be stroked: each is traced by its number. */
interface Traces {
  count: number;
  trace: (at: number) => void;
}

function strokeLines(
  { context }: Brush,
  { count, trace }: Traces,
  { colour, width, dash }: { colour: string; width: number; dash: readonly number[] },
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  for (let start = 0; start < count; start += LINES_TO_A_STROKE) {
    context.beginPath();
    const stop = Math.min(count, start + LINES_TO_A_STROKE);
    for (let at = start; at < stop; at++) trace(at);
    context.stroke();
  }
}

function drawHeads(
  brush: Brush,
  lines: readonly Line[],
  { colour, width, isHollow, paper }: Style & { paper: string },
): void {
  const { context, glance, density } = brush;
  const { scale, left, top } = glance;
  const length = Math.max(5 * density, (6 + 1.5 * width) * unitOf(brush));
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
function markDisputes(brush: Brush, { graph, look }: Painted, edges: readonly number[]): void {
  const { context, glance } = brush;
  const { scale, left, top } = glance;
  const size = unitOf(brush);
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
