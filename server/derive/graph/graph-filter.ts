/** Which edges of an extent are drawn, and which nodes with them. */
import type { ConceptEdge, ConceptNode, Evidence } from './concept-graph.ts';
import type { ExtentGraph } from './extent-graph.ts';
import type { EdgeFilter } from './graph-choice.ts';

/** What is drawn. */
export interface ShownGraph {
  nodes: readonly ConceptNode[];
  edges: readonly ConceptEdge[];
}

/**
 * The edges that pass the filter. Once edges are left out, so are nodes to which none is left, but for
 * those that are named: they are what was asked about.
 */
export function filterGraph(
  { nodes, edges }: ExtentGraph,
  filter: EdgeFilter,
  named: ReadonlySet<string>,
): ShownGraph {
  if (!isActive(filter)) return { nodes, edges };
  const passing = edges.filter((edge) => passes(edge, filter));
  const joined = new Set(passing.flatMap(({ source, target }) => [source, target]));
  return {
    nodes: nodes.filter((node) => joined.has(node) || named.has(node.id)),
    edges: passing,
  };
}

function isActive({ relations, signal, decade, evidence }: EdgeFilter): boolean {
  return relations !== null || signal !== null || decade !== null || evidence > 0;
}

/**
 * Whether an edge has the references that are asked for, each with a citation that is all that is asked for. Links and
 * citations are of no relation, so that a choice of relations leaves their layers alone.
 */
export function passes(edge: ConceptEdge, filter: EdgeFilter): boolean {
  const { relations, signal, decade, evidence } = filter;
  if (relations !== null && edge.layer === 'claims' && !relations.has(edge.relation)) return false;
  if (signal === null && decade === null) return edge.keys.size >= evidence;
  const passing = ({ signal: given, year }: Evidence) =>
    (signal === null || given === signal) &&
    (decade === null || (year !== null && decadeOf(year) === decade));
  if (evidence <= 1) return edge.evidence.some(passing);
  return new Set(edge.evidence.filter(passing).map(({ key }) => key)).size >= evidence;
}

/** The first year of the ten that a year belongs to. */
export function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}
