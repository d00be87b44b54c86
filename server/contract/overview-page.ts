import Type, { type Static } from 'typebox';
import { exact, KindBadge, NoteSummary, ReferenceLine } from './common.ts';

/** `/`: what this review is about. */
export const OverviewPage = exact({
  title: Type.String(),
  description: Type.String(),
  start: Type.Union([NoteSummary, Type.Null()], {
    description: 'The note that a new reader opens first: the one named index',
  }),
  counts: exact({
    notes: Type.Integer({ minimum: 0 }),
    references: Type.Integer({ minimum: 0 }),
    cited: Type.Integer({ minimum: 0 }),
    uncited: Type.Integer({ minimum: 0 }),
    problems: Type.Integer({ minimum: 0 }),
  }),
  kinds: Type.Array(
    exact({
      kind: KindBadge,
      total: Type.Integer({ minimum: 0 }),
      notes: Type.Array(NoteSummary, { description: 'The first of them; total counts all' }),
    }),
  ),
  latest: Type.Array(ReferenceLine),
  mostCited: Type.Array(ReferenceLine),
});
export type OverviewPage = Static<typeof OverviewPage>;
