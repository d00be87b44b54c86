import Type, { type Static } from 'typebox';
import {
  exact,
  NoteSummary,
  ProblemLine,
  ReferenceSummary,
  SetPassage,
  SignalName,
} from './common.ts';
import { CitationForms, CitationQuery } from './citation-forms.ts';
import { GraphExcerpt } from './graph.ts';
import { PagesUsed } from './pages-used.ts';

/** What a reference's page is asked for besides its key: a citation to be copied. */
export const ReferenceQuery = CitationQuery;
export type ReferenceQuery = Static<typeof ReferenceQuery>;

/** A passage that cites the reference: where, with what locator, and in what sense. */
export const CitingPassage = exact({
  note: NoteSummary,
  passage: SetPassage,
  signal: SignalName,
  locator: Type.String({ description: 'As shown, such as p. 566; empty where there is none' }),
});
export type CitingPassage = Static<typeof CitingPassage>;

/** The entry as a file. */
export const EntryFile = exact({
  name: Type.String({ description: 'Name of the format' }),
  label: Type.String(),
  file: Type.String({ description: 'A name for the file' }),
  href: Type.String(),
});
export type EntryFile = Static<typeof EntryFile>;

/** `/references/<key>`: the full record and every passage that cites it. */
export const ReferencePage = exact({
  reference: ReferenceSummary,
  typeLabel: Type.String(),
  fields: Type.Array(exact({ name: Type.String(), label: Type.String(), value: Type.String() })),
  abstract: Type.String(),
  verification: exact({
    verified: Type.Union([Type.String(), Type.Null()]),
    notSeen: Type.Array(Type.String()),
  }),
  source: exact({
    file: Type.String(),
    line: Type.Integer({ minimum: 1 }),
    raw: Type.String({ description: 'The entry exactly as it stands in its file' }),
  }),
  passages: Type.Array(CitingPassage, {
    description: 'In page order of the locator; those without one follow in reading order',
  }),
  pages: PagesUsed,
  citation: CitationForms,
  files: Type.Array(EntryFile, { description: 'The entry in every format' }),
  graph: Type.Union([GraphExcerpt, Type.Null()], {
    description: 'The notes that cite it; null where there are none',
  }),
  studies: Type.Array(NoteSummary, { description: 'Study notes that record this paper' }),
  problems: Type.Array(ProblemLine),
});
export type ReferencePage = Static<typeof ReferencePage>;
