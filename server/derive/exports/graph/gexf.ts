/** GEXF 1.3, the format of Gephi: https://gexf.net/schema.html */
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

/** The drawn graph with its facts, places, sizes and colours. */
export function gexf(view: GraphPage, title: string): string {
  const graph = element('graph', { defaultedgetype: 'directed', mode: 'static' }, [
    factList('node', nodeFacts),
    factList('edge', edgeFacts),
    element(
      'nodes',
      { count: view.nodes.length },
      view.nodes.map((node) => nodeElement(view, node)),
    ),
    element(
      'edges',
      { count: view.edges.length },
      view.edges.map((edge) => edgeElement(view, edge)),
    ),
  ]);
  const meta = element('meta', {}, [element('description', {}, [xmlText(title)])]);
  return xmlDocument(
    element(
      'gexf',
      { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' },
      [meta, graph],
    ),
  );
}

function factList<Item>(of: 'node' | 'edge', facts: readonly Fact<Item>[]): string {
  const attributes = facts.map(({ name, type }) =>
    element('attribute', { id: name, title: name, type }),
  );
  return element('attributes', { class: of }, attributes);
}

function factValues<Item>(view: GraphPage, item: Item, facts: readonly Fact<Item>[]): string {
  const values = facts.flatMap(({ name, of }) => {
    const value = of(item, view);
    return value === null ? [] : [element('attvalue', { for: name, value })];
  });
  return element('attvalues', {}, values);
}

function nodeElement(view: GraphPage, node: GraphNode): string {
  return element('node', { id: node.id, label: node.title }, [
    factValues(view, node, nodeFacts),
    element('viz:color', { ...nodeColour(view, node) }),
    // There `y` grows upwards, and on a page downwards.
    element('viz:position', { x: node.x, y: -node.y, z: 0 }),
    element('viz:size', { value: 2 * node.radius }),
  ]);
}

function edgeElement(view: GraphPage, edge: GraphEdge): string {
  const ends = { source: view.nodes[edge.source]!.id, target: view.nodes[edge.target]!.id };
  const words = { label: edgeLabel(view, edge), kind: edge.relation || edge.layer };
  return element('edge', { id: edge.id, ...ends, ...words, weight: edgeWeight(edge) }, [
    factValues(view, edge, edgeFacts),
    element('viz:color', { ...edgeColour(view, edge) }),
  ]);
}
