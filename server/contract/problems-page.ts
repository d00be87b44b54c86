import Type, { type Static } from 'typebox';
import { exact, NoteSummary, ProblemLine } from './common.ts';

/** `/problems`: everything that could not be read or resolved, grouped by file. */
export const ProblemsPage = exact({
  total: Type.Integer({ minimum: 0 }),
  counts: exact({
    error: Type.Integer({ minimum: 0 }),
    warning: Type.Integer({ minimum: 0 }),
    note: Type.Integer({ minimum: 0 }),
  }),
  files: Type.Array(
    exact({
      file: Type.String(),
      note: Type.Union([NoteSummary, Type.Null()]),
      problems: Type.Array(ProblemLine),
    }),
  ),
  bibliographies: Type.Array(
    exact({
      file: Type.String(),
      entries: Type.Integer({ minimum: 0 }),
      read: Type.Integer({ minimum: 0 }),
      problems: Type.Integer({ minimum: 0 }),
    }),
    { description: 'Entries in each bibliography file and how many of them were read' },
  ),
});
export type ProblemsPage = Static<typeof ProblemsPage>;
