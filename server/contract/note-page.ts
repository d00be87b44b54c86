import Type, { type Static } from 'typebox';
import {
  CitationPart,
  exact,
  KindBadge,
  NoteSummary,
  ProblemLine,
  ReferenceSummary,
  ResolvedLink,
  SetPassage,
  SignalName,
} from './common.ts';
import { ExportChoice } from './bibliography-page.ts';
import { GraphExcerpt } from './graph.ts';
import { MarkupList } from './markup.ts';

/** A body ready to be drawn: its tree, and what the numbers in the tree stand for. */
export interface DrawnBody {
  body: Static<typeof MarkupList>;
  clusters: CitationPart[][];
  links: ResolvedLink[];
  embeds: DrawnEmbed[];
}

/** An embedded note, or the part of it that was named, drawn inside another; `drawn` is null where it is left out. */
export interface DrawnEmbed {
  link: number;
  note: NoteSummary;
  drawn: DrawnBody | null;
  /** Why it is left out: it would stand inside itself, or too deep, or after too many others; null where it is drawn. */
  omitted: OmittedEmbed | null;
}

const OmittedEmbed = Type.Union([
  Type.Literal('circle'),
  Type.Literal('depth'),
  Type.Literal('number'),
]);
export type OmittedEmbed = Static<typeof OmittedEmbed>;

/** The schema of a drawn body; it contains itself through embeds, so the application registers it by this name. */
export const drawnBodySchema = {
  $id: 'DrawnBody',
  title: 'DrawnBody',
  type: 'object',
  required: ['body', 'clusters', 'links', 'embeds'],
  properties: {
    body: MarkupList,
    clusters: Type.Array(Type.Array(CitationPart)),
    links: Type.Array(ResolvedLink),
    embeds: Type.Array(
      exact({
        link: Type.Integer({ minimum: 0 }),
        note: NoteSummary,
        drawn: Type.Union([Type.Unsafe<DrawnBody>({ $ref: 'DrawnBody#' }), Type.Null()]),
        omitted: Type.Union([OmittedEmbed, Type.Null()]),
      }),
    ),
  },
  additionalProperties: false,
};

/** One claim seen from one of its two ends. */
export const ClaimLine = exact({
  other: Type.Union([NoteSummary, Type.Null()], { description: 'The note at the other end' }),
  otherText: Type.String({ description: 'What the other end is called where no note is there' }),
  passage: SetPassage,
  evidence: Type.Integer({ minimum: 0, description: 'Distinct references behind the claim' }),
  signals: Type.Array(SignalName),
});
export type ClaimLine = Static<typeof ClaimLine>;

/** Claims of one relation in one direction, under the words a reader sees: overcomes, overcome by. */
export const ClaimGroup = exact({
  relation: Type.String(),
  direction: Type.Union([Type.Literal('outgoing'), Type.Literal('incoming')]),
  label: Type.String(),
  meaning: Type.String(),
  colour: Type.String(),
  claims: Type.Array(ClaimLine),
});
export type ClaimGroup = Static<typeof ClaimGroup>;

/** `/notes/<id>`: one note, set for reading. */
export const NotePage = exact({
  id: Type.String(),
  href: Type.String(),
  title: Type.String(),
  kind: KindBadge,
  aliases: Type.Array(Type.String()),
  summary: Type.String(),
  tags: Type.Array(Type.String()),
  file: Type.String(),
  words: Type.Integer({ minimum: 0 }),
  paper: Type.Union([ReferenceSummary, Type.Null()], {
    description: 'The reference that a study note records',
  }),
  fields: Type.Array(exact({ name: Type.String(), label: Type.String(), value: Type.String() }), {
    description: 'Front matter of the author’s own, such as country or method',
  }),
  headings: Type.Array(
    exact({
      depth: Type.Integer({ minimum: 1, maximum: 6 }),
      text: Type.String(),
      anchor: Type.String(),
    }),
  ),
  content: Type.Unsafe<DrawnBody>({ $ref: 'DrawnBody#' }),
  claims: Type.Array(ClaimGroup),
  graph: Type.Union([GraphExcerpt, Type.Null()], {
    description: 'The notes that it is joined to; null where there are none',
  }),
  backlinks: Type.Array(exact({ note: NoteSummary, passages: Type.Array(SetPassage) })),
  references: Type.Array(
    exact({
      ...ReferenceSummary.properties,
      label: MarkupList,
    }),
    { description: 'In the order of the style; the label is the number that some styles give' },
  ),
  files: Type.Array(ExportChoice, {
    description: 'The note with its citations and references as a document',
  }),
  problems: Type.Array(ProblemLine, { description: 'The first of them; problemCount counts all' }),
  problemCount: Type.Integer({ minimum: 0 }),
});
export type NotePage = Static<typeof NotePage>;
