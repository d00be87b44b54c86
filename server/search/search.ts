/**
 * The search over a corpus, the same on the server and in the browser. A search is one immutable state:
 * an edited corpus gives another, which shares the large part of the index.
 */
import type { Corpus } from '../model/corpus.ts';
import { corpusDocuments, noteDocuments, type SearchDocument } from './documents/documents.ts';
import { ReferenceDocument } from './documents/reference-document.ts';
import { SegmentBuilder } from './index/segment-builder.ts';
import { packSegment, unpackSegment } from './index/segment-bytes.ts';
import { type SegmentData, segmentOf } from './index/segment.ts';
import { changedIndex, indexOf, type TextIndex } from './index/text-index.ts';
import { createPhraseFinder } from './rank/phrases.ts';
import { createSequenceReader } from './rank/term-sequences.ts';
import type { Memory } from './rank/text-query.ts';
import { createReader } from './text/reading.ts';

/** A corpus with its index. */
export interface Search {
  corpus: Corpus;
  index: TextIndex;
  memory: Memory;
}

/** How many different words are remembered between queries: what people type and what they are shown. */
const WORDS_REMEMBERED = 16_384;

/** How many documents are indexed between two pauses of a build in steps. */
const STEP = 100;

/** Indexes a corpus in one go. */
export function createSearch(corpus: Corpus): Search {
  const steps = buildSearch(corpus);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Indexes a corpus in steps of some milliseconds, so that whoever drives it can let others have their turn. */
export function* buildSearch(corpus: Corpus): Generator<undefined, Search> {
  const builder = new SegmentBuilder();
  let indexed = 0;
  for (const document of corpusDocuments(corpus)) {
    builder.add(document);
    indexed += 1;
    if (indexed % STEP === 0) yield;
  }
  return { corpus, index: indexOf(builder.build()), memory: createMemory() };
}

/**
 * The search after a change of the corpus. It costs what differs from the corpus of the last full build;
 * from time to time `buildSearch` in the background, and `updateSearch` of its result, bring that back to nothing.
 */
export function updateSearch(search: Search, corpus: Corpus): Search {
  if (corpus.revision === search.corpus.revision) return search;
  const gone = new Set<object>();
  const come: SearchDocument[] = [];
  for (const [id, note] of search.corpus.notes) {
    if (corpus.notes.get(id) === note) continue;
    gone.add(note);
    for (const claim of note.claims) gone.add(claim);
  }
  for (const [key, reference] of search.corpus.references) {
    if (corpus.references.get(key) !== reference) gone.add(reference);
  }
  for (const [id, note] of corpus.notes) {
    if (search.corpus.notes.get(id) !== note) come.push(...noteDocuments(note));
  }
  for (const [key, reference] of corpus.references) {
    if (search.corpus.references.get(key) !== reference)
      come.push(new ReferenceDocument(reference));
  }
  return { ...search, corpus, index: changedIndex(search.index, gone, come) };
}

/** How many documents differ from the last full build: when they are many, it is time for another. */
export function changesSinceBuild({ index }: Search): number {
  return index.fresh.segment.documents.length + index.removed.documents.length;
}

/** The index of a search as bytes, bound to the revision of its corpus; null while it has changes since its build. */
export function saveSearch(search: Search): Uint8Array | null {
  if (changesSinceBuild(search) > 0) return null;
  return packSegment(search.index.large.segment, search.corpus.revision);
}

/** The search over a corpus from bytes that were saved of it; null where they are of another corpus or version, or damaged. */
export function loadSearch(bytes: Uint8Array, corpus: Corpus): Search | null {
  const data: SegmentData | null = unpackSegment(bytes, corpus.revision);
  const documents = corpusDocuments(corpus);
  if (data?.lengths.length !== documents.length) return null;
  return { corpus, index: indexOf(segmentOf(data, documents)), memory: createMemory() };
}

/** What a search remembers between two queries. */
export function createMemory(): Memory {
  const reader = createReader(WORDS_REMEMBERED);
  return {
    reader,
    sequences: createSequenceReader(reader),
    phrases: createPhraseFinder(reader),
  };
}
