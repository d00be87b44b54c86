/** MiniSearch, which combines words with OR unless told otherwise, as it comes and with a stemmer as `processTerm`. */
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import type { Doc } from '../collection.ts';
import type { Engine } from './engine.ts';

/** Indexes documents with MiniSearch as it comes. */
export function miniSearchEngine(docs: readonly Doc[]): Engine {
  return engineOf(docs, (term) => term.toLowerCase());
}

/** Indexes documents with MiniSearch and Porter's stemmer. */
export function stemmedMiniSearchEngine(docs: readonly Doc[]): Engine {
  return engineOf(docs, (term) => stemmer(term.toLowerCase()));
}

function engineOf(docs: readonly Doc[], processTerm: (term: string) => string): Engine {
  const index = new MiniSearch<Doc>({ fields: ['title', 'text'], processTerm });
  index.addAll(docs);
  return {
    search(query, limit, typing = false) {
      const prefix = (_term: string, at: number, terms: string[]) =>
        typing && at === terms.length - 1;
      const hits = index.search(query, { prefix });
      return hits.slice(0, limit).map(({ id }) => id as string);
    },
    size: () => Buffer.byteLength(JSON.stringify(index)),
  };
}
