import Type, { type Static } from 'typebox';
import { exact, SignalName } from './common.ts';
import {
  GraphBounds,
  GraphEdge,
  GraphKind,
  GraphLayer,
  GraphNode,
  GraphRelation,
  GraphText,
} from './graph.ts';
import { ClaimLine } from './note-page.ts';

const list = (description: string) =>
  Type.Optional(
    Type.Array(Type.String(), { description: `${description}; repeated, or with commas` }),
  );
const text = (description: string) => Type.Optional(Type.String({ description }));

/** What belongs to the graph and is laid out together, whichever part of it is shown. */
export const graphExtent = {
  view: text('`map`, as usual, or `columns`'),
  columns: list('Two or three kinds, from left to right'),
  kind: list('Kinds of notes that are shown'),
  layers: list('`links` and `citations`, which are off as usual'),
};

/** What of the graph is shown and how. A value that means nothing is ignored, with a notice in the answer. */
export const GraphQuery = exact({
  ...graphExtent,
  relation: list('Relations that are shown'),
  signal: text('Only edges with a citation of this signal'),
  decade: text('Only edges with evidence of this decade, such as 1990'),
  evidence: text(
    'Only edges with so many distinct references behind them; each of the signal and the decade that are asked for',
  ),
  node: text('A node whose surroundings stand out'),
  steps: text('How far they reach: 1, 2 or 3'),
  from: text('A node'),
  to: text('Another; the shortest paths between the two stand out'),
  edge: text('An edge whose claims are told'),
  q: text('Words by which nodes are marked'),
  as: text('`picture`, as usual, or `table`'),
  sort: text('The column by which the table is sorted'),
  order: text('`ascending` or `descending`'),
  page: text('Which part of a long table'),
  parts: text(
    '`all`, as usual, or `told`: of a very large graph only what stands out, and where the rest is',
  ),
});
export type GraphQuery = Static<typeof GraphQuery>;

/** One end of an edge. */
const GraphEnd = exact({
  id: Type.String(),
  title: Type.String(),
  href: Type.String(),
  kind: Type.String({ description: 'Id of the kind; empty for a reference' }),
});

/** An edge opened down to the passages that it stands for. */
export const OpenedEdge = exact({
  id: Type.String(),
  from: GraphEnd,
  to: GraphEnd,
  layer: GraphLayer,
  relation: Type.String(),
  label: Type.String({
    description: 'What stands between the two ends: overcomes, links to, cites',
  }),
  meaning: Type.String(),
  claims: Type.Array(ClaimLine, {
    description: 'For a link or a citation the passages it stands in',
  }),
});
export type OpenedEdge = Static<typeof OpenedEdge>;

/** The shortest ways from one node to another, whichever way their edges point. */
export const GraphPaths = exact({
  from: GraphEnd,
  to: GraphEnd,
  steps: Type.Integer({
    minimum: 0,
    description: 'Edges from end to end; 0 where nothing joins them',
  }),
  total: Type.Integer({ minimum: 0, description: 'Paths of this length' }),
  paths: Type.Array(
    exact({
      nodes: Type.Array(Type.Integer({ minimum: 0 }), { description: 'Places among the nodes' }),
      edges: Type.Array(Type.Array(Type.String()), {
        description: 'For each step the ids of the edges that join its two nodes',
      }),
    }),
    { description: 'The best supported of them' },
  ),
});
export type GraphPaths = Static<typeof GraphPaths>;

const Count = Type.Integer({ minimum: 0 });
const Places = Type.Array(Count);

/** Some of the nodes and edges of a graph, as places in its lists. */
const GraphPart = exact({ nodes: Places, edges: Places });

/** Where all of a very large graph is, and what of it is marked. */
const GraphWhole = exact({
  lists: Type.String({ description: 'The address of its lists of nodes and edges' }),
  places: Type.String({ description: 'The address of the places of its nodes' }),
  shown: Type.Union([GraphPart, Type.Null()], { description: 'Null shows all of it' }),
  near: Type.Union([GraphPart, Type.Null()], {
    description: 'What is not faded; null fades nothing',
  }),
  matched: Places,
  onPath: Places,
  open: Type.Union([Count, Type.Null()], { description: 'The edge asked for, where it is shown' }),
});
export type GraphWhole = Static<typeof GraphWhole>;

/** One page of the table of edges, in its order. */
const GraphTable = exact({
  sort: Type.String({ description: 'The column by which it is sorted' }),
  order: Type.Union([Type.Literal('ascending'), Type.Literal('descending')]),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  rows: Type.Array(Count, { description: 'Places among the edges' }),
});
export type GraphTable = Static<typeof GraphTable>;

/** `/graph`: the concepts and what the library says of how they hang together. */
export const GraphPage = exact({
  query: GraphQuery,
  view: Type.Union([Type.Literal('map'), Type.Literal('columns')]),
  as: Type.Union([Type.Literal('picture'), Type.Literal('table')]),
  columns: Type.Array(Type.String(), { description: 'Ids of the kinds, where they are columns' }),
  steps: Type.Integer({ minimum: 1, maximum: 3 }),
  evidence: Count,
  mostSources: Type.Integer({
    minimum: 0,
    description: 'The most distinct references behind any relation, be it shown or filtered out',
  }),
  q: Type.String(),
  notices: Type.Array(Type.String(), { description: 'What of the query was ignored, and why' }),
  layout: Type.Union([Type.Literal('final'), Type.Literal('pending')], {
    description: 'While pending, positions are rough; the twin waits for the final ones',
  }),
  totals: exact({ nodes: Count, edges: Count, allNodes: Count, allEdges: Count }),
  nodes: Type.Array(GraphNode),
  edges: Type.Array(GraphEdge),
  whole: Type.Union([GraphWhole, Type.Null()], {
    description: 'Where not null, nodes and edges are only those that something is told of',
  }),
  table: Type.Union([GraphTable, Type.Null()]),
  bounds: GraphBounds,
  text: GraphText,
  kinds: Type.Array(GraphKind),
  relations: Type.Array(GraphRelation),
  layers: Type.Array(
    exact({
      layer: GraphLayer,
      label: Type.String(),
      count: Type.Integer({ minimum: 0, description: 'Edges between kinds that are shown' }),
      shown: Type.Boolean(),
    }),
  ),
  signals: Type.Array(exact({ signal: SignalName, count: Count, shown: Type.Boolean() })),
  decades: Type.Array(exact({ decade: Type.Integer(), count: Count, shown: Type.Boolean() })),
  opened: Type.Array(OpenedEdge, {
    description: 'The edge that was asked for, and those on paths',
  }),
  edge: Type.Union([Type.String(), Type.Null()], { description: 'Id of the edge asked for' }),
  paths: Type.Union([GraphPaths, Type.Null()]),
});
export type GraphPage = Static<typeof GraphPage>;
