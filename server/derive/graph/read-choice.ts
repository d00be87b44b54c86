/** A query to the graph, read against a corpus: what means nothing in it is told and left out. */
import type { GraphLayer } from '../../contract/graph.ts';
import type { GraphQuery } from '../../contract/graph-page.ts';
import type { Signal } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import { allKinds, allRelations } from '../lookup/kinds.ts';
import { conceptNodes, edgeOf } from './concept-graph.ts';
import { namesOf } from './draw-graph.ts';
import { extentGraph } from './extent-graph.ts';
import {
  usualColumns,
  usualKinds,
  type EdgeFilter,
  type GraphExtent,
  type GraphFocus,
} from './graph-choice.ts';
import { ignore, numberOf, oneOf, someOf, type Reading } from './query-values.ts';

/** A query understood. */
export interface GraphChoice {
  as: 'picture' | 'table';
  extent: GraphExtent;
  filter: EdgeFilter;
  focus: GraphFocus;
  /** What of the query was ignored, and why. */
  notices: string[];
}

/** Reads a query; whatever it holds, it means something. */
export function readChoice(corpus: Corpus, asked: GraphQuery): GraphChoice {
  const reading: Reading = { corpus, asked, notices: [] };
  const named = readFocus(reading);
  const extent = readExtent(reading, named);
  const filter = readFilter(reading);
  const as = oneOf(reading, 'as', ['picture', 'table']) ?? 'picture';
  checkTable(reading);
  const focus = withoutHidden(reading, named, extent);
  return { as, extent, filter, focus, notices: reading.notices };
}

/** What of the table's order and page means nothing there. */
function checkTable(reading: Reading): void {
  oneOf(reading, 'sort', ['from', 'relation', 'to', 'evidence', 'newest']);
  oneOf(reading, 'order', ['ascending', 'descending']);
  numberOf(reading, 'page', [1, 999_999]);
}

function nodeOf(reading: Reading, name: 'node' | 'from' | 'to'): string | null {
  const value = reading.asked[name];
  if (value === undefined) return null;
  return conceptNodes(reading.corpus).has(value) ? value : ignore(reading, name, value);
}

const MOST_STEPS = 3;

/** Letters of a search within the graph that are looked at. */
const LONGEST_SEARCH = 200;

function readFocus(reading: Reading): GraphFocus {
  const { corpus, asked } = reading;
  const { edge, q = '' } = asked;
  if (q.length > LONGEST_SEARCH) {
    reading.notices.push(`Of what is searched for only the first ${LONGEST_SEARCH} letters count.`);
  }
  return {
    node: nodeOf(reading, 'node'),
    steps: numberOf(reading, 'steps', [1, MOST_STEPS]) ?? 1,
    from: nodeOf(reading, 'from'),
    to: nodeOf(reading, 'to'),
    edge:
      edge === undefined || edgeOf(corpus, edge) ? (edge ?? null) : ignore(reading, 'edge', edge),
    q: q.slice(0, LONGEST_SEARCH),
  };
}

const signals: readonly Signal[] = ['supports', 'compares', 'disputes'];

function readFilter(reading: Reading): EdgeFilter {
  const relations = someOf(reading, 'relation', [...allRelations(reading.corpus).keys()]);
  return {
    relations: relations.length > 0 ? new Set(relations) : null,
    signal: oneOf(reading, 'signal', signals),
    decade: readDecade(reading),
    evidence: numberOf(reading, 'evidence', [0, 9999]) ?? 0,
  };
}

/** `1990`, or as people write it `1990s`. */
function readDecade(reading: Reading): number | null {
  const { decade } = reading.asked;
  if (decade === undefined) return null;
  return /^\d{1,3}0s?$/.test(decade) ? parseInt(decade, 10) : ignore(reading, 'decade', decade);
}

function readExtent(reading: Reading, focus: GraphFocus): GraphExtent {
  const view = oneOf(reading, 'view', ['map', 'columns']) ?? 'map';
  const layers = someOf(reading, 'layers', ['links', 'citations']) as GraphLayer[];
  return view === 'columns' ? readColumns(reading, layers) : readMap(reading, { layers, focus });
}

const MOST_COLUMNS = 3;

/** References are of no kind, so that columns have no place for them. */
function readColumns(reading: Reading, layers: readonly GraphLayer[]): GraphExtent {
  const { corpus, notices, asked } = reading;
  if (asked.kind)
    notices.push('In columns the kinds are those of the columns; “kind” was ignored.');
  const named = someOf(reading, 'columns', [...allKinds(corpus).keys()]);
  if (named.length === 1 || named.length > MOST_COLUMNS) {
    notices.push('Columns are two or three kinds.');
  }
  if (layers.includes('citations')) notices.push('Cited references have no place in columns.');
  const columns = named.length > 1 ? named.slice(0, MOST_COLUMNS) : usualColumns(corpus);
  const shown = layers.filter((layer) => layer !== 'citations');
  return { columns, kinds: new Set(columns), layers: new Set(['claims', ...shown]) };
}

/** Where no kinds are asked for, what the query names is shown whatever its kind. */
function readMap(
  reading: Reading,
  { layers, focus }: { layers: readonly GraphLayer[]; focus: GraphFocus },
): GraphExtent {
  const { corpus, notices, asked } = reading;
  if (asked.columns) notices.push('A map has no columns; “columns” was ignored.');
  const kinds = someOf(reading, 'kind', [...allKinds(corpus).keys()]);
  if (kinds.length > 0) {
    return { columns: [], kinds: inOrder(corpus, kinds), layers: new Set(['claims', ...layers]) };
  }
  const named = [focus.node, focus.from, focus.to].filter((id) => id !== null);
  const nodes = named.map((id) => conceptNodes(corpus).get(id)!);
  const namedKinds = nodes.flatMap(({ note }) => note?.kind ?? []);
  const more: GraphLayer[] = nodes.some(({ note }) => !note) ? ['citations'] : [];
  return {
    columns: [],
    kinds: inOrder(corpus, [...usualKinds(corpus), ...namedKinds]),
    layers: new Set(['claims', ...layers, ...more]),
  };
}

/** Kinds in the vocabulary's order, so that one choice has one address. */
function inOrder(corpus: Corpus, kinds: readonly string[]): Set<string> {
  const chosen = new Set(kinds);
  return new Set([...allKinds(corpus).keys()].filter((kind) => chosen.has(kind)));
}

/** What is named has to be shown, or nothing can stand out. */
function withoutHidden(
  { corpus, notices }: Reading,
  focus: GraphFocus,
  extent: GraphExtent,
): GraphFocus {
  const shown = new Set(extentGraph(corpus, extent).nodes);
  const visible = (id: string | null) => {
    const node = id === null ? undefined : conceptNodes(corpus).get(id)!;
    if (!node || shown.has(node)) return id;
    notices.push(`“${namesOf(node).title}” is not among the kinds and layers that are shown.`);
    return null;
  };
  const [node, from, to] = [focus.node, focus.from, focus.to].map(visible) as [
    string | null,
    string | null,
    string | null,
  ];
  if (from === null && to !== null) {
    notices.push('A path leads from one to another; where it starts is not said here.');
    return { ...focus, node, from, to: null };
  }
  if (from === null || from !== to) return { ...focus, node, from, to };
  notices.push('A path leads from one to another; both ends are the same here.');
  return { ...focus, node, from, to: null };
}
