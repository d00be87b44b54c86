import type { SourceFile } from '../model/corpus.ts';
import { findLibraryFiles, type LibraryLocation } from './library-files.ts';
import { readSourceFiles } from './library.ts';
import { withoutText } from './read-file.ts';

/** A file as it is now, or null where it is gone. */
export interface FileChange {
  path: string;
  file: SourceFile | null;
}

export interface WatchOptions {
  /** Paths that the reader of the library already has: what is gone since counts as a change. */
  known: Iterable<string>;
  onchange: (changes: FileChange[]) => void;
  /** Told in a sentence when changes may go unnoticed. */
  onfailure: (message: string) => void;
}

/**
 * How long to wait for more after a change, in milliseconds: editors save by several steps (truncate,
 * write, rename), and what they leave in between is not worth showing.
 */
const SETTLE = 60;

/** How long to wait at most, in milliseconds, where a program writes without a rest. */
const LONGEST_WAIT = 1000;

/**
 * Collects what was touched until it comes to rest, then reads it all at once. Where files may have
 * come or gone the library is listed again: the list tells what is there, not the history of events.
 */
export class PendingChanges {
  readonly #location: LibraryLocation;
  readonly #options: WatchOptions;
  /** The paths that the listener has. */
  #known: Set<string>;
  /** The files and folders that were touched since the last reading. */
  #touched = new Set<string>();
  #isListStale = false;
  #waitingSince: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(location: LibraryLocation, options: WatchOptions) {
    this.#location = location;
    this.#options = options;
    this.#known = new Set(options.known);
  }

  /** Notes that a file changed in `content`, or that a file or folder came or went. */
  add(path: string, what: 'content' | 'presence'): void {
    this.#touched.add(path);
    if (what === 'presence' || !this.#known.has(path)) this.#isListStale = true;
    this.#wait();
  }

  /** Notes that files may have come or gone unheard. */
  listAgain(): void {
    this.#isListStale = true;
    this.#wait();
  }

  #wait(): void {
    if (this.#isStopped) return;
    this.#waitingSince ??= Date.now();
    const left = this.#waitingSince + LONGEST_WAIT - Date.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#readNext(), Math.max(0, Math.min(SETTLE, left)));
  }

  /** Forgets what is pending; the listener hears no more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** One reading after the other, so that an older one never overtakes a newer one. */
  #readNext(): void {
    this.#waitingSince = null;
    this.#reading = this.#reading
      .then(() => this.#read())
      .catch((error: unknown) => {
        this.#options.onfailure(`A change of files was not taken in: ${(error as Error).message}`);
      });
  }

  async #read(): Promise<void> {
    const touched = this.#touched;
    this.#touched = new Set();
    const changes = this.#isListStale
      ? await this.#changesOfAll(touched)
      : await this.#changesOf([...touched]);
    for (const { path, file } of changes) {
      if (file) this.#known.add(path);
      else this.#known.delete(path);
    }
    if (changes.length > 0 && !this.#isStopped) this.#options.onchange(changes);
  }

  async #changesOf(paths: readonly string[]): Promise<FileChange[]> {
    const files = await readSourceFiles(this.#location.root, paths);
    return paths.map((path, index) => ({ path, file: files[index] ?? null }));
  }

  /** The changes of a library listed anew: what came, what was touched, what is gone. */
  async #changesOfAll(touched: ReadonlySet<string>): Promise<FileChange[]> {
    this.#isListStale = false;
    const { paths, problems } = await findLibraryFiles(this.#location);
    const closed = problems.map((found) => ({
      path: found.file,
      file: withoutText(found.file, found),
    }));
    const present = new Set([...paths, ...closed.map(({ path }) => path)]);
    const gone = [...this.#known].filter((path) => !present.has(path));
    const read = paths.filter((path) => !this.#known.has(path) || isTouched(path, touched));
    return [
      ...(await this.#changesOf(read)),
      ...closed,
      ...gone.map((path) => ({ path, file: null })),
    ];
  }
}

/** Whether a file, or a folder that it lies in, was touched; the empty path is the folder of all. */
function isTouched(path: string, touched: ReadonlySet<string>): boolean {
  if (touched.has('') || touched.has(path)) return true;
  const end = path.lastIndexOf('/');
  return end > 0 && isTouched(path.slice(0, end), touched);
}
