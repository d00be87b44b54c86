/** What is searched for, and what is remembered between two searches. */
import type { Searchable } from '../index/searchable.ts';
import type { Reader } from '../text/reading.ts';
import type { PhraseFinder } from './phrases.ts';
import type { SequenceReader } from './term-sequences.ts';

/** What remembers words and texts from one search to the next. */
export interface Memory {
  reader: Reader;
  sequences: SequenceReader;
  phrases: PhraseFinder;
}

/** What is looked for. */
export interface TextQuery {
  words: string;
  phrases: readonly string[];
  /** Words and phrases that must not be there. */
  without: readonly string[];
  /** Whether the last word may go on. */
  endsInWord: boolean;
  /** Whether a thing, judged by any of its documents, is wanted. */
  accepts: (document: Searchable) => boolean;
  /** Where no words are given: whether of the documents of a thing this is one to show. */
  prefers: (document: Searchable) => boolean;
  /** Whether the words have to be in the title that this gives. */
  titleOf: ((document: Searchable) => string) | null;
}
