import Type, { type Static } from 'typebox';
import { exact, KindBadge, NoteSummary } from './common.ts';

/** What narrows the list of notes. */
export const NoteListQuery = exact({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(Type.String({ maxLength: 200 })),
  tag: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(Type.Integer({ minimum: 1 })),
});
export type NoteListQuery = Static<typeof NoteListQuery>;

/** `/notes`: the notes, filtered, in the order of their titles. */
export const NoteListPage = exact({
  query: NoteListQuery,
  total: Type.Integer({ minimum: 0, description: 'Notes that match' }),
  page: Type.Integer({ minimum: 1 }),
  pages: Type.Integer({ minimum: 1 }),
  kinds: Type.Array(exact({ kind: KindBadge, count: Type.Integer() })),
  tags: Type.Array(exact({ tag: Type.String(), count: Type.Integer() })),
  notes: Type.Array(
    exact({
      ...NoteSummary.properties,
      file: Type.String(),
      tags: Type.Array(Type.String()),
      references: Type.Integer({ minimum: 0, description: 'Distinct references cited' }),
    }),
  ),
});
export type NoteListPage = Static<typeof NoteListPage>;
