/** The review that this checkout ships, as a corpus and as its files. */
import { fileURLToPath } from 'node:url';
import { createStore } from '../../server/corpus/store.ts';
import { readLibrary } from '../../server/disk/library.ts';
import type { Corpus, SourceFile } from '../../server/model/corpus.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Its files. */
export function shippedFiles(): Promise<SourceFile[]> {
  return readLibrary({ root, folders: ['notes', 'references'] });
}

/** Its corpus. */
export async function shippedCorpus(): Promise<Corpus> {
  return createStore(await shippedFiles()).current();
}
