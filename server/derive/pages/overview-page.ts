import type { OverviewPage } from '../../contract/overview-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { yearNumber } from '../setting/author-year.ts';
import { compareTexts } from '../lookup/collation.ts';
import { citationsByKey } from '../lookup/connections.ts';
import { allKinds } from '../lookup/kinds.ts';
import { addTo } from '../memo.ts';
import { allProblems } from '../problems/problems.ts';
import { siteTitle } from './site.ts';
import { noteSummary, referenceLine, timesCited } from '../setting/summaries.ts';

/** How many references the overview names under a heading. */
const REFERENCES_NAMED = 6;

/** How many notes of a kind the overview names before it links to the rest. */
const NOTES_NAMED = 24;

/** `/`. */
export function overviewPage(corpus: Corpus): OverviewPage {
  const start = startNote(corpus);
  const cited = citedCount(corpus);
  return {
    title: siteTitle(corpus),
    description: corpus.vocabulary.description,
    start: start && noteSummary(corpus, start),
    counts: {
      notes: corpus.notes.size,
      references: corpus.references.size,
      cited,
      uncited: corpus.references.size - cited,
      problems: allProblems(corpus).length,
    },
    kinds: notesByKind(corpus),
    latest: mostBy(corpus, (reference) => yearNumber(reference) ?? 0),
    mostCited: mostBy(corpus, (reference) => timesCited(corpus, reference.key)),
  };
}

/** By custom the note that leads a new reader is called index, or readme where it is a repository's front page. */
function startNote(corpus: Corpus): Note | null {
  const named = (name: string) =>
    [...corpus.notes.values()].find(({ id }) => id.toLowerCase() === name);
  return named('index') ?? named('readme') ?? null;
}

function citedCount(corpus: Corpus): number {
  const keys = [...citationsByKey(corpus).keys()];
  return keys.filter((key) => corpus.references.has(key)).length;
}

function notesByKind(corpus: Corpus): OverviewPage['kinds'] {
  const byKind = new Map<string, Note[]>();
  for (const note of corpus.notes.values()) addTo(byKind, note.kind, note);
  return [...allKinds(corpus).values()].flatMap((kind) => {
    const notes = byKind.get(kind.id)?.toSorted((a, b) => compareTexts(a.title, b.title)) ?? [];
    if (notes.length === 0) return [];
    const named = notes.slice(0, NOTES_NAMED).map((note) => noteSummary(corpus, note));
    return [{ kind, total: notes.length, notes: named }];
  });
}

/** The references that score highest, but none that scores nothing. */
function mostBy(corpus: Corpus, score: (reference: Reference) => number): OverviewPage['latest'] {
  return [...corpus.references.values()]
    .map((reference) => ({ reference, score: score(reference) }))
    .filter((scored) => scored.score > 0)
    .sort((a, b) => b.score - a.score || (a.reference.key < b.reference.key ? -1 : 1))
    .slice(0, REFERENCES_NAMED)
    .map(({ reference }) => referenceLine(corpus, reference));
}
