import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

const Count = Type.Integer({ minimum: 0 });
const Passages = Type.Array(Count, { description: 'Places among the passages of the page' });

/** A place in the source and the passages that cite it. */
export const CitedPlace = exact({
  label: Type.String({ description: 'As shown, such as p. 33 or chap. 2' }),
  passages: Passages,
  isOutside: Type.Boolean({ description: 'Whether the pages of the record have no such page' }),
});
export type CitedPlace = Static<typeof CitedPlace>;

/** What is drawn for one or several passages, on a grid of columns and rows. */
export const AxisMark = exact({
  column: Count,
  columns: Type.Integer({ minimum: 1 }),
  row: Type.Integer({ minimum: 0, description: 'From the axis upwards' }),
  rows: Type.Integer({ minimum: 1 }),
  label: Type.String(),
  passages: Passages,
  isOutside: Type.Boolean(),
});
export type AxisMark = Static<typeof AxisMark>;

/** A stretch of pages that follow one another. */
export const AxisStretch = exact({
  column: Count,
  columns: Type.Integer({ minimum: 1 }),
  from: Type.String(),
  to: Type.String(),
  room: Type.Integer({ minimum: 1, description: 'Columns that it has with its labels' }),
  ticks: Type.Array(exact({ column: Type.Integer(), label: Type.String() }), {
    description: 'Pages between its ends, at the beginning of their columns',
  }),
  isOutside: Type.Boolean(),
});
export type AxisStretch = Static<typeof AxisStretch>;

/** The pages of a source as a line, with a mark where one is cited. */
export const PageAxis = exact({
  columns: Type.Integer({ minimum: 1, description: 'Width of the grid' }),
  rows: Type.Integer({ minimum: 0, description: 'Height of the highest stack' }),
  pagesToColumn: Type.Integer({ minimum: 1 }),
  isCounted: Type.Boolean({
    description: 'Whether the height of a mark tells how many passages it stands for',
  }),
  stretches: Type.Array(AxisStretch),
  marks: Type.Array(AxisMark),
});
export type PageAxis = Static<typeof PageAxis>;

/** What of a source the notes have used. */
export const PagesUsed = exact({
  basis: Type.Union(
    [
      Type.Literal('pages'),
      Type.Literal('total'),
      Type.Literal('article-number'),
      Type.Literal('none'),
    ],
    { description: 'What the record says: pages, their number, an article number, or nothing' },
  ),
  record: Type.String({ description: 'What the record says, as shown' }),
  axis: Type.Union([PageAxis, Type.Null()], {
    description: 'Null where there is nothing to draw',
  }),
  pages: Type.Array(CitedPlace, { description: 'The cited pages, in their order' }),
  others: Type.Array(exact({ label: Type.String(), places: Type.Array(CitedPlace) }), {
    description: 'Places that are not pages, by what they are',
  }),
  withoutPlace: Passages,
});
export type PagesUsed = Static<typeof PagesUsed>;
