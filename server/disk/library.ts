import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceFile } from '../model/corpus.ts';
import { findLibraryFiles, isFolderAt, type LibraryLocation } from './library-files.ts';
import { readSourceFile, withoutText } from './read-file.ts';

/** How many files are read at the same time: enough to keep a disk busy, few enough for any system's limit. */
const READS_AT_ONCE = 32;

/** Reads every file of the library; a folder that cannot be read stands as an empty file with its problem. */
export async function readLibrary(location: LibraryLocation): Promise<SourceFile[]> {
  const { paths, problems } = await findLibraryFiles(location);
  const files = await readSourceFiles(location.root, paths);
  return [
    ...files.filter((file) => file !== null),
    ...problems.map((found) => withoutText(found.file, found)),
  ];
}

/** Reads files in the order of `paths`; null stands for a file that is not there. */
export async function readSourceFiles(
  root: string,
  paths: readonly string[],
): Promise<(SourceFile | null)[]> {
  const files: (SourceFile | null)[] = new Array<SourceFile | null>(paths.length).fill(null);
  let next = 0;
  const reader = async () => {
    for (let index = next++; index < paths.length; index = next++) {
      files[index] = await readSourceFile(root, paths[index]!);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, reader));
  return files;
}

/**
 * Finds the library: a folder named by the user is read whole; without a name it is the current folder,
 * of which only `notes/` and `references/` are read where both are there.
 *
 * Throws an Error with a sentence for the user when the folder is not there.
 */
export async function locateLibrary(
  named: string | undefined,
  current: string,
): Promise<LibraryLocation> {
  const folder = resolve(current, named ?? '.');
  const root = await realpath(folder).catch(() => {
    throw new Error(`There is no folder ${folder}.`);
  });
  if (!(await isFolderAt(root)))
    throw new Error(`${folder} is a file; name the folder that holds it.`);
  const usual = ['notes', 'references'];
  const arranged = await Promise.all(usual.map((name) => isFolderAt(join(root, name))));
  return { root, folders: named === undefined && arranged.every(Boolean) ? usual : [''] };
}
