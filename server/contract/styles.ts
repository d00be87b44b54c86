import Type, { type Static } from 'typebox';
import { StyleSummary } from './bibliography-page.ts';
import { exact } from './common.ts';

/** Which styles are looked for. */
export const StylesQuery = exact({
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Words of the title or the id' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
});
export type StylesQuery = Static<typeof StylesQuery>;

/** `/api/styles.json`: the citation styles that match, the library's own and the usual ones first. */
export const StylesAnswer = exact({
  total: Type.Integer({ minimum: 0 }),
  styles: Type.Array(StyleSummary),
  locales: Type.Array(exact({ id: Type.String(), name: Type.String() })),
});
export type StylesAnswer = Static<typeof StylesAnswer>;
