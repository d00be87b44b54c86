/**
 * FlexSearch with its preset for English, whole words, and suggestions on, as otherwise
 * every word of a question would have to be in a document.
 */
import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Doc } from '../collection.ts';
import type { Engine } from './engine.ts';

/** Indexes documents with FlexSearch. */
export function flexSearchEngine(docs: readonly Doc[]): Engine {
  const index = new Document({
    tokenize: 'strict',
    encoder: new Encoder(english),
    document: { id: 'id', index: ['title', 'text'] },
  });
  for (const { id, title, text } of docs) index.add({ id, title, text });
  return {
    search(query, limit) {
      const hits = index.search(query, { limit, suggest: true, merge: true });
      return hits.slice(0, limit).map(({ id }) => String(id));
    },
    size: () => null,
  };
}
