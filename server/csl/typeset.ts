/** What is handed to the citation processor, and what comes back. */
import type { CitationMode, LocatorLabel } from '../model/citation.ts';
import type { Markup } from '../model/markup.ts';
import type { CslItem } from '../model/reference.ts';

/** The reader's choice: a style by the name of its file, and a language as BCP 47 writes it. */
export interface Setting {
  style: string;
  locale: string;
}

/** One source to be cited in a cluster. */
export interface PlannedCitation {
  /** The id of its item. */
  id: string;
  mode: CitationMode;
  prefix: string;
  locator: { label: LocatorLabel; value: string } | null;
  suffix: string;
}

/** The note in which a cluster stands: one that the style makes, or one of the author's, all of it, its beginning, or within it. */
export type NotePlace = 'note' | 'whole' | 'beginning' | 'within';

/** A text to be set: its items as CSL wants them, its clusters in reading order, and the items listed at its end. */
export interface TypesetPlan extends Setting {
  items: readonly CslItem[];
  clusters: readonly (readonly PlannedCitation[])[];
  /** The number of the note in which each cluster stands, where a style sets notes; 1, 2, 3 … where nothing is said. */
  noteNumbers?: readonly number[];
  /** Where each cluster stands, where a style sets notes; in a note of the style where nothing is said. */
  notePlaces?: readonly NotePlace[];
  /** Whether the list of all items follows, in the order that the style gives it. */
  hasBibliography: boolean;
}

/** A piece of a set cluster: words between the sources, or what stands for one of them, by its place in the cluster. */
export type TypesetPart = Markup | { source: number; content: Markup[] };

/** A set cluster; in a style of notes what stands in the note, while the text has `lead` and the mark. */
export interface TypesetCluster {
  /** What stands in the running text before the mark of a note: the name of a narrative citation, otherwise nothing. */
  lead: TypesetPart[];
  parts: TypesetPart[];
}

/** An entry of the list at the end. */
export interface TypesetEntry {
  id: string;
  /** The number or label that some styles set before the entry; empty in others. */
  label: Markup[];
  content: Markup[];
}

/** How the style wants its list laid out. */
export interface EntryLayout {
  hasHangingIndent: boolean;
  /** Lines; 1 is single spacing. */
  lineSpacing: number;
  /** Lines between two entries. */
  entrySpacing: number;
}

/** A text as the style sets it. */
export interface Typeset {
  /** Whether its citations stand in notes. */
  inNotes: boolean;
  clusters: TypesetCluster[];
  bibliography: TypesetEntry[];
  /** Works that the processor could not set, and why; they stand in the list by their titles. */
  unset: { key: string; why: string }[];
  layout: EntryLayout;
}
