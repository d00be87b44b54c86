/** Words → terms: lunr's text pipeline, with our letters and spelling before its stemmer. */
import lunr from 'lunr';
import { foldWord } from './letters.ts';
import { oneSpelling } from './spelling.ts';

const foldLetters = (token: lunr.Token): lunr.Token => token.update(foldWord);
const unifySpelling = (token: lunr.Token): lunr.Token => token.update(oneSpelling);
lunr.Pipeline.registerFunction(foldLetters, 'foldLetters');
lunr.Pipeline.registerFunction(unifySpelling, 'unifySpelling');

const spelling = new lunr.Pipeline();
spelling.add(foldLetters, unifySpelling);

const stemming = new lunr.Pipeline();
stemming.add(lunr.stemmer);

/** A word as it is compared: its form in letters and spelling, and its term, the stem under which it is indexed. */
export interface ReadWord {
  form: string;
  term: string;
  /** Whether it says nothing of what a text is about. */
  isStop: boolean;
}

/** Reads words, each different one through the pipeline once. */
export interface Reader {
  read: (word: string) => ReadWord;
}

/**
 * Makes a reader; what it remembers goes with it. With `most`, it forgets after so many different words
 * those that were not read since it last did.
 */
export function createReader(most = Infinity): Reader {
  let known = new Map<string, ReadWord>();
  let older = new Map<string, ReadWord>();
  return {
    read(word) {
      const remembered = known.get(word);
      if (remembered) return remembered;
      if (known.size >= most) {
        older = known;
        known = new Map();
      }
      const read = older.get(word) ?? readWord(word);
      known.set(word, read);
      return read;
    },
  };
}

function readWord(word: string): ReadWord {
  const form = spelling.runString(word)[0] ?? '';
  return { form, term: stemming.runString(form)[0] ?? form, isStop: isStopWord(form) };
}

/** What lunr's list of stop words lacks: and what stands between the names of authors. */
const ALSO_STOPPED = new Set(
  'al being both each et further many more much same such up very'.split(' '),
);

function isStopWord(form: string): boolean {
  // lunr's filter answers with nothing where a word is stopped, whatever its type says.
  const kept = lunr.stopWordFilter(new lunr.Token(form, {})) as lunr.Token | undefined;
  return form === '' || ALSO_STOPPED.has(form) || kept === undefined;
}
