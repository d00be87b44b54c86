/**
 * Everything that can be found, in two segments: a large one, and a small one of what has changed since.
 * What left the large one is counted in a third, so that every score is what a full build would give.
 */
import type { Searchable } from './searchable.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { postingsOf, type Segment } from './segment.ts';
import { findWord, wordAt } from './word-list.ts';

/**
 * BM25's two numbers, how soon another occurrence of a word counts less and how much a long text counts
 * less; and the part of the average length below which a text is none the better for being short, as a
 * bare title is no more to the point than one with an abstract. Chosen by measurement.
 */
const K1 = 1.6;
const B = 0.6;
const SHORTEST = 0.5;

/** A segment as a part of an index: which of its groups are no more, and what its documents' lengths come to. */
export interface Part {
  segment: Segment;
  /** 1 for each group that has left. */
  left: Uint8Array;
  /** BM25's `k1 · (1 − b + b · length / average)` of each document. */
  norms: Float32Array;
}

/** One immutable state of an index. */
export interface TextIndex {
  large: Part;
  fresh: Part;
  /** What has left the large segment. */
  removed: Segment;
  documentCount: number;
}

/** An index in which the large segment is all there is. */
export function indexOf(segment: Segment): TextIndex {
  return arrange(segment, { left: noneLeft(segment), fresh: [], removed: [] });
}

/**
 * The index after groups of documents went and others came; both are told by the objects that are their
 * groups. It costs the documents that differ from the large segment, and a look at each length.
 */
export function changedIndex(
  index: TextIndex,
  gone: ReadonlySet<object>,
  come: readonly Searchable[],
): TextIndex {
  const { segment, left } = index.large;
  const nowLeft = left.slice();
  segment.groupStarts.subarray(0, -1).forEach((start, group) => {
    if (gone.has(segment.documents[start]!.group)) nowLeft[group] = 1;
  });
  return arrange(segment, {
    left: nowLeft,
    fresh: [...index.fresh.segment.documents.filter(({ group }) => !gone.has(group)), ...come],
    removed: segment.documents.filter((_, doc) => nowLeft[segment.groups[doc]!] === 1),
  });
}

interface Contents {
  left: Uint8Array;
  fresh: readonly Searchable[];
  removed: readonly Searchable[];
}

function arrange(large: Segment, { left, fresh, removed }: Contents): TextIndex {
  const freshSegment = segmentOfAll(fresh);
  const removedSegment = segmentOfAll(removed);
  const documentCount = large.documents.length + fresh.length - removed.length;
  const words = totalLength(large) + totalLength(freshSegment) - totalLength(removedSegment);
  const average = documentCount > 0 ? words / documentCount || 1 : 1;
  return {
    large: { segment: large, left, norms: normsOf(large, average) },
    fresh: {
      segment: freshSegment,
      left: noneLeft(freshSegment),
      norms: normsOf(freshSegment, average),
    },
    removed: removedSegment,
    documentCount,
  };
}

/** A segment built in one go. */
export function segmentOfAll(documents: readonly Searchable[]): Segment {
  const builder = new SegmentBuilder();
  for (const document of documents) builder.add(document);
  return builder.build();
}

function noneLeft(segment: Segment): Uint8Array {
  return new Uint8Array(segment.groupStarts.length - 1);
}

function totalLength({ lengths }: Segment): number {
  let total = 0;
  for (const length of lengths) total += length;
  return total;
}

function normsOf({ lengths }: Segment, average: number): Float32Array {
  return Float32Array.from(
    lengths,
    (length) => K1 * (1 - B + B * Math.max(length / average, SHORTEST)),
  );
}

/** What a posting counts, from 0 up to `K1 + 1`, given its weight in quarters and the norm of its document. */
export function saturation(weight: number, norm: number): number {
  const count = weight / 4;
  return ((K1 + 1) * count) / (count + norm);
}

/** How many documents hold a term. */
export function documentFrequency({ large, fresh, removed }: TextIndex, term: string): number {
  const count = (segment: Segment) => {
    const [from, to] = postingsOf(segment, term);
    return to - from;
  };
  return count(large.segment) + count(fresh.segment) - count(removed);
}

/** Whether the form of a number in a part is still held by a document, and not by such alone as have left. */
export function isFormHeld(index: TextIndex, { segment }: Part, number: number): boolean {
  const { large, fresh, removed } = index;
  if (removed.documents.length === 0) return true;
  const form = wordAt(segment.forms, number);
  const gone = formCount(removed, form);
  return gone === 0 || formCount(large.segment, form) + formCount(fresh.segment, form) > gone;
}

function formCount({ forms, formCounts }: Segment, form: string): number {
  const number = findWord(forms, form);
  return number < 0 ? 0 : formCounts[number]!;
}

/** BM25's weight of a word that so many documents hold. */
export function rarity({ documentCount }: TextIndex, frequency: number): number {
  return Math.log(1 + (documentCount - frequency + 0.5) / (frequency + 0.5));
}

/** Both parts, the large one first. */
export function partsOf({ large, fresh }: TextIndex): Part[] {
  return [large, fresh];
}
