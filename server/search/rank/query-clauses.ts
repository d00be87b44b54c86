/**
 * The words of a query → clauses of lunr's query language. lunr's own syntax is never read from what
 * somebody typed.
 */
import lunr from 'lunr';
import { allowedTypos } from '../index/near-forms.ts';
import type { Reader, ReadWord } from '../text/reading.ts';
import { visitAskedWords } from '../text/words.ts';

/** How the weight of a word grows when a question repeats it: it levels off. */
const REPEATED = 8;
/** How many different words of a long question are looked for, and how many of them may be misspelt. */
const MOST_WORDS = 128;
const MOST_MISSPELT = 8;
const FIELD = 'text';

/** How the words of a query are to be read. */
export interface ClauseOptions {
  reader: Reader;
  /** Whether the last word may go on. */
  endsInWord?: boolean;
}

/** Makes a clause of each different word that says something; of those that say nothing only where there is no other. */
export function queryOf(words: string, { reader, endsInWord = false }: ClauseOptions): lunr.Query {
  const query = new lunr.Query([FIELD]);
  const read: ReadWord[] = [];
  visitAskedWords(words, (word) => read.push(reader.read(word)));
  const telling = read.filter(({ isStop }) => !isStop);
  const chosen = (telling.length > 0 ? telling : read).map(({ form }) => form).filter(Boolean);
  const last = read.at(-1)?.form;
  [...new Set(chosen)].slice(0, MOST_WORDS).forEach((form, number) => {
    const times = chosen.filter((other) => other === form).length;
    const goesOn = form === last && endsInWord;
    query.clause({
      term: form,
      fields: [FIELD],
      usePipeline: false,
      boost: ((REPEATED + 1) * times) / (REPEATED + times),
      editDistance: number < MOST_MISSPELT ? allowedTypos(form) : 0,
      wildcard: goesOn ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE,
    });
  });
  return query;
}
