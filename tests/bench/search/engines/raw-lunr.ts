/**
 * lunr with its defaults, title and text as fields, every word of a question optional. A question goes in
 * as words, since lunr's syntax would throw on what people type.
 */
import lunr from 'lunr';
import type { Doc } from '../collection.ts';
import type { Engine } from './engine.ts';

/** Indexes documents with lunr. */
export function rawLunrEngine(docs: readonly Doc[]): Engine {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const doc of docs) builder.add(doc);
  });
  return {
    search(query, limit, typing = false) {
      const words = wordsOf(query);
      const hits = index.query((asked) => {
        for (const word of words) asked.term(word, {});
        const last = words.at(-1);
        if (typing && last) asked.term(last, { wildcard: lunr.Query.wildcard.TRAILING });
      });
      return hits.slice(0, limit).map(({ ref }) => ref);
    },
    size: () => Buffer.byteLength(JSON.stringify(index)),
  };
}

function wordsOf(query: string): string[] {
  return lunr
    .tokenizer(query)
    .map((token) => lunr.trimmer(token).toString())
    .filter(Boolean);
}
