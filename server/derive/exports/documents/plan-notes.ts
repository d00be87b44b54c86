/** What the citation processor has to set before notes become a document. */
import { setItemOf } from '../../../csl/set-item.ts';
import type { NotePlace, PlannedCitation, TypesetPlan } from '../../../csl/typeset.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { Note } from '../../../model/note.ts';
import type { BodyOf } from '../../body/draw-body.ts';
import { addTo, perNote } from '../../memo.ts';
import { plannedNote } from '../../setting/note-plan.ts';
import { readNotes } from './notes/read-notes.ts';
import type { MetCluster } from './notes/reading.ts';

/** The clusters of a document in reading order with their works, and what reading it once has shown. */
export interface NotesPlan extends Pick<TypesetPlan, 'items' | 'clusters'> {
  noteNumbers: number[];
  notePlaces: NotePlace[];
  /** The anchors that links within the document lead to. */
  linked: ReadonlySet<string>;
}

/** Reads notes in the order given; with a style and a locale the plan is a `TypesetPlan`. */
export function planNotes(corpus: Corpus, notes: readonly Note[], bodyOf: BodyOf): NotesPlan {
  const clusters: PlannedCitation[][] = [];
  const noteNumbers: number[] = [];
  const notePlaces: NotePlace[] = [];
  const linked = new Set<string>();
  readNotes(corpus, notes, {
    bodyOf,
    linked,
    cite: (met, reading) => {
      clusters.push(sourcesOf(met));
      noteNumbers.push(met.noteNumber || ++reading.footnotes);
      const { ownPlaces } = plannedNote(corpus, met.note, bodyOf).noted;
      notePlaces.push(ownPlaces.get(met.cluster) ?? 'note');
      return ['…'];
    },
  });
  const keys = new Set(clusters.flatMap((sources) => sources.map(({ id }) => id)));
  const references = [...keys].map((key) => corpus.references.get(key));
  const items = references.filter((found) => found !== undefined).map(setItemOf);
  return { items, clusters, noteNumbers, notePlaces, linked };
}

/** What the clusters of a note cite, by their numbers. */
const clustersOf = perNote(({ citations }) => {
  const clusters = new Map<number, PlannedCitation[]>();
  for (const { cluster, key, mode, prefix, locator, suffix } of citations)
    addTo(clusters, cluster, { id: key, mode, prefix, locator, suffix });
  return clusters;
});

function sourcesOf({ note, cluster }: MetCluster): PlannedCitation[] {
  return clustersOf(note).get(cluster) ?? [];
}
