/** A note's citations and references as the reader's style sets them. */
import type { CitationPart, CitedSource } from '../../contract/common.ts';
import type { Typeset, TypesetEntry, TypesetPart } from '../../csl/typeset.ts';
import type { Citation } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import type { BodyOf } from '../body/draw-body.ts';
import { plannedNote, type PlannedNote } from './note-plan.ts';
import { setClusters } from './set-citation.ts';
import type { Typography } from './typography.ts';

/** What of a note its style decides. */
export interface SetNote {
  /** The body to draw; a style of notes moves what is cited among the footnotes. */
  body: readonly Markup[];
  /** The pieces of each cluster, by the numbers in the body. */
  clusters: CitationPart[][];
  /** The works cited, in the order of the style; null where they could not be set. */
  entries: TypesetEntry[] | null;
}

/** Sets a note; one that the processor could not set in time has its citations by author and year. */
export function setNote(
  corpus: Corpus,
  note: Note,
  { bodyOf, typography }: { bodyOf: BodyOf; typography: Typography },
): SetNote {
  const planned = plannedNote(corpus, note, bodyOf);
  const typeset = typography.typesetOf(planned.planIn(typography.setting));
  if (!typeset) return { body: bodyOf(note), clusters: setClusters(corpus, note), entries: null };
  const set = (parts: PartsOf) => byNumber(corpus, planned, parts);
  const byAuthor = setClusters(corpus, note);
  const { clusters, bibliography: entries, inNotes } = typeset;
  const leadOf = (place: number) => clusters[place]!.lead;
  if (inNotes) {
    const { ownPlaces } = planned.noted;
    const inNote = (place: number, cluster: number) =>
      ownPlaces.has(cluster) ? inText(clusters[place]!) : clusters[place]!.parts;
    const notes = set(inNote).map(orElse(byAuthor));
    return { body: planned.noted.body, clusters: [...notes, ...set(leadOf)], entries };
  }
  const inLine = set((place) => inText(clusters[place]!));
  return { body: bodyOf(note), clusters: inLine.map(orElse(byAuthor)), entries };
}

/** What is shown of a cluster, by its place in reading order and its number in the note. */
type PartsOf = (place: number, cluster: number) => TypesetPart[];

/** A cluster of which the style prints nothing is named by author and year, so that no citation is lost. */
function orElse(byAuthor: readonly CitationPart[][]) {
  return (parts: CitationPart[], cluster: number): CitationPart[] =>
    parts.some((part) => part !== '') ? parts : byAuthor[cluster]!;
}

/** In the running text a name stands before its bracket. */
function inText({ lead, parts }: Typeset['clusters'][number]): TypesetPart[] {
  return lead.length > 0 && parts.length > 0 ? [...lead, ' ', ...parts] : [...lead, ...parts];
}

/** The pieces of all clusters, put back from the reading order to the numbers they have in the note. */
function byNumber(
  corpus: Corpus,
  { order, clusters }: PlannedNote,
  partsOf: PartsOf,
): CitationPart[][] {
  const set: CitationPart[][] = clusters.map(() => []);
  order.forEach((cluster, place) => {
    set[cluster] = partsOf(place, cluster).map((part) =>
      citationPart(corpus, clusters[cluster]!, part),
    );
  });
  return set;
}

function citationPart(
  corpus: Corpus,
  citations: readonly Citation[],
  part: TypesetPart,
): CitationPart {
  if (typeof part === 'object' && 'source' in part) {
    return citedSource(corpus, citations[part.source]!, part.content);
  }
  // The processor writes words and marks alone; links, clusters and embeds are the note's.
  return part as Extract<CitationPart, string>;
}

function citedSource(
  { references }: Corpus,
  { index, key, signal }: Citation,
  content: Markup[],
): CitedSource {
  return { citation: index, key, content, signal, known: references.has(key) };
}
