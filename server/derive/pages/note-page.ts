import type { NotePage } from '../../contract/note-page.ts';
import type { TypesetPlan } from '../../csl/typeset.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { FrontMatterValue, Note } from '../../model/note.ts';
import { linkAnchor, noteAddress } from '../lookup/addresses.ts';
import { noteExcerpt } from '../graph/graph-excerpt.ts';
import { claimGroups } from './claim-groups.ts';
import { compareTexts } from '../lookup/collation.ts';
import { linksByTarget } from '../lookup/connections.ts';
import { noteFiles } from '../bibliography/note-files.ts';
import { drawSetBody, type BodyOf } from '../body/draw-body.ts';
import { kindBadge } from '../lookup/kinds.ts';
import { noteProblems, problemLine } from '../problems/problems.ts';
import { plannedNote } from '../setting/note-plan.ts';
import { citedReferences } from '../setting/set-citation.ts';
import { setNote, type SetNote } from '../setting/set-note.ts';
import { setPassage } from '../setting/set-passage.ts';
import { noteSummary, referenceLine, referenceSummary } from '../setting/summaries.ts';
import type { Typography } from '../setting/typography.ts';

/** Problems that a note's page lists; a file that is no note at all may have tens of thousands. */
const MOST_PROBLEMS = 100;

/** What a note's page is made with besides the corpus. */
export interface NoteSource {
  bodyOf: BodyOf;
  typography: Typography;
}

/** What has to be set for a note's page; nothing where no note has the id. */
export function notePlans(
  corpus: Corpus,
  id: string,
  { bodyOf, typography }: NoteSource,
): TypesetPlan[] {
  const note = corpus.notes.get(id);
  return note ? [plannedNote(corpus, note, bodyOf).planIn(typography.setting)] : [];
}

/** `/notes/<id>`; null where no note has the id. */
export function notePage(corpus: Corpus, id: string, source: NoteSource): NotePage | null {
  const note = corpus.notes.get(id);
  if (!note) return null;
  const { bodyOf, typography } = source;
  const set = setNote(corpus, note, source);
  const problems = noteProblems(corpus, note);
  const paper = note.reference ? corpus.references.get(note.reference) : undefined;
  return {
    id: note.id,
    href: noteAddress(note.id),
    title: note.title,
    kind: kindBadge(corpus, note.kind),
    aliases: note.aliases,
    summary: note.summary,
    tags: note.tags,
    file: note.file,
    words: note.words,
    paper: paper ? referenceSummary(corpus, paper, typography) : null,
    fields: ownFields(note),
    headings: note.headings.map(({ depth, text, anchor }) => ({ depth, text, anchor })),
    content: drawSetBody(corpus, note, { set, bodyOf }),
    claims: claimGroups(corpus, note),
    graph: noteExcerpt(corpus, note),
    backlinks: backlinks(corpus, note),
    references: referenceList(corpus, { note, set, typography }),
    files: noteFiles(note, typography.setting),
    problems: problems.slice(0, MOST_PROBLEMS).map(problemLine),
    problemCount: problems.length,
  };
}

/** The passages of other notes that link here, grouped by note; several links in one passage count once. */
function backlinks(corpus: Corpus, note: Note): NotePage['backlinks'] {
  const byNote = new Map<Note, Map<number, number>>();
  for (const linking of linksByTarget(corpus).get(note.id) ?? []) {
    const passages = byNote.get(linking.note) ?? new Map<number, number>();
    byNote.set(linking.note, passages);
    if (!passages.has(linking.link.passage)) passages.set(linking.link.passage, linking.link.index);
  }
  return [...byNote].map(([from, passages]) => ({
    note: noteSummary(corpus, from),
    passages: [...passages].map(([passage, link]) =>
      setPassage(corpus, from, {
        passage: from.passages[passage]!,
        anchor: linkAnchor(link),
        meant: { link },
      }),
    ),
  }));
}

/** The works that the note cites, as the style lists them; where it could not set them, each by itself. */
function referenceList(
  corpus: Corpus,
  { note, set, typography }: { note: Note; set: SetNote; typography: Typography },
): NotePage['references'] {
  const { entries } = set;
  if (!entries) return unsetList(corpus, note, typography);
  return entries.flatMap(({ id, label, content }) => {
    const reference = corpus.references.get(id);
    return reference ? [{ ...referenceLine(corpus, reference), formatted: content, label }] : [];
  });
}

function unsetList(corpus: Corpus, note: Note, typography: Typography): NotePage['references'] {
  return citedReferences(corpus, note)
    .map((reference) => ({ ...referenceSummary(corpus, reference, typography), label: [] }))
    .sort(
      (a, b) =>
        compareTexts(a.authors, b.authors) ||
        compareTexts(a.year, b.year) ||
        compareTexts(a.title, b.title),
    );
}

/** Front matter that the program itself has no use for is the author's record. */
const ownedByProgram = new Set(
  'title kind aliases alias tags tag summary description reference citekey id cssclasses'.split(
    ' ',
  ),
);

function ownFields(note: Note): NotePage['fields'] {
  return Object.entries(note.frontMatter)
    .filter(([name]) => !ownedByProgram.has(name.toLowerCase()))
    .map(([name, value]) => ({ name, label: labelOf(name), value: textOf(value) }));
}

function labelOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: FrontMatterValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'string') return value;
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${textOf(inner)}`)
    .join('; ');
}
