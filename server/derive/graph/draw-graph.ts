/** A graph as it is drawn: nodes and edges at their places, with marks on what stands out. */
import type { GraphBounds, GraphEdge, GraphNode } from '../../contract/graph.ts';
import { noteAddress, referenceAddress } from '../lookup/addresses.ts';
import { titleOf } from '../setting/titles.ts';
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';
import { layoutIn, type ExtentGraph } from './extent-graph.ts';
import type { ShownGraph } from './graph-filter.ts';
import type { Layout } from './layout-plan.ts';
import { tenth } from './tenth.ts';

/** What stands out of a graph. */
export interface Highlights {
  /** What is not faded; null fades nothing. */
  near: { nodes: ReadonlySet<ConceptNode>; edges: ReadonlySet<ConceptEdge> } | null;
  selected: ConceptNode | null;
  ends: ReadonlySet<ConceptNode>;
  onPath: ReadonlySet<ConceptEdge>;
  matched: ReadonlySet<ConceptNode>;
}

/** Nothing stands out. */
export const plainly: Highlights = {
  near: null,
  selected: null,
  ends: new Set(),
  onPath: new Set(),
  matched: new Set(),
};

/** What is to be drawn: what is shown of an extent, at the places of its layout. */
export interface Drawing {
  extent: ExtentGraph;
  /** Of the plan of the extent. */
  layout: Layout;
  shown: ShownGraph;
  highlights: Highlights;
  /** The part of it that is told; all of it where it is not given. */
  told?: ShownGraph;
}

/** Nodes and edges as they are drawn, and the rectangle that holds them. */
export interface DrawnGraph {
  nodes: GraphNode[];
  edges: GraphEdge[];
  bounds: GraphBounds;
}

/** Draws a graph. */
export function drawGraph(drawing: Drawing): DrawnGraph {
  const own = { ...drawing, layout: layoutIn(drawing.extent, drawing.layout) };
  return { nodes: drawNodes(own), edges: drawEdges(own), bounds: boundsOf(drawing) };
}

function drawNodes({ extent, layout, shown, highlights, told = shown }: Drawing): GraphNode[] {
  const places = new Map(extent.nodes.map((node, place) => [node, place]));
  const degrees = degreesIn(shown);
  const { near, selected, ends, matched } = highlights;
  return told.nodes.map((node) => {
    const place = places.get(node)!;
    const { lines, width, height, radius } = extent.boxes[place]!;
    return {
      id: node.id,
      ...namesOf(node),
      lines,
      x: layout.points[2 * place]!,
      y: layout.points[2 * place + 1]!,
      width,
      height,
      radius,
      degree: degrees.get(node) ?? 0,
      ...marks({
        faded: near !== null && !near.nodes.has(node),
        matched: matched.has(node),
        selected: selected === node,
        end: ends.has(node),
      }),
    };
  });
}

function degreesIn({ edges }: ShownGraph): Map<ConceptNode, number> {
  const degrees = new Map<ConceptNode, number>();
  for (const { source, target } of edges) {
    for (const node of [source, target]) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  }
  return degrees;
}

/** What a node is called and where it leads; a reference is of no kind. */
export function namesOf({ note, reference }: ConceptNode): {
  href: string;
  title: string;
  kind: string;
} {
  if (note) return { href: noteAddress(note.id), title: note.title, kind: note.kind };
  return { href: referenceAddress(reference.key), title: titleOf(reference), kind: '' };
}

function drawEdges({ extent, layout, shown, highlights, told = shown }: Drawing): GraphEdge[] {
  const places = new Map(told.nodes.map((node, place) => [node, place]));
  const { near, onPath } = highlights;
  return told.edges.map((edge) => {
    const { pair, isForward, lane } = extent.joins.get(edge)!;
    const bends = layout.bends[pair];
    return {
      id: edge.id,
      source: places.get(edge.source)!,
      target: places.get(edge.target)!,
      layer: edge.layer,
      relation: edge.relation,
      claims: edge.places.length,
      references: edge.keys.size,
      signals: edge.signals,
      newest: edge.years[0] ?? null,
      ...(lane !== 0 && { lane }),
      ...(bends && { through: pointsOf(bends, isForward) }),
      ...marks({ faded: near !== null && !near.edges.has(edge), onPath: onPath.has(edge) }),
    };
  });
}

function pointsOf(bends: readonly number[], isForward: boolean): { x: number; y: number }[] {
  const points = Array.from({ length: bends.length / 2 }, (_, at) => ({
    x: bends[2 * at]!,
    y: bends[2 * at + 1]!,
  }));
  return isForward ? points : points.reverse();
}

/** Only the marks that are set: most nodes and edges of a large graph have none. */
function marks<Name extends string>(set: Record<Name, boolean>): Partial<Record<Name, true>> {
  const names = (Object.keys(set) as Name[]).filter((name) => set[name]);
  return Object.fromEntries(names.map((name) => [name, true])) as Partial<Record<Name, true>>;
}

/** The room of all that was laid out, be it shown or not: a filter leaves what it shows where it is on the screen. */
function boundsOf({ extent, layout }: Pick<Drawing, 'extent' | 'layout'>): GraphBounds {
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number) => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, foot] = [Math.min(top, y), Math.max(foot, y)];
  };
  for (const [place, { width, height, radius }] of extent.plan.nodes.entries()) {
    const [x, y] = [layout.points[2 * place]!, layout.points[2 * place + 1]!];
    include(x - width / 2, y - radius);
    include(x + width / 2, y - radius + height);
  }
  for (const bends of Object.values(layout.bends)) {
    for (const { x, y } of pointsOf(bends, true)) include(x, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: tenth(left), y: tenth(top), width: tenth(right - left), height: tenth(foot - top) };
}
