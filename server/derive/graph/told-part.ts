/** Of a graph too large to be elements of a page: what of it something is told of. */
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';
import type { Highlights } from './draw-graph.ts';
import type { GraphFocus } from './graph-choice.ts';
import type { ShownGraph } from './graph-filter.ts';

/** Nodes that are offered as the end of a path. */
const MOST_OFFERED = 200;

/** What is told and why. */
export interface Telling {
  shown: ShownGraph;
  highlights: Highlights;
  focus: GraphFocus;
  /** The edges in the rows of the table. */
  rows: readonly ConceptEdge[];
}

/** The edges at the node that is selected, on paths and in the table, with all their nodes. */
export function toldPart({ shown, highlights, focus, rows }: Telling): ShownGraph {
  const { selected, onPath, matched } = highlights;
  const listed = new Set(rows);
  const edges = shown.edges.filter(
    (edge) =>
      listed.has(edge) ||
      onPath.has(edge) ||
      (selected !== null && (edge.source === selected || edge.target === selected)),
  );
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const isAsked = ({ id }: ConceptNode) => [focus.node, focus.from, focus.to].includes(id);
  const wantsEnd = focus.from !== null && focus.to === null;
  const offered = new Set(wantsEnd ? [...matched].slice(0, MOST_OFFERED) : []);
  const nodes = shown.nodes.filter(
    (node) => joined.has(node) || isAsked(node) || offered.has(node),
  );
  return { nodes, edges };
}
