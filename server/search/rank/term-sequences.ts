/** The texts of documents as sequences of terms, for what the postings do not know: which word follows which. */
import type { Searchable } from '../index/searchable.ts';
import type { Reader } from '../text/reading.ts';
import { visitWords } from '../text/words.ts';

/** A text as the terms of its words that say something, and how much a word in it counts. */
export interface TermSequence {
  terms: string[];
  weight: number;
}

/** Reads documents, and remembers the last ones: whoever types asks for the same ones again and again. */
export interface SequenceReader {
  sequencesOf: (document: Searchable) => TermSequence[];
}

const MOST_REMEMBERED = 512;

/** Makes a reader of sequences. */
export function createSequenceReader(reader: Reader): SequenceReader {
  let known = new WeakMap<Searchable, TermSequence[]>();
  let remembered = 0;
  return {
    sequencesOf(document) {
      const before = known.get(document);
      if (before) return before;
      if (remembered++ >= MOST_REMEMBERED) {
        known = new WeakMap();
        remembered = 1;
      }
      const sequences = document
        .texts()
        .map(({ text, weight }) => ({ terms: tellingTerms(text, reader), weight }));
      known.set(document, sequences);
      return sequences;
    },
  };
}

/** The terms of the words of a text that say something, in order. */
export function tellingTerms(text: string, reader: Reader): string[] {
  const terms: string[] = [];
  visitWords(text, (word) => {
    const { term, isStop } = reader.read(word);
    if (!isStop) terms.push(term);
  });
  return terms;
}
