/** GraphML: http://graphml.graphdrawing.org/specification.html; names of places and colours are those that Gephi reads. */
import type { GraphPage } from '../../../contract/graph-page.ts';
import type { GraphEdge, GraphNode } from '../../../contract/graph.ts';
import {
  edgeColour,
  edgeFacts,
  edgeLabel,
  edgeWeight,
  nodeColour,
  nodeFacts,
  type Fact,
} from './graph-record.ts';
import { element, xmlDocument, xmlText } from '../xml.ts';

const allNodeFacts: readonly Fact<GraphNode>[] = [
  { name: 'label', type: 'string', of: ({ title }) => title },
  ...nodeFacts,
  { name: 'x', type: 'double', of: ({ x }) => x },
  // There `y` grows upwards, and on a page downwards.
  { name: 'y', type: 'double', of: ({ y }) => -y },
  { name: 'size', type: 'double', of: ({ radius }) => 2 * radius },
  { name: 'r', type: 'integer', of: (node, view) => nodeColour(view, node).r },
  { name: 'g', type: 'integer', of: (node, view) => nodeColour(view, node).g },
  { name: 'b', type: 'integer', of: (node, view) => nodeColour(view, node).b },
];

const allEdgeFacts: readonly Fact<GraphEdge>[] = [
  { name: 'label', type: 'string', of: (edge, view) => edgeLabel(view, edge) },
  ...edgeFacts,
  { name: 'weight', type: 'double', of: edgeWeight },
  { name: 'r', type: 'integer', of: (edge, view) => edgeColour(view, edge).r },
  { name: 'g', type: 'integer', of: (edge, view) => edgeColour(view, edge).g },
  { name: 'b', type: 'integer', of: (edge, view) => edgeColour(view, edge).b },
];

/** The drawn graph with its facts, places, sizes and colours. */
export function graphml(view: GraphPage, title: string): string {
  const nodes = view.nodes.map((node) =>
    element('node', { id: node.id }, dataOf(view, node, { of: 'node', facts: allNodeFacts })),
  );
  const edges = view.edges.map((edge) => {
    const ends = { source: view.nodes[edge.source]!.id, target: view.nodes[edge.target]!.id };
    return element(
      'edge',
      { id: edge.id, ...ends },
      dataOf(view, edge, { of: 'edge', facts: allEdgeFacts }),
    );
  });
  return xmlDocument(
    element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
      ...keysOf('node', allNodeFacts),
      ...keysOf('edge', allEdgeFacts),
      element('graph', { edgedefault: 'directed' }, [
        element('desc', {}, [xmlText(title)]),
        ...nodes,
        ...edges,
      ]),
    ]),
  );
}

/** GraphML's name of a type where it has another one. */
const typeNames: Record<Fact<never>['type'], string> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

function keysOf<Item>(of: 'node' | 'edge', facts: readonly Fact<Item>[]): string[] {
  return facts.map(({ name, type }) =>
    element('key', {
      id: keyOf(of, name),
      for: of,
      'attr.name': name,
      'attr.type': typeNames[type],
    }),
  );
}

/** Identifiers are unique in the file and hold no space. */
function keyOf(of: 'node' | 'edge', name: string): string {
  return `${of}-${name.replace(' ', '-')}`;
}

function dataOf<Item>(
  view: GraphPage,
  item: Item,
  { of, facts }: { of: 'node' | 'edge'; facts: readonly Fact<Item>[] },
): string[] {
  return facts.flatMap((fact) => {
    const value = fact.of(item, view);
    if (value === null) return [];
    return [element('data', { key: keyOf(of, fact.name) }, [xmlText(String(value))])];
  });
}
