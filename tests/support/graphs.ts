/** Graphs for tests: small ones by chance, and corpora in which they are written. */
import fc from 'fast-check';
import type { GraphLayer } from '../../server/contract/graph.ts';
import type { ConceptEdge, ConceptNode } from '../../server/derive/graph/concept-graph.ts';
import type { ExtentGraph } from '../../server/derive/graph/extent-graph.ts';
import { joinsOf } from '../../server/derive/graph/joins.ts';
import { nodeBox } from '../../server/derive/graph/node-box.ts';
import type { Signal } from '../../server/model/citation.ts';
import { corpusOf } from './corpus.ts';

/** An edge as a test writes it. */
export interface WrittenEdge {
  from: number;
  to: number;
  relation?: string;
  layer?: GraphLayer;
  /** Keys of references with their years. */
  evidence?: { key: string; year: number; signal: Signal }[];
}

/** A graph of so many notes, `n0` and on, of the kinds `a` and `b` by turns. */
export function graphOf(count: number, written: readonly WrittenEdge[]): ExtentGraph {
  const corpus = corpusOf(
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `n${at}.md`,
        `---\ntitle: Note ${at}\nkind: ${at % 2 ? 'b' : 'a'}\n---\n`,
      ]),
    ),
  );
  const nodes = [...corpus.notes.values()]
    .map((note): ConceptNode => ({ id: note.id, note, reference: null }))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  const edges = written.map((edge, at) => edgeOf(nodes, edge, at));
  const extent = {
    columns: [],
    kinds: new Set(['a', 'b']),
    layers: new Set<GraphLayer>(['claims']),
  };
  const boxes = nodes.map((node) => nodeBox(node, 1));
  const { pairs, of } = joinsOf(nodes, edges);
  const plan = {
    columns: 0,
    nodes: nodes.map(({ id }, at) => ({ id, ...boxes[at]!, column: 0 })),
    pairs,
  };
  return {
    corpus,
    extent,
    nodes,
    edges,
    boxes,
    joins: of,
    plan,
    planned: nodes.map((_, at) => at),
  };
}

function edgeOf(nodes: readonly ConceptNode[], written: WrittenEdge, at: number): ConceptEdge {
  const { from, to, relation = 'r', layer = 'claims', evidence = [] } = written;
  const source = nodes[from]!;
  const signals = { supports: 0, compares: 0, disputes: 0 };
  for (const { signal } of evidence) signals[signal]++;
  return {
    id: `${source.id}~${relation}${at}~${nodes[to]!.id}`,
    source,
    target: nodes[to]!,
    layer,
    relation,
    places: [{ note: source.note!, index: 0 }],
    evidence,
    keys: new Set(evidence.map(({ key }) => key)),
    signals,
    years: evidence.map(({ year }) => year).sort((a, b) => b - a),
  };
}

/** Small graphs by chance: some notes, edges between different ones, some of them on evidence. */
export const anyGraph: fc.Arbitrary<ExtentGraph> = fc
  .integer({ min: 2, max: 9 })
  .chain((count) => {
    const place = fc.integer({ min: 0, max: count - 1 });
    const evidence = fc.record({
      key: fc.constantFrom('k1', 'k2', 'k3'),
      year: fc.constantFrom(1988, 1990, 1999, 2000, 2007),
      signal: fc.constantFrom<Signal>('supports', 'compares', 'disputes'),
    });
    const edge = fc.record({
      from: place,
      to: place,
      relation: fc.constantFrom('r', 's', 't'),
      layer: fc.constantFrom<GraphLayer>('claims', 'claims', 'links'),
      evidence: fc.array(evidence, { maxLength: 3 }),
    });
    return fc.tuple(fc.constant(count), fc.array(edge, { maxLength: 16 }));
  })
  .map(([count, edges]) =>
    graphOf(
      count,
      edges.filter(({ from, to }) => from !== to),
    ),
  );
