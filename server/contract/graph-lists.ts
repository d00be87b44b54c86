/** All of a very large graph for those who draw it: each list holds one thing of every node, or of every edge. */
import Type, { type Static } from 'typebox';
import { exact } from './common.ts';
import { graphExtent } from './graph-page.ts';

const Count = Type.Integer({ minimum: 0 });

/** Which graph. */
export const GraphListsQuery = exact(graphExtent);

/** Which graph, and whether places will do that are not settled. */
export const GraphPlacesQuery = exact({
  ...graphExtent,
  rough: Type.Optional(Type.Literal('true', { description: 'Asks for what there is at once' })),
});
export type GraphPlacesQuery = Static<typeof GraphPlacesQuery>;

/** What there is, wherever it stands. */
export const GraphLists = exact({
  ids: Type.Array(Type.String()),
  labels: Type.Array(Type.String(), {
    description: 'The lines of a label, with line ends between',
  }),
  titles: Type.Array(Type.String(), {
    description: 'Empty where the label has it, with a space for each line end',
  }),
  hrefs: Type.Array(Type.String()),
  kinds: Type.Array(Type.Integer({ minimum: -1 }), {
    description: 'Places among the kinds of the page; -1 for a reference',
  }),
  radii: Type.Array(Type.Number(), { description: 'Of the circles around symbols' }),
  widths: Type.Array(Type.Number(), { description: 'Of symbol and label together' }),
  ends: Type.Array(Count, { description: 'The source and the target of each edge by turns' }),
  relations: Type.Array(Type.Integer({ minimum: -2 }), {
    description: 'Places among the relations of the page; -1 for a link, -2 for a citation',
  }),
  references: Type.Array(Count, { description: 'How many distinct references are behind an edge' }),
  disputed: Type.Array(Count, { description: 'Places of edges' }),
  lanes: Type.Array(Type.Number(), {
    description: 'The place of an edge and its lane by turns, for edges that run beside another',
  }),
});
export type GraphLists = Static<typeof GraphLists>;

/** Where it stands. */
export const GraphPlaces = exact({
  points: Type.Array(Type.Number(), { description: '`x` and `y` of each node by turns' }),
  bends: Type.Array(exact({ edge: Count, points: Type.Array(Type.Number()) }), {
    description: 'Points between the ends of an edge, from its source to its target',
  }),
});
export type GraphPlaces = Static<typeof GraphPlaces>;
