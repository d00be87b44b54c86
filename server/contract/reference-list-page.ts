import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

/** The columns by which references can be sorted. */
export const ReferenceSort = Type.Union([
  Type.Literal('author'),
  Type.Literal('year'),
  Type.Literal('title'),
  Type.Literal('container'),
  Type.Literal('type'),
  Type.Literal('cited'),
  Type.Literal('verified'),
]);
export type ReferenceSort = Static<typeof ReferenceSort>;

/** What narrows and orders the table of references. */
export const ReferenceListQuery = exact({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  type: Type.Optional(Type.String({ maxLength: 100 })),
  cited: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no')])),
  verified: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(ReferenceSort),
  order: Type.Optional(Type.Union([Type.Literal('ascending'), Type.Literal('descending')])),
  page: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type ReferenceListQuery = Static<typeof ReferenceListQuery>;

/** One row of the table. */
export const ReferenceRow = exact({
  key: Type.String(),
  href: Type.String(),
  authors: Type.String(),
  year: Type.String(),
  title: Type.String(),
  container: Type.String(),
  type: Type.String(),
  typeLabel: Type.String(),
  timesCited: Type.Integer({ minimum: 0 }),
  verified: Type.Union([Type.String(), Type.Null()]),
});
export type ReferenceRow = Static<typeof ReferenceRow>;

const Facet = Type.Array(
  exact({ value: Type.String(), label: Type.String(), count: Type.Integer({ minimum: 0 }) }),
);

/** `/references`: the references that match, one page of them. */
export const ReferenceListPage = exact({
  query: ReferenceListQuery,
  all: Type.Integer({ minimum: 0, description: 'References in the library' }),
  total: Type.Integer({ minimum: 0, description: 'References that match' }),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  types: Facet,
  verifications: Facet,
  references: Type.Array(ReferenceRow),
});
export type ReferenceListPage = Static<typeof ReferenceListPage>;
