/** Sites for a test file: the built program serves a library from the file's first test to its last. */
import { afterAll, beforeAll } from 'vitest';
import { temporaryLibrary, type TemporaryLibrary } from './library.ts';
import { serveLibrary, serveShippedReview, type ServedLibrary } from './serve.ts';

/** A site that is up while tests run. */
export interface SiteForTests {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** The JSON of an address below it; rejects where the answer is an error. */
  json: <Answer>(address: string) => Promise<Answer>;
}

/** Serves the review that this checkout ships. */
export function useShippedReview(): SiteForTests {
  return useSite(serveShippedReview);
}

/** A site of a library that tests may change. */
export interface LibrarySite extends SiteForTests {
  readonly library: TemporaryLibrary;
}

/** Serves a library of these files, in a folder of its own; `prepare` adds to the folder what is no file. */
export function useLibrary(
  files: Record<string, string | Uint8Array>,
  prepare?: (folder: string) => Promise<void>,
): LibrarySite {
  let library: TemporaryLibrary | undefined;
  afterAll(() => library?.cleanup());
  const site = useSite(async () => {
    library = await temporaryLibrary(files);
    await prepare?.(library.path);
    return serveLibrary(library.path);
  });
  return {
    get url() {
      return site.url;
    },
    json: site.json,
    get library() {
      return up(library);
    },
  };
}

function useSite(start: () => Promise<ServedLibrary>): SiteForTests {
  let served: ServedLibrary | undefined;
  beforeAll(async () => {
    served = await start();
  });
  afterAll(() => served?.stop());
  return {
    get url() {
      return up(served).url;
    },
    json: async <Answer>(address: string) => {
      const answer = await fetch(up(served).url + address);
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
      return (await answer.json()) as Answer;
    },
  };
}

function up<Thing>(thing: Thing | undefined): Thing {
  if (!thing) throw new Error('The site is up only while tests run.');
  return thing;
}
