import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { watch } from 'chokidar';
import { awaitFolder } from './await-folder.ts';
import {
  isFolderAt,
  isInFolders,
  isLibraryFile,
  isSkippedFolder,
  libraryPath,
  wayInto,
  type LibraryLocation,
} from './library-files.ts';
import { PendingChanges, type WatchOptions } from './pending-changes.ts';

/** How coarse the times of files may be, in milliseconds: FAT counts in two seconds. */
const COARSENESS = 2_000;

/**
 * Reports every change of the library's files until stopped. Whatever was changed between reading
 * the library and the start of watching is reported first.
 */
export async function watchLibrary(
  location: LibraryLocation,
  options: WatchOptions & {
    /** When the reading of the library began, as `Date.now()` gives it. */
    readSince: number;
  },
): Promise<{ stop: () => Promise<void> }> {
  const pending = new PendingChanges(location, options);
  const watcher = watch(location.root, {
    alwaysStat: true,
    ignored: (absolute, status) => isIgnored(location, absolute, status),
  });
  let isReady = false;
  let stopWaiting: () => void = () => undefined;
  watcher.on('all', (event, absolute, status) => {
    const path = libraryPath(location.root, absolute);
    // At first everything is told; what nobody touched since it was read is known already.
    const isKnown = path === '' || (status && status.ctimeMs < options.readSince - COARSENESS);
    if (!isReady && isKnown) return;
    pending.add(path, event === 'change' ? 'content' : 'presence');
    if (path === '' && event === 'unlinkDir') followReturn();
  });
  watcher.on('raw', (event, name, details) => {
    const { watchedPath } = details as { watchedPath?: string };
    if (event === 'rename' && watchedPath) void followReplacedFolder(join(watchedPath, name));
  });
  watcher.on('error', (error) => {
    options.onfailure(`Changes of files may go unnoticed: ${(error as Error).message}`);
  });
  /** A folder moved into the place of another keeps its name, so that only the move itself is heard. */
  async function followReplacedFolder(absolute: string): Promise<void> {
    if (!(await isFolderAt(absolute)) || isIgnored(location, absolute, undefined)) return;
    watcher.unwatch(absolute).add(absolute);
    pending.add(libraryPath(location.root, absolute), 'presence');
  }

  /** The folder of all went; what comes back in its place is heard again. */
  function followReturn(): void {
    stopWaiting();
    stopWaiting = awaitFolder(location.root, () => {
      watcher.unwatch(location.root).add(location.root);
      pending.add('', 'presence');
    });
  }

  await new Promise<void>((ready) => watcher.on('ready', ready));
  isReady = true;
  pending.listAgain();
  return {
    stop: async () => {
      stopWaiting();
      pending.stop();
      await watcher.close();
    },
  };
}

/** Whether nothing is to be heard of a file or folder; `status` is missing until it was looked at. */
function isIgnored(
  location: LibraryLocation,
  absolute: string,
  status: Stats | undefined,
): boolean {
  const path = libraryPath(location.root, absolute);
  if (path === '') return false;
  if (!isInFolders(location, path)) return true;
  if (status?.isFile()) return !isLibraryFile(path);
  if (isSkippedFolder(basename(path))) return true;
  return (status?.isDirectory() ?? false) && wayInto(location, absolute) !== 'inside';
}
