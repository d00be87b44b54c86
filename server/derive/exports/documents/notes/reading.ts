/** What is known while the bodies of notes are read into a document. */
import type { DrawnBody } from '../../../../contract/note-page.ts';
import type { Corpus } from '../../../../model/corpus.ts';
import type { Markup } from '../../../../model/markup.ts';
import type { Note } from '../../../../model/note.ts';
import type { Block, Change, Inline } from '../document.ts';

/** A cluster met in reading order, and the note of the document in which it stands; 0 in running text. */
export interface MetCluster {
  note: Note;
  /** Its number in that note. */
  cluster: number;
  noteNumber: number;
}

/** All that a document is made of; one for the whole document. */
export interface Reading {
  corpus: Corpus;
  /** The anchors that notes of the document have, `note` or `note#heading`. */
  anchors: ReadonlySet<string>;
  /** Those of them that links lead to; filled while links are read. */
  linked: Set<string>;
  /** The notes at the foot of pages so far. */
  footnotes: number;
  /** Sets a cluster. */
  cite: (met: MetCluster, reading: Reading) => Inline[];
  changes: Change[];
  /** The same, by which one is known that was told before. */
  told: Set<string>;
}

/** Where in it something stands. */
export interface Place {
  reading: Reading;
  /** The note of the document that is read. */
  page: Note;
  /** The note whose body is read: the same, or one embedded in it. */
  note: Note;
  drawn: DrawnBody;
  /** What the footnotes of the body hold, by their anchors. */
  footnotes: ReadonlyMap<string, Markup[]>;
  /** The numbers that footnotes of the body got, by their anchors. */
  numbers: Map<string, number>;
  /** Whether its anchors are the document's; those of an embedded note are not. */
  isOwn: boolean;
  /** Whether a heading is one of the document; within a quotation, an item or a cell it is not. */
  takesHeadings: boolean;
  /** The number of the footnote that is read; 0 in running text. */
  inFootnote: number;
  /** How to read the blocks inside a block, so that the two kinds of reading need not import each other. */
  blocks: (nodes: readonly Markup[], place: Place) => Block[];
}

/** Tells what could not be kept, once for each value. */
export function tell({ reading, note }: Place, change: Omit<Change, 'key'>): void {
  const told = { key: note.id, ...change };
  const name = JSON.stringify(told);
  if (reading.told.has(name)) return;
  reading.told.add(name);
  reading.changes.push(told);
}

/** The anchor of a place that is linked to; null for all others, so that a file holds no anchors in vain. */
export function anchorAt({ reading, note, isOwn }: Place, id: unknown): string | null {
  if (!isOwn || typeof id !== 'string') return null;
  const anchor = `${note.id}#${id}`;
  return reading.linked.has(anchor) ? anchor : null;
}
