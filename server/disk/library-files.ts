/** Which files make up a library, and where they are. */
import { realpathSync, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { attachmentType } from '../model/attachment.ts';
import { problem, type Problem } from '../model/problem.ts';

/** Folders that hold no notes of the author's: hidden ones, and what tools put beside them. */
const skippedFolder = /^\.|^(node_modules|dist)$/;

/** The endings of the files that the program parses. */
const readableFile = /\.(md|markdown|bib|json|csl|ya?ml)$/i;

/** YAML is read for the vocabulary alone. */
const yamlFile = /\.ya?ml$/i;
const vocabularyFile = /(^|\/)vocabulary\.ya?ml$/i;

/** Where the library is: its folder, and the folders directly below it that are read (`['']` is all of it). */
export interface LibraryLocation {
  /** Absolute path, symbolic links resolved. */
  root: string;
  folders: string[];
}

/** Whether a path below the library is one of the files that make it up. */
export function isLibraryFile(path: string): boolean {
  const name = basename(path);
  if (name.startsWith('.') || isInSkippedFolder(path)) return false;
  if (attachmentType(name)) return true;
  return readableFile.test(name) && (!yamlFile.test(name) || vocabularyFile.test(path));
}

function isInSkippedFolder(path: string): boolean {
  return path.split('/').slice(0, -1).some(isSkippedFolder);
}

/** Whether a folder below the library is left alone, by its name. */
export function isSkippedFolder(name: string): boolean {
  return skippedFolder.test(name);
}

/** Whether a path below the library is, or lies in, one of the folders that are read. */
export function isInFolders({ folders }: LibraryLocation, path: string): boolean {
  return folders.some((folder) => folder === '' || `${path}/`.startsWith(`${folder}/`));
}

/** A path below the library as the rest of the program writes it: relative, with forward slashes. */
export function libraryPath(root: string, absolute: string): string {
  return relative(root, absolute).split(sep).join('/');
}

/** What a walk through the library found. */
export interface FoundFiles {
  /** Paths below the library, sorted. */
  paths: string[];
  /** Folders that could not be entered, or lead out of the library. */
  problems: Problem[];
}

/** Lists the files of a library; what cannot be entered or leads out of it is a problem. */
export async function findLibraryFiles(location: LibraryLocation): Promise<FoundFiles> {
  const walk: Walk = { location, paths: [], problems: [] };
  for (const folder of location.folders) await arrive(walk, join(location.root, folder));
  return { paths: walk.paths.sort(), problems: walk.problems };
}

interface Walk extends FoundFiles {
  location: LibraryLocation;
}

/** Enters a folder that may be a link, if it is to be read under this name. */
async function arrive(walk: Walk, folder: string): Promise<void> {
  const way = wayInto(walk.location, folder);
  if (way === 'inside') await enterFolder(walk, folder);
  if (way === 'outside') walk.problems.push(outside(libraryPath(walk.location.root, folder)));
}

async function enterFolder(walk: Walk, folder: string): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    walk.problems.push(unreadable(libraryPath(walk.location.root, folder), error));
    return;
  }
  for (const entry of entries) await visitEntry(walk, join(folder, entry.name), entry);
}

async function visitEntry(walk: Walk, absolute: string, entry: Dirent): Promise<void> {
  const path = libraryPath(walk.location.root, absolute);
  const isLink = entry.isSymbolicLink();
  const isFolder = isLink ? await isFolderAt(absolute) : entry.isDirectory();
  if (isFolder && !isSkippedFolder(entry.name)) {
    await (isLink ? arrive(walk, absolute) : enterFolder(walk, absolute));
  }
  // Links to files, and pipes in their place, are listed like files: the reader says what is wrong with them.
  if (!isFolder && isLibraryFile(path)) walk.paths.push(path);
}

/** Whether a folder is there, symbolic links followed. */
export async function isFolderAt(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

/**
 * Whether a folder is read under this name. A link is followed where it lies in a folder of the
 * library proper and leads to a part of it that is not read anyway: so every file is met once, and no
 * circle of links has a second round.
 */
export function wayInto(
  location: LibraryLocation,
  absolute: string,
): 'inside' | 'outside' | 'elsewhere' {
  const real = realPathOf(absolute);
  const realParent = realPathOf(dirname(absolute));
  if (absolute === location.root || real === join(realParent, basename(absolute))) return 'inside';
  if (!contains(location.root, real)) return 'outside';
  const isRealParent = realParent === dirname(absolute);
  return isRealParent && !isReadAnyway(location, real) ? 'inside' : 'elsewhere';
}

/** The path without symbolic links; of something that is gone, the path itself. */
function realPathOf(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    return absolute;
  }
}

/** Whether a folder is one that the walk enters under its own name, or holds one. */
function isReadAnyway(location: LibraryLocation, real: string): boolean {
  const path = libraryPath(location.root, real);
  const holdsOne = location.folders.some((folder) => contains(real, join(location.root, folder)));
  return holdsOne || (isInFolders(location, path) && !path.split('/').some(isSkippedFolder));
}

/** Whether a path, its symbolic links followed, lies in the library; rejects where nothing is there. */
export async function isWithin(root: string, absolute: string): Promise<boolean> {
  return contains(root, await realpath(absolute));
}

function contains(folder: string, absolute: string): boolean {
  return absolute === folder || absolute.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The problem of a symbolic link that leaves the library. */
export function outside(path: string): Problem {
  return problem(
    'file-outside',
    { file: path, line: 1, column: 1 },
    {
      message: 'This symbolic link leads out of the library folder, so it is not followed.',
      suggestion: 'Copy the file into the library, or open the folder that holds both.',
    },
  );
}

/** The problem of a file or folder that the system would not let be read. */
export function unreadable(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' && hasUnreadableName(path)) return unreadableName(path);
  return problem(
    'file-unreadable',
    { file: path || '.', line: 1, column: 1 },
    { message: `${reasons.get(code) ?? 'The system could not read it'} (${code}).` },
  );
}

/** Whether a name may hold bytes that are not UTF-8: they are listed as replacement characters, by which nothing is found. */
export function hasUnreadableName(path: string): boolean {
  return path.includes('\uFFFD');
}

function unreadableName(path: string): Problem {
  return problem(
    'file-unreadable',
    { file: path, line: 1, column: 1 },
    {
      message: 'Its name holds bytes that are not valid UTF-8, so it cannot be opened.',
      suggestion: 'Rename it.',
    },
  );
}

const reasons = new Map([
  ['EACCES', 'The program has no permission to read it'],
  ['EPERM', 'The program has no permission to read it'],
  ['ENOENT', 'It is not there, or it is a link to something that is not there'],
  ['ELOOP', 'Its symbolic links run in a circle'],
  ['EISDIR', 'It is a folder, not a file'],
  ['EMFILE', 'Too many files are open'],
]);
