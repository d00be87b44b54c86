/**
 * What takes long to make of a library, kept from one run of the program to the next. It lies where the system
 * keeps such things, not in the library, and is made anew when it is gone.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import envPaths from 'env-paths';
import type { LibraryLocation } from './library-files.ts';
import { writeWhole } from './write-whole.ts';

/** What is kept of one library. */
export interface LibraryCache {
  /** What was kept; null where nothing was, or it cannot be read. */
  read: () => Promise<Uint8Array | null>;
  /** Keeps the bytes in the place of what was kept before. Rejects where nothing can be written. */
  write: (bytes: Uint8Array) => Promise<void>;
}

/** Which thing is kept. */
export interface CachedThing {
  /** Its name: a library has one of each. */
  what: string;
  /** Bytes by which versions of the program differ: another version may make it in another way. */
  program: Uint8Array;
}

/** The cache of one thing that is made of a library. */
export function libraryCache(
  { root, folders }: LibraryLocation,
  { what, program }: CachedThing,
): LibraryCache {
  const folder = envPaths('born-global-review', { suffix: '' }).cache;
  const library = shortHash([root, ...folders].join('\0'));
  const file = join(folder, `${library}-${shortHash(program)}.${what}`);
  return {
    read: () => readFile(file).catch(() => null),
    write: async (bytes) => {
      await mkdir(folder, { recursive: true });
      await writeWhole(file, bytes);
      for (const name of await readdir(folder)) {
        const isOfKind = name.startsWith(`${library}-`) && name.endsWith(`.${what}`);
        if (isOfKind && join(folder, name) !== file) await rm(join(folder, name), { force: true });
      }
    },
  };
}

function shortHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
