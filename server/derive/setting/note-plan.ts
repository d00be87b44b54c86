/** A note as the citation processor gets it: its clusters in reading order, and the works that it cites. */
import type { PlannedCitation, Setting, TypesetPlan } from '../../csl/typeset.ts';
import { setItemOf } from '../../csl/set-item.ts';
import type { Citation } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Markup } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import type { BodyOf } from '../body/draw-body.ts';
import { withStyleNotes, type NotedBody } from '../body/style-notes.ts';
import { citationAnchor } from '../lookup/addresses.ts';
import { perNoteIn } from '../memo.ts';
import { citedReferences } from './set-citation.ts';

/** A note made ready for any style. */
export interface PlannedNote {
  /** Its body as a style of notes wants it. */
  noted: NotedBody;
  /** The citations of each cluster, by its number in the note. */
  clusters: Citation[][];
  /** Numbers of the clusters in reading order: one in a footnote is read where the footnote is referred to. */
  order: number[];
  /** The plan in a setting; the same object for the same setting, by which it is known again. */
  planIn: (setting: Setting) => TypesetPlan;
}

/** Plans a note, once for each corpus. */
export function plannedNote(corpus: Corpus, note: Note, bodyOf: BodyOf): PlannedNote {
  return plannedOnce(corpus, note)(bodyOf);
}

const plannedOnce = perNoteIn((corpus, note) => {
  let known: PlannedNote | undefined;
  return (bodyOf: BodyOf) => (known ??= planNote(corpus, note, bodyOf(note)));
});

function planNote(corpus: Corpus, note: Note, body: readonly Markup[]): PlannedNote {
  const clusters: Citation[][] = [];
  for (const citation of note.citations) (clusters[citation.cluster] ??= []).push(citation);
  const noted = withStyleNotes(body, {
    anchorsOf: (cluster) => (clusters[cluster] ?? []).map(({ index }) => citationAnchor(index)),
    leadOf: (cluster) => (isNarrative(clusters[cluster]) ? clusters.length + cluster : null),
  });
  const order = readingOrder(clusters, noted);
  const items = citedReferences(corpus, note).map(setItemOf);
  const inOrder = order.map((cluster) => clusters[cluster]!);
  const plan = {
    items,
    clusters: inOrder.map((citations) => citations.map(plannedCitation)),
    noteNumbers: order.map((cluster) => noted.numbers.get(cluster) ?? order.length),
    notePlaces: order.map((cluster) => noted.ownPlaces.get(cluster) ?? 'note'),
    hasBibliography: true,
  };
  return { noted, clusters, order, planIn: oncePerSetting((setting) => ({ ...setting, ...plan })) };
}

/** Whether a cluster names its first source in the sentence. */
function isNarrative(citations: readonly Citation[] | undefined): boolean {
  return citations?.[0]?.mode === 'narrative';
}

function readingOrder(clusters: readonly Citation[][], { numbers }: NotedBody): number[] {
  const numberOf = (cluster: number) => numbers.get(cluster) ?? Infinity;
  return [...clusters.keys()].sort((a, b) => compare(numberOf(a), numberOf(b)) || a - b);
}

/** Two infinite numbers are equal, of which the difference is none. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function plannedCitation({ key, mode, prefix, locator, suffix }: Citation): PlannedCitation {
  return { id: key, mode, prefix, locator, suffix };
}

function oncePerSetting(
  make: (setting: Setting) => TypesetPlan,
): (setting: Setting) => TypesetPlan {
  const plans = new Map<string, TypesetPlan>();
  return (setting) => {
    const name = `${setting.style} ${setting.locale}`;
    const plan = plans.get(name) ?? make(setting);
    plans.set(name, plan);
    return plan;
  };
}
