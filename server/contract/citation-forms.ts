import Type, { type Static } from 'typebox';
import { exact } from './common.ts';
import { MarkupList } from './markup.ts';

/** How a source is cited: in brackets, as a word of the sentence, or without its author. */
const CitationModeName = Type.Union([
  Type.Literal('parenthetical'),
  Type.Literal('narrative'),
  Type.Literal('author-suppressed'),
]);

/** The places in a source, by CSL's names. */
const LocatorName = Type.Union([
  Type.Literal('act'),
  Type.Literal('appendix'),
  Type.Literal('article-locator'),
  Type.Literal('book'),
  Type.Literal('canon'),
  Type.Literal('chapter'),
  Type.Literal('column'),
  Type.Literal('elocation'),
  Type.Literal('equation'),
  Type.Literal('figure'),
  Type.Literal('folio'),
  Type.Literal('issue'),
  Type.Literal('line'),
  Type.Literal('note'),
  Type.Literal('opus'),
  Type.Literal('page'),
  Type.Literal('paragraph'),
  Type.Literal('part'),
  Type.Literal('rule'),
  Type.Literal('scene'),
  Type.Literal('section'),
  Type.Literal('sub-verbo'),
  Type.Literal('supplement'),
  Type.Literal('table'),
  Type.Literal('timestamp'),
  Type.Literal('title-locator'),
  Type.Literal('verse'),
  Type.Literal('version'),
  Type.Literal('volume'),
]);

/** What a citation to be copied says. */
export const CitationQuery = exact({
  mode: Type.Optional(CitationModeName),
  label: Type.Optional(LocatorName),
  locator: Type.Optional(
    Type.String({ maxLength: 200, description: 'The number of the page or other place: 33-35' }),
  ),
  prefix: Type.Optional(Type.String({ maxLength: 300, description: 'Words before: see also' })),
  suffix: Type.Optional(Type.String({ maxLength: 300, description: 'Words after' })),
});
export type CitationQuery = Static<typeof CitationQuery>;

/** A form in which a citation is typed. */
const WrittenForm = exact({
  name: Type.Union([Type.Literal('pandoc'), Type.Literal('latex'), Type.Literal('key')]),
  label: Type.String(),
  text: Type.String({ description: 'Empty where the form cannot say it' }),
  notice: Type.String({ description: 'What the form cannot say; empty where it says all' }),
});

/** A citation of the source as it would be asked for, in all forms in which it can be taken away. */
export const CitationForms = exact({
  query: CitationQuery,
  labels: Type.Array(exact({ value: LocatorName, label: Type.String() })),
  formatted: MarkupList,
  written: Type.Array(WrittenForm),
});
export type CitationForms = Static<typeof CitationForms>;
