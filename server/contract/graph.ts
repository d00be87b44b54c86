/** A drawn graph: where its nodes stand and what its edges rest on. Lengths are in units of one CSS pixel at full size. */
import Type, { type Static } from 'typebox';
import { exact, KindBadge } from './common.ts';

/** What an edge stands for: claims, plain links, or citations of a reference. */
export const GraphLayer = Type.Union([
  Type.Literal('claims'),
  Type.Literal('links'),
  Type.Literal('citations'),
]);
export type GraphLayer = Static<typeof GraphLayer>;

/** A mark that is there or is left out. */
const Mark = Type.Optional(Type.Literal(true));

/** A note or a reference as it is drawn: a symbol with the lines of its label centred below. */
export const GraphNode = exact({
  id: Type.String({ description: 'The id of a note, or a slash and the key of a reference' }),
  href: Type.String(),
  title: Type.String(),
  kind: Type.String({ description: 'Id of the kind; empty for a reference' }),
  lines: Type.Array(Type.String(), { description: 'The label, broken into lines' }),
  x: Type.Number({ description: 'Centre of the symbol, and of its label' }),
  y: Type.Number({ description: 'Centre of the symbol' }),
  width: Type.Number({ description: 'Of symbol and label together' }),
  height: Type.Number({ description: 'From the top of the symbol to the foot of the label' }),
  radius: Type.Number({ minimum: 0, description: 'Of the circle around the symbol' }),
  degree: Type.Integer({ minimum: 0, description: 'Drawn edges that end here' }),
  faded: Mark,
  matched: Type.Optional(
    Type.Literal(true, { description: 'Its names hold what is searched for' }),
  ),
  selected: Mark,
  end: Type.Optional(Type.Literal(true, { description: 'One of the two whose paths are shown' })),
});
export type GraphNode = Static<typeof GraphNode>;

/** All that the library says of one note by one relation to another, as one line. */
export const GraphEdge = exact({
  id: Type.String({ description: '`from~relation~to`, each part percent-encoded' }),
  source: Type.Integer({ minimum: 0, description: 'Place of the node among the nodes' }),
  target: Type.Integer({ minimum: 0 }),
  layer: GraphLayer,
  relation: Type.String({ description: 'Id of the relation; empty for links and citations' }),
  claims: Type.Integer({
    minimum: 1,
    description: 'Claims, links or citations that it stands for',
  }),
  references: Type.Integer({
    minimum: 0,
    description: 'Distinct references behind them; 0 is an assertion without evidence',
  }),
  signals: exact({
    supports: Type.Integer({ minimum: 0 }),
    compares: Type.Integer({ minimum: 0 }),
    disputes: Type.Integer({ minimum: 0, description: 'Above 0 the edge is disputed' }),
  }),
  newest: Type.Union([Type.Integer(), Type.Null()], {
    description: 'Year of the newest reference behind it',
  }),
  lane: Type.Optional(
    Type.Number({
      description:
        'Where several edges join the same two nodes: how many lanes to the right of the straight line this one runs, on the way from source to target',
    }),
  ),
  through: Type.Optional(
    Type.Array(exact({ x: Type.Number(), y: Type.Number() }), {
      description: 'Points between its ends, so that it runs past the nodes between',
    }),
  ),
  faded: Mark,
  onPath: Mark,
});
export type GraphEdge = Static<typeof GraphEdge>;

/** A kind of nodes in the legend. */
export const GraphKind = exact({
  kind: KindBadge,
  shape: Type.Integer({
    minimum: 0,
    description: 'Its place among all kinds, which picks its shape',
  }),
  count: Type.Integer({ minimum: 0, description: 'Notes of the kind' }),
  shown: Type.Boolean(),
});
export type GraphKind = Static<typeof GraphKind>;

/** A relation in the legend. */
export const GraphRelation = exact({
  id: Type.String(),
  label: Type.String(),
  inverse: Type.String(),
  meaning: Type.String(),
  colour: Type.String({ description: 'A CSS colour, #rrggbb' }),
  dash: Type.Integer({
    minimum: 0,
    description: 'Its place among all relations, which picks its dashes',
  }),
  count: Type.Integer({
    minimum: 0,
    description: 'Edges between kinds that are shown, of what the filter for anything else leaves',
  }),
  shown: Type.Boolean(),
});
export type GraphRelation = Static<typeof GraphRelation>;

/** The rectangle that holds everything drawn. */
export const GraphBounds = exact({
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number({ minimum: 0 }),
  height: Type.Number({ minimum: 0 }),
});
export type GraphBounds = Static<typeof GraphBounds>;

/** How labels were measured. */
export const GraphText = exact({
  size: Type.Number({ description: 'Font size' }),
  leading: Type.Number({ description: 'From line to line' }),
  gap: Type.Number({ description: 'Between the symbol and the first line' }),
});

/** The nearest surroundings of a note or a reference, drawn small. */
export const GraphExcerpt = exact({
  href: Type.String({ description: 'The graph with this neighbourhood in it' }),
  nodes: Type.Array(GraphNode),
  edges: Type.Array(GraphEdge),
  kinds: Type.Array(GraphKind),
  relations: Type.Array(GraphRelation),
  bounds: GraphBounds,
  text: GraphText,
  others: Type.Integer({ minimum: 0, description: 'Neighbours for which there was no room' }),
});
export type GraphExcerpt = Static<typeof GraphExcerpt>;
