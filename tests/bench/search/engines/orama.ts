/** Orama with its stemmer and stop words, as every one of a question's words may match: that is its default threshold. */
import { create, insertMultiple, save, search } from '@orama/orama';
import type { Doc } from '../collection.ts';
import { FUNCTION_WORDS } from '../function-words.ts';
import type { Engine } from './engine.ts';

/** Indexes documents with Orama. */
export function oramaEngine(docs: readonly Doc[]): Engine {
  const index = create({
    schema: { id: 'string', title: 'string', text: 'string' },
    components: {
      tokenizer: { language: 'english', stemming: true, stopWords: [...FUNCTION_WORDS] },
    },
  });
  const records = docs.map(({ id, title, text }) => ({ id, title, text }));
  // In one batch, as between several Orama gives way to others and is not done when it returns.
  void insertMultiple(index, records, docs.length);
  return {
    search(query, limit) {
      const found = search(index, { term: query, limit, properties: ['title', 'text'] });
      if (found instanceof Promise) throw new Error('Without hooks Orama answers at once.');
      return found.hits.map(({ id }) => id);
    },
    size: () => Buffer.byteLength(JSON.stringify(save(index))),
  };
}
