import type { CitingPassage, ReferencePage } from '../../contract/reference-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Reference } from '../../model/reference.ts';
import { citationAnchor } from '../lookup/addresses.ts';
import { citationsByKey, studiesByKey, type Citing } from '../lookup/connections.ts';
import { compareLocators, locatorText } from '../setting/locator-text.ts';
import { fileProblems, problemLine } from '../problems/problems.ts';
import { fieldLabel, typeLabel } from '../setting/reference-types.ts';
import { setPassage } from '../setting/set-passage.ts';
import { noteSummary, referenceSummary } from '../setting/summaries.ts';
import { withoutMarks } from '../setting/titles.ts';

/** `/references/<key>`; null where no file has the key. */
export function referencePage(corpus: Corpus, key: string): ReferencePage | null {
  const reference = corpus.references.get(key);
  if (!reference) return null;
  return {
    reference: referenceSummary(corpus, reference),
    typeLabel: typeLabel(reference.type),
    fields: shownFields(reference),
    abstract: withoutMarks(reference.csl.abstract ?? ''),
    verification: reference.verification,
    source: { file: reference.file, line: reference.line, raw: reference.raw },
    passages: citingPassages(corpus, key),
    studies: (studiesByKey(corpus).get(key) ?? []).map((note) => noteSummary(corpus, note)),
    problems: entryProblems(corpus, reference),
  };
}

/** Every passage that cites the reference: in page order, then those without a place in reading order. */
function citingPassages(corpus: Corpus, key: string): CitingPassage[] {
  const citings = citationsByKey(corpus).get(key) ?? [];
  return citings
    .toSorted((a, b) => compareLocators(a.citation.locator, b.citation.locator))
    .map((citing) => citingPassage(corpus, citing));
}

function citingPassage(corpus: Corpus, { note, citation }: Citing): CitingPassage {
  const passage = note.passages[citation.passage]!;
  return {
    note: noteSummary(corpus, note),
    passage: setPassage(corpus, note, { passage, anchor: citationAnchor(citation.index) }),
    signal: citation.signal,
    locator: citation.locator ? locatorText(citation.locator) : '',
  };
}

/** Fields that the page shows in a place of their own. */
const shownElsewhere = new Set(['abstract', 'verified', 'not_seen']);

function shownFields({ fields }: Reference): ReferencePage['fields'] {
  return Object.entries(fields)
    .filter(([name]) => !shownElsewhere.has(name))
    .map(([name, value]) => ({ name, label: fieldLabel(name), value: readable(value) }));
}

/** A field without what is meant for LaTeX alone: protecting braces, and hyphens that stand for a dash. */
function readable(value: string): string {
  return value
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/(?<=\w)\s*--\s*(?=\w)/g, '–')
    .replace(/\s+/g, ' ');
}

/** The problems of the lines on which the entry stands. */
function entryProblems(corpus: Corpus, { file, line, raw }: Reference): ReferencePage['problems'] {
  const last = line + raw.split('\n').length - 1;
  return fileProblems(corpus, file)
    .filter((found) => found.line >= line && found.line <= last)
    .map(problemLine);
}
