import type { OperatorName } from '../../../server/search/query/query.ts';

/** A way to ask, and what it finds. */
export interface GuideLine {
  write: string;
  finds: string;
  /** Whether it makes sense as it stands, in any library. */
  isQuery?: true;
}

const WORDS: readonly GuideLine[] = [
  { write: '"exact words"', finds: 'these words, in this order' },
  { write: '-word', finds: 'what does not have this word' },
];

const OPERATORS: Record<OperatorName, GuideLine> = {
  author: { write: 'author:name', finds: 'works by this author' },
  year: { write: 'year:1993..2005', finds: 'works of these years; also year:>1999', isQuery: true },
  journal: { write: 'journal:name', finds: 'works in this journal or book' },
  key: { write: 'key:name', finds: 'works whose citation key begins so' },
  kind: {
    write: 'kind:claim',
    finds: 'claims; also references, or a kind of notes',
    isQuery: true,
  },
  tag: { write: 'tag:name', finds: 'what has this tag or keyword' },
  in: { write: 'word in:title', finds: 'what has the words in its title' },
  cites: { write: 'cites:key', finds: 'passages that cite this work' },
  links: { write: 'links:note', finds: 'notes that link to this one' },
  relation: { write: 'relation:name', finds: 'claims of this sort' },
  signal: { write: 'signal:disputes', finds: 'where a source is disputed', isQuery: true },
  has: { write: 'has:locator', finds: 'citations with pages; also has:doi', isQuery: true },
  is: { write: 'is:uncited', finds: 'works that no note cites', isQuery: true },
};

/** All that can be asked for beyond words. */
export const GUIDE: readonly GuideLine[] = [...WORDS, ...Object.values(OPERATORS)];

/** A beginning, for where there is little room. */
export const SHORT_GUIDE: readonly GuideLine[] = [
  ...WORDS,
  OPERATORS.author,
  OPERATORS.year,
  { write: ':', finds: 'shows everything else that can be asked for' },
];
