import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

/** A work by what other programs may know it. */
export const WorkNames = exact({
  key: Type.String(),
  doi: Type.String({ description: 'Empty where the record has none' }),
  title: Type.String(),
  year: Type.Union([Type.Integer(), Type.Null()]),
  authors: Type.Array(Type.String(), { description: 'Family names, or names of bodies' }),
});
export type WorkNames = Static<typeof WorkNames>;

/** `/api/works.json`: all works of the library, by which a draft is matched on the reader's machine. */
export const WorksAnswer = exact({ works: Type.Array(WorkNames) });
export type WorksAnswer = Static<typeof WorksAnswer>;
