/** Why an edge that is read is not drawn. */
import type { GraphLayer } from '../../contract/graph.ts';
import { allKinds } from '../lookup/kinds.ts';
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';
import { namesOf } from './draw-graph.ts';
import type { ExtentGraph } from './extent-graph.ts';
import type { EdgeFilter } from './graph-choice.ts';
import { filterGraph } from './graph-filter.ts';
import { edgeWords } from './opened-edge.ts';

const nothing: EdgeFilter = { relations: null, signal: null, decade: null, evidence: 0 };

const layerNames: Record<GraphLayer, string> = {
  claims: 'relations',
  links: 'links',
  citations: 'cited references',
};

/** A notice that names what hides an edge. */
export function hiddenNotice(graph: ExtentGraph, edge: ConceptEdge, filter: EdgeFilter): string {
  const { label } = edgeWords(graph.corpus, edge);
  const [from, to] = [namesOf(edge.source).title, namesOf(edge.target).title];
  const reasons = [...outsideExtent(graph, edge), ...outsideFilter(graph, edge, filter)];
  const why = reasons.length > 0 ? reasons.join(', and ') : 'it does not pass all filters together';
  return `“${from} ${label} ${to}” can be read here, but is not drawn: ${why}.`;
}

function outsideExtent(
  { corpus, extent }: ExtentGraph,
  { source, target, layer }: ConceptEdge,
): string[] {
  const kindsOf = ({ note }: ConceptNode) =>
    note && !extent.kinds.has(note.kind) ? note.kind : [];
  const kinds = [...new Set([source, target].flatMap(kindsOf))];
  const names = kinds.map((kind) => `“${allKinds(corpus).get(kind)?.plural ?? kind}”`);
  const hidden = [...names, ...(extent.layers.has(layer) ? [] : [layerNames[layer]])];
  return hidden.length > 0 ? [`${hidden.join(' and ')} are not shown`] : [];
}

/** Each part of the filter that hides it by itself. */
function outsideFilter(graph: ExtentGraph, edge: ConceptEdge, filter: EdgeFilter): string[] {
  const { relations, signal, decade, evidence } = filter;
  const parts: [Partial<EdgeFilter>, string][] = [
    [{ relations }, 'its relation is not shown'],
    [{ signal }, `none of its sources has the signal “${signal}”`],
    [{ decade }, `none of its sources is of the ${decade}s`],
    [{ evidence }, evidence === 1 ? 'it has no source' : `it has fewer than ${evidence} sources`],
  ];
  return parts.flatMap(([part, why]) => {
    const only = { ...graph, nodes: [], edges: [edge] };
    return filterGraph(only, { ...nothing, ...part }, new Set()).edges.length === 0 ? [why] : [];
  });
}
