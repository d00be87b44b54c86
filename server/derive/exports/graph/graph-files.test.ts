/** Graph files, read again by another program's parsers. */
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../../tests/support/graph-library.ts';
import { shippedCorpus } from '../../../../tests/support/shipped.ts';
import type { GraphPage, GraphQuery } from '../../../contract/graph-page.ts';
import { layOut } from '../../graph/lay-out.ts';
import { graphPage } from '../../pages/graph-page.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { edgeLabel } from './graph-record.ts';

/** A graph as it was read: attributes of nodes and of edges by id. */
interface Read {
  nodes: Map<string, Record<string, unknown>>;
  edges: Map<string, Record<string, unknown> & { source: string; target: string }>;
}

function readAgain(graph: ReturnType<typeof parseGexf>): Read {
  return {
    nodes: new Map(graph.mapNodes((id, attributes) => [id, attributes])),
    edges: new Map(
      graph.mapEdges((id, attributes, source, target) => [id, { ...attributes, source, target }]),
    ),
  };
}

const FORMATS = [
  ['GEXF', gexf, (text: string) => parseGexf(MultiDirectedGraph, text)],
  ['GraphML', graphml, (text: string) => parseGraphml(MultiDirectedGraph, text)],
] as const;

const library = corpusOf(graphLibrary);
const pageOf = (query: GraphQuery) => graphPage(library, query, layOut);

describe.each(FORMATS)('%s', (_name, write, parse) => {
  const read = (view: GraphPage) => readAgain(parse(write(view, 'A <title>')));

  test.each<GraphQuery>([
    {},
    { layers: ['links', 'citations'] },
    { view: 'columns' },
    { evidence: '1', kind: ['way', 'want', 'study'] },
  ])('holds the nodes and edges of %j', (query) => {
    const view = pageOf(query);
    const { nodes, edges } = read(view);
    expect([...nodes.keys()].sort()).toEqual(view.nodes.map(({ id }) => id).sort());
    expect([...edges.keys()].sort()).toEqual(view.edges.map(({ id }) => id).sort());
    for (const edge of view.edges) {
      expect(edges.get(edge.id)).toMatchObject({
        source: view.nodes[edge.source]!.id,
        target: view.nodes[edge.target]!.id,
      });
    }
  });

  test('tells what is known of them', () => {
    const view = pageOf({});
    const { nodes, edges } = read(view);
    const luck = view.nodes.find(({ id }) => id === 'luck')!;
    expect(nodes.get('luck')).toMatchObject({
      label: 'Luck & "chance" <b>',
      title: 'Luck & "chance" <b>',
      kind: 'way',
      'kind label': 'Way',
      address: '/notes/luck',
      degree: 1,
      x: luck.x,
      y: -luck.y,
      size: 2 * luck.radius,
    });
    expect(edges.get('ties~overcomes~no-market')).toMatchObject({
      label: 'overcomes',
      relation: 'overcomes',
      layer: 'claims',
      claims: 1,
      evidence: 1,
      disputes: 1,
      disputed: true,
      newest: 1998,
      weight: 1,
    });
    const bare = edges.get('ties~brings~name')!;
    expect(bare).toMatchObject({ evidence: 0, weight: 0, disputed: false });
    expect(bare).not.toHaveProperty('newest');
  });

  test('survives whatever notes are called', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (title, kind) => {
        const corpus = corpusOf({
          'a.md': `---\n${JSON.stringify({ title, kind })}\n---\n- r:: [[b]] x\n`,
          'b.md': '',
        });
        const { nodes, edges } = read(graphPage(corpus, {}, layOut));
        expect([nodes.size, edges.size]).toEqual([2, 1]);
      }),
      { numRuns: 40 },
    );
  });

  test('holds the shipped review', async () => {
    const view = graphPage(await shippedCorpus(), {}, layOut);
    const { nodes, edges } = read(view);
    expect([nodes.size, edges.size]).toEqual([view.nodes.length, view.edges.length]);
  });

  test('names itself', () => expect(write(pageOf({}), 'A <title>')).toContain('A &lt;title&gt;'));
});

test('GEXF has colours that its viewers know', () => {
  const graph = parseGexf(MultiDirectedGraph, gexf(pageOf({}), ''));
  expect(graph.getNodeAttribute('ties', 'color')).toBe('rgb(66,150,115)');
  expect(graph.getEdgeAttribute('ties~overcomes~no-money', 'color')).toBe('rgb(13,122,62)');
});

test('an edge that is no claim has words as well', () => {
  const view = pageOf({ layers: ['links', 'citations'] });
  const labels = new Set(view.edges.map((edge) => edgeLabel(view, edge)));
  expect(labels).toEqual(new Set(['overcomes', 'brings', 'links to', 'cites']));
});
