/** A library folder of a test's own, to be changed under the program's feet. */
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with files; every path is relative to it. */
export interface TemporaryLibrary {
  path: string;
  write: (file: string, content: string | Uint8Array) => Promise<void>;
  remove: (file: string) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  cleanup: () => Promise<void>;
}

/** Makes a fresh folder that holds exactly these files, by path; call `cleanup` when the test is over. */
export async function temporaryLibrary(
  files: Record<string, string | Uint8Array>,
): Promise<TemporaryLibrary> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'library-')));
  const library = libraryAt(path);
  for (const [file, content] of Object.entries(files)) await library.write(file, content);
  return library;
}

function libraryAt(path: string): TemporaryLibrary {
  return {
    path,
    write: async (file, content) => {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), content);
    },
    remove: (file) => rm(join(path, file), { recursive: true }),
    rename: async (from, to) => {
      await mkdir(dirname(join(path, to)), { recursive: true });
      await rename(join(path, from), join(path, to));
    },
    cleanup: () => rm(path, { recursive: true, force: true }),
  };
}
