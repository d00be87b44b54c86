import Type, { type Static } from 'typebox';
import { exact, KindBadge, NoteSummary } from './common.ts';

/** What is searched for, and which part of the hits is wanted. */
export const SearchQuery = exact({
  q: Type.Optional(Type.String({ description: 'Words, phrases and operators' })),
  kind: Type.Optional(
    Type.String({ maxLength: 200, description: 'A kind of notes, `note`, `claim` or `reference`' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  offset: Type.Optional(Type.Integer({ minimum: 0 })),
  typing: Type.Optional(
    Type.Boolean({ description: 'Whether `q` is still being typed: its last word may go on' }),
  ),
  cursor: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'Where in `q` one types, in UTF-16 code units, for completions; else at its end',
    }),
  ),
});
export type SearchQuery = Static<typeof SearchQuery>;

/** A stretch of a text, in UTF-16 code units. */
const Stretch = exact({
  from: Type.Integer({ minimum: 0 }),
  to: Type.Integer({ minimum: 0 }),
});

/** A text, and the stretches of it that match, in order. */
export const MarkedText = exact({ text: Type.String(), spans: Type.Array(Stretch) });
export type MarkedText = Static<typeof MarkedText>;

/** One thing that was found. */
export const SearchHit = exact({
  type: Type.Union([Type.Literal('note'), Type.Literal('claim'), Type.Literal('reference')]),
  id: Type.String({ description: 'The id of the note, or the key of the reference' }),
  href: Type.String({ description: 'Its page, at the passage' }),
  title: MarkedText,
  kind: Type.Union([KindBadge, Type.Null()], { description: 'Null for a reference' }),
  byline: Type.String({ description: 'Who wrote a reference and when; empty for others' }),
  place: Type.Array(Type.String(), { description: 'The headings above the passage' }),
  snippet: MarkedText,
  cited: Type.Array(
    exact({
      key: Type.String(),
      href: Type.Union([Type.String(), Type.Null()]),
      text: Type.String(),
    }),
    {
      description: 'What the passage cites; without an address where no file has the key',
    },
  ),
  explanations: Type.Array(exact({ asked: Type.String(), found: Type.String() }), {
    description: 'Words that were found in another form than they were asked for',
  }),
});
export type SearchHit = Static<typeof SearchHit>;

/** A value by which the hits can be narrowed. */
export const SearchFacet = exact({
  value: Type.String(),
  label: Type.String(),
  count: Type.Integer({ minimum: 0 }),
  chosen: Type.Boolean(),
  href: Type.String({ description: 'The search narrowed by it, or where it is chosen without it' }),
});
export type SearchFacet = Static<typeof SearchFacet>;

/** A text to put in the place of a stretch of the query. */
export const SearchCompletion = exact({
  ...Stretch.properties,
  text: Type.String(),
  meaning: Type.String(),
});
export type SearchCompletion = Static<typeof SearchCompletion>;

/** `/search`: what was found, best first, and why. */
export const SearchPage = exact({
  query: SearchQuery,
  total: Type.Integer({ minimum: 0 }),
  previous: Type.Union([Type.String(), Type.Null()], { description: 'Address of the hits before' }),
  next: Type.Union([Type.String(), Type.Null()], { description: 'Address of the hits after' }),
  hits: Type.Array(SearchHit),
  facets: Type.Array(
    exact({
      name: Type.Union([
        Type.Literal('kind'),
        Type.Literal('decade'),
        Type.Literal('signal'),
        Type.Literal('tag'),
      ]),
      label: Type.String(),
      values: Type.Array(SearchFacet),
    }),
    { description: 'By what the hits can be narrowed; empty while typing' },
  ),
  errors: Type.Array(exact({ ...Stretch.properties, message: Type.String() }), {
    description: 'What of the query could not be understood and was left out',
  }),
  suggestions: exact({
    queries: Type.Array(
      exact({
        why: Type.Union([Type.Literal('spelling'), Type.Literal('fewer')]),
        q: Type.String(),
        href: Type.String(),
        total: Type.Integer({ minimum: 1 }),
      }),
    ),
    notes: Type.Array(NoteSummary),
  }),
  completions: Type.Array(SearchCompletion, {
    description: 'What the word at the cursor may go on as; only while typing',
  }),
});
export type SearchPage = Static<typeof SearchPage>;
