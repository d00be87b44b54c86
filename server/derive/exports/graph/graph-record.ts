/** What a graph file tells of each node and edge, whichever its format. */
import type { GraphPage } from '../../../contract/graph-page.ts';
import type { GraphEdge, GraphNode } from '../../../contract/graph.ts';

/** A fact about nodes or edges: its name and its type, as GraphML and GEXF both call them. */
export interface Fact<Item> {
  name: string;
  type: 'string' | 'integer' | 'double' | 'boolean';
  /** Null where nothing is known. */
  of: (item: Item, view: GraphPage) => string | number | boolean | null;
}

/** What is told of a node, besides its place and its colour. */
export const nodeFacts: readonly Fact<GraphNode>[] = [
  { name: 'title', type: 'string', of: ({ title }) => title },
  { name: 'kind', type: 'string', of: ({ kind }) => kind || 'reference' },
  {
    name: 'kind label',
    type: 'string',
    of: ({ kind }, view) => kindOf(view, kind)?.label ?? 'Reference',
  },
  { name: 'address', type: 'string', of: ({ href }) => href },
  { name: 'degree', type: 'integer', of: ({ degree }) => degree },
];

/** What is told of an edge. */
export const edgeFacts: readonly Fact<GraphEdge>[] = [
  { name: 'relation', type: 'string', of: ({ relation, layer }) => relation || layer },
  { name: 'relation label', type: 'string', of: (edge, view) => edgeLabel(view, edge) },
  { name: 'layer', type: 'string', of: ({ layer }) => layer },
  { name: 'claims', type: 'integer', of: ({ claims }) => claims },
  { name: 'evidence', type: 'integer', of: ({ references }) => references },
  { name: 'supports', type: 'integer', of: ({ signals }) => signals.supports },
  { name: 'compares', type: 'integer', of: ({ signals }) => signals.compares },
  { name: 'disputes', type: 'integer', of: ({ signals }) => signals.disputes },
  { name: 'disputed', type: 'boolean', of: ({ signals }) => signals.disputes > 0 },
  { name: 'newest', type: 'integer', of: ({ newest }) => newest },
];

/** The words between the two ends of an edge. */
export function edgeLabel({ relations }: GraphPage, { layer, relation }: GraphEdge): string {
  if (layer === 'links') return 'links to';
  if (layer === 'citations') return 'cites';
  return relations.find(({ id }) => id === relation)?.label ?? relation;
}

/** A colour by its parts, from 0 to 255. */
export interface Colour {
  r: number;
  g: number;
  b: number;
}

const GREY = '#85889c';

/** The colour of a node: that of its kind. */
export function nodeColour(view: GraphPage, { kind }: GraphNode): Colour {
  return partsOf(kindOf(view, kind)?.colour ?? GREY);
}

/** The colour of an edge: that of its relation. */
export function edgeColour({ relations }: GraphPage, { relation }: GraphEdge): Colour {
  return partsOf(relations.find(({ id }) => id === relation)?.colour ?? GREY);
}

/** How much an edge weighs: as much as it has evidence, so that an assertion without any weighs nothing. */
export function edgeWeight({ references }: GraphEdge): number {
  return references;
}

function kindOf({ kinds }: GraphPage, id: string) {
  return kinds.find(({ kind }) => kind.id === id)?.kind;
}

function partsOf(colour: string): Colour {
  const number = parseInt(colour.slice(1), 16);
  return { r: (number >> 16) & 255, g: (number >> 8) & 255, b: number & 255 };
}
