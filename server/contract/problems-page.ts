import Type, { type Static } from 'typebox';
import { exact, NoteSummary, ProblemLine } from './common.ts';

/** Which part of a long list of problems is shown: all files, or all problems of one. */
export const ProblemsQuery = exact({
  file: Type.Optional(Type.String()),
  page: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type ProblemsQuery = Static<typeof ProblemsQuery>;

/** `/problems`: everything that could not be read or resolved, grouped by file. */
export const ProblemsPage = exact({
  query: ProblemsQuery,
  total: Type.Integer({ minimum: 0 }),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  counts: exact({
    error: Type.Integer({ minimum: 0 }),
    warning: Type.Integer({ minimum: 0 }),
    hint: Type.Integer({ minimum: 0 }),
  }),
  files: Type.Array(
    exact({
      file: Type.String(),
      note: Type.Union([NoteSummary, Type.Null()]),
      total: Type.Integer({ minimum: 1, description: 'Problems of the file' }),
      href: Type.String({ description: 'All problems of the file' }),
      problems: Type.Array(ProblemLine, {
        description: 'The first of them, or a part of them where the file was asked for',
      }),
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
