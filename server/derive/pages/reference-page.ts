import type {
  CitingPassage,
  ReferencePage,
  ReferenceQuery,
} from '../../contract/reference-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Place } from '../../model/place.ts';
import type { Reference } from '../../model/reference.ts';
import { referenceExcerpt } from '../graph/graph-excerpt.ts';
import { citationAnchor } from '../lookup/addresses.ts';
import { citationsByKey, studiesByKey, type Citing } from '../lookup/connections.ts';
import { compareLocators, locatorText } from '../setting/locator-text.ts';
import { fileProblems, problemLine } from '../problems/problems.ts';
import { fieldLabel, typeLabel } from '../setting/reference-types.ts';
import { setPassage } from '../setting/set-passage.ts';
import { noteSummary, referenceSummary } from '../setting/summaries.ts';
import { withoutMarks } from '../setting/titles.ts';
import type { Typography } from '../setting/typography.ts';
import { citationForms } from '../source-card/citation-forms.ts';
import { citationSetter } from '../source-card/citation-setter.ts';
import { entryFiles } from '../source-card/entry-files.ts';
import { pagesUsed } from '../source-card/pages-used.ts';

/** Gives the fields of a reference's record, without what is meant for programs alone. */
export type RecordOf = (reference: Reference) => [name: string, text: string][];

/** What a reference's page is made with besides the corpus. */
export interface ReferenceSource {
  recordOf: RecordOf;
  typography: Typography;
  /** The citation to be copied. */
  query?: ReferenceQuery;
}

/** `/references/<key>`; null where no file has the key. */
export function referencePage(
  corpus: Corpus,
  key: string,
  { recordOf, typography, query = {} }: ReferenceSource,
): ReferencePage | null {
  const reference = corpus.references.get(key);
  if (!reference) return null;
  const citings = orderedCitings(corpus, key);
  return {
    reference: referenceSummary(corpus, reference, typography),
    typeLabel: typeLabel(reference.type),
    fields: shownFields(recordOf(reference)),
    abstract: withoutMarks(reference.csl.abstract ?? ''),
    verification: reference.verification,
    source: { file: reference.file, line: reference.line, raw: reference.raw },
    passages: citings.map((citing) => citingPassage(corpus, citing)),
    pages: pagesUsed(
      reference,
      citings.map(({ citation }) => citation.locator),
    ),
    citation: citationForms(key, query, citationSetter(corpus, reference, typography)),
    files: entryFiles(key),
    graph: referenceExcerpt(corpus, reference),
    studies: (studiesByKey(corpus).get(key) ?? []).map((note) => noteSummary(corpus, note)),
    problems: entryProblems(corpus, reference),
  };
}

/** Every passage that cites the reference: in page order, then those without a place in reading order. */
function orderedCitings(corpus: Corpus, key: string): Citing[] {
  const citings = citationsByKey(corpus).get(key) ?? [];
  return onceAPassage(citings).sort((a, b) =>
    compareLocators(a.citation.locator, b.citation.locator),
  );
}

/** A passage that cites the reference twice in the same way, with the same locator, is told once. */
function onceAPassage(citings: readonly Citing[]): Citing[] {
  const told = new Map<string, Citing>();
  for (const citing of citings) {
    const { passage, locator, signal } = citing.citation;
    const way = JSON.stringify([citing.note.id, passage, locator, signal]);
    if (!told.has(way)) told.set(way, citing);
  }
  return [...told.values()];
}

function citingPassage(corpus: Corpus, { note, citation }: Citing): CitingPassage {
  const passage = note.passages[citation.passage]!;
  return {
    note: noteSummary(corpus, note),
    passage: setPassage(corpus, note, {
      passage,
      anchor: citationAnchor(citation.index),
      meant: { cluster: citation.cluster },
    }),
    signal: citation.signal,
    locator: citation.locator ? locatorText(citation.locator) : '',
  };
}

/** Fields that the page shows in a place of their own. */
const shownElsewhere = new Set(['abstract', 'verified', 'not_seen']);

function shownFields(record: ReturnType<RecordOf>): ReferencePage['fields'] {
  return record
    .filter(([name]) => !shownElsewhere.has(name))
    .map(([name, text]) => ({ name, label: fieldLabel(name), value: withoutMarks(text) }));
}

/** The problems that lie within the entry. */
function entryProblems(corpus: Corpus, reference: Reference): ReferencePage['problems'] {
  return fileProblems(corpus, reference.file)
    .filter((found) => isWithin(found, reference))
    .map(problemLine);
}

/** Whether a place of its file lies between the first and the last character of an entry; several may share a line. */
function isWithin(found: Place, { line, column, raw }: Reference): boolean {
  const lines = raw.split(/\r\n|\n|\r/);
  const last = line + lines.length - 1;
  const end = (lines.length === 1 ? column : 1) + lines.at(-1)!.length;
  if (found.line === line && found.column < column) return false;
  if (found.line === last && found.column >= end) return false;
  return found.line >= line && found.line <= last;
}
