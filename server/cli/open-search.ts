/** The search of a library, with what of it is kept on disk from run to run. */
import { readFile } from 'node:fs/promises';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CorpusStore } from '../corpus/store.ts';
import { libraryCache } from '../disk/library-cache.ts';
import type { LibraryLocation } from '../disk/library-files.ts';
import { keepSearch, type KeptSearch } from '../search/kept-search.ts';
import { warn } from './warn.ts';

/** How long after a change the index is left as it is, in milliseconds. */
const REST = 10_000;

/** Begins to keep the search of a library; it starts from the kept index where nothing changed since. */
export async function openSearch(
  store: CorpusStore,
  location: LibraryLocation,
): Promise<KeptSearch> {
  const program = await readFile(fileURLToPath(import.meta.url));
  const cache = libraryCache(location, { what: 'search', program });
  return keepSearch({
    store,
    saved: await cache.read(),
    onbuild: (bytes) => {
      cache.write(bytes).catch((error: unknown) => {
        warn(`The search index is not kept for the next start: ${(error as Error).message}`);
      });
    },
    pause: () => turn(),
    rest: () => delay(REST, undefined, { ref: false }),
    onfailure: (error) => warn(`The search does not work: ${(error as Error).stack}`),
  });
}
