/** One index that never changes: words, terms and postings in flat arrays. */
import type { Searchable } from './searchable.ts';
import { findWord, type WordList } from './word-list.ts';

/** The arrays of a segment; all that needs to be written down to have it again beside its documents. */
export interface SegmentData {
  /** Terms, sorted. */
  terms: WordList;
  /** The postings of term `i` are those from `starts[i]` up to `starts[i + 1]`. */
  starts: Uint32Array;
  /** The numbers of documents, rising within a term. */
  docs: Uint32Array;
  /** How much the term counts in the document, in quarters, 255 at most. */
  weights: Uint8Array;
  /** Words in each document. */
  lengths: Uint16Array;
  /** The forms of words as they are written, sorted, for what begins alike or is spelled nearly alike. */
  forms: WordList;
  /** The number of the term of each form. */
  formTerms: Uint32Array;
  /** How many documents hold each form. */
  formCounts: Uint32Array;
}

/** A segment with the documents that it was made of. */
export interface Segment extends SegmentData {
  documents: readonly Searchable[];
  /** The number of the group of each document; groups are numbered in the order of their documents. */
  groups: Uint32Array;
  /** The first document of each group, and the number of documents last. */
  groupStarts: Uint32Array;
}

/** Where the postings of a term are: from the first, up to and without the second; equal where it has none. */
export function postingsOf(segment: SegmentData, term: string): [from: number, to: number] {
  const index = findWord(segment.terms, term);
  return index < 0 ? [0, 0] : [segment.starts[index]!, segment.starts[index + 1]!];
}

/** Joins the arrays of a segment to its documents. */
export function segmentOf(data: SegmentData, documents: readonly Searchable[]): Segment {
  const groups = new Uint32Array(documents.length);
  const starts: number[] = [];
  documents.forEach((document, index) => {
    if (index === 0 || documents[index - 1]!.group !== document.group) starts.push(index);
    groups[index] = starts.length - 1;
  });
  return { ...data, documents, groups, groupStarts: Uint32Array.of(...starts, documents.length) };
}
