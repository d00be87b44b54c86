/**
 * Sections and queries of any number for measuring speed, the same in every run. Words are as frequent as in
 * real text (Zipf's law over a vocabulary of 40,000), and the most frequent ones are those of English.
 */
import { randomNumbers } from '../random-numbers.ts';
import type { Doc } from './collection.ts';
import { FUNCTION_WORDS } from './function-words.ts';

const SYLLABLES =
  'an ba co di er fo ga he in ju ka lo me no or pa qui re so ta un ve wi xe yo zu tion ment ing al'.split(
    ' ',
  );
const DIFFERENT_WORDS = 40_000;
const WORDS_OF_A_SECTION = 150;
const WORDS_OF_A_TITLE = 6;
const OTHER_WORDS_OF_A_QUESTION = 10;

/** What an engine's speed is measured with. */
export interface GeneratedSections {
  docs: Doc[];
  /** What stands in the search field at each key press. */
  prefixes: string[];
  /** Sixteen words each, six of them from one title. */
  questions: string[];
}

/** Generates so many sections, and so many queries of each kind. */
export function generateSections(size: number, queries: number): GeneratedSections {
  const random = randomNumbers(size);
  const vocabulary = vocabularyFrom(random);
  const pick = () => vocabulary[Math.floor(DIFFERENT_WORDS ** random()) - 1]!;
  const text = (words: number) => Array.from({ length: words }, pick).join(' ');
  const docs = Array.from({ length: size }, (_, index) => ({
    id: `section-${index}`,
    title: text(WORDS_OF_A_TITLE),
    text: text(WORDS_OF_A_SECTION),
  }));
  const title = () => docs[Math.floor(random() * size)]!.title;
  return {
    docs,
    prefixes: typedPrefixes(() => title().split(' ').slice(0, 2).join(' '), queries),
    questions: Array.from(
      { length: queries },
      () => `${title()} ${text(OTHER_WORDS_OF_A_QUESTION)}`,
    ),
  };
}

function typedPrefixes(next: () => string, count: number): string[] {
  const prefixes: string[] = [];
  while (prefixes.length < count) {
    const typed = next();
    for (let length = 1; length <= typed.length; length++) prefixes.push(typed.slice(0, length));
  }
  return prefixes.slice(0, count);
}

/** Different words, the most frequent first; those that are made up are the longer the rarer. */
function vocabularyFrom(random: () => number): string[] {
  const all = new Set(FUNCTION_WORDS);
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  while (all.size < DIFFERENT_WORDS) {
    const length = 2 + Math.floor((3 * all.size) / DIFFERENT_WORDS);
    all.add(Array.from({ length: length + Math.floor(random() * 2) }, syllable).join(''));
  }
  return [...all];
}
