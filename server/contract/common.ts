import Type, { type Static, type TProperties } from 'typebox';
import type { MarkupElement } from '../model/markup.ts';
import { MarkupList } from './markup.ts';

/** An object that holds these properties and no others. */
export function exact<Properties extends TProperties>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

export const SignalName = Type.Union([
  Type.Literal('supports'),
  Type.Literal('compares'),
  Type.Literal('disputes'),
]);

/** A kind as a page shows it. */
export const KindBadge = exact({
  id: Type.String(),
  label: Type.String(),
  plural: Type.String(),
  meaning: Type.String(),
  colour: Type.String({ description: 'A CSS colour, #rrggbb' }),
});
export type KindBadge = Static<typeof KindBadge>;

/** A note in one line: for lists, previews and links. */
export const NoteSummary = exact({
  id: Type.String(),
  href: Type.String(),
  title: Type.String(),
  kind: KindBadge,
  summary: Type.String(),
});
export type NoteSummary = Static<typeof NoteSummary>;

/** A reference in one line. */
export const ReferenceLine = exact({
  key: Type.String(),
  href: Type.String(),
  authors: Type.String({ description: 'Short form: Lu & Beamish' }),
  year: Type.String({ description: 'As written; empty where the record has none' }),
  title: Type.String(),
  container: Type.String(),
  type: Type.String(),
  verified: Type.Union([Type.String(), Type.Null()]),
  timesCited: Type.Integer({ minimum: 0 }),
  doi: Type.String(),
  url: Type.String({ description: 'A web address that is safe to follow, or empty' }),
});
export type ReferenceLine = Static<typeof ReferenceLine>;

/** A reference in one line, and in full as the reader's style sets it. */
export const ReferenceSummary = exact({ ...ReferenceLine.properties, formatted: MarkupList });
export type ReferenceSummary = Static<typeof ReferenceSummary>;

/** What stands for one source in a set citation. */
export const CitedSource = exact({
  citation: Type.Integer({ minimum: 0, description: 'Number of the citation in its note' }),
  key: Type.String(),
  content: MarkupList,
  signal: SignalName,
  known: Type.Boolean({ description: 'False when no file has this key' }),
});
export type CitedSource = Static<typeof CitedSource>;

/** A piece of a set citation: words between the sources, or what stands for one of them. */
export const CitationPart = Type.Union([
  Type.Unsafe<string | MarkupElement>({ $ref: 'Markup#' }),
  CitedSource,
]);
export type CitationPart = Static<typeof CitationPart>;

/** A resolved link: where it goes, or null where no such note is. */
export const ResolvedLink = exact({
  href: Type.Union([Type.String(), Type.Null()]),
  target: Type.Union([NoteSummary, Type.Null()]),
});
export type ResolvedLink = Static<typeof ResolvedLink>;

/** A passage set for reading outside its note, with the way back to its place. */
export const SetPassage = exact({
  href: Type.String({ description: 'The place in the note, as a link' }),
  heading: Type.Union([Type.String(), Type.Null()]),
  line: Type.Integer({ minimum: 1 }),
  parts: Type.Array(
    Type.Union([
      Type.String(),
      exact({ citations: Type.Array(CitationPart) }),
      exact({ text: Type.String(), href: Type.Union([Type.String(), Type.Null()]) }),
    ]),
  ),
});
export type SetPassage = Static<typeof SetPassage>;

/** A problem as a page shows it. */
export const ProblemLine = exact({
  rule: Type.String(),
  title: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('hint')]),
  file: Type.String(),
  line: Type.Integer({ minimum: 1 }),
  column: Type.Integer({ minimum: 1 }),
  message: Type.String(),
  suggestion: Type.Optional(Type.String()),
});
export type ProblemLine = Static<typeof ProblemLine>;
