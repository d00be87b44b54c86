/** The one mutable cell: which corpus is the present one. */
import type { Corpus, SourceFile } from '../model/corpus.ts';
import { assembleCorpus } from './assemble.ts';
import { parseFile, type ParsedFile } from './parsed-file.ts';

/** A file as it is now, or null where it is gone. */
export interface SourceChange {
  path: string;
  file: SourceFile | null;
}

/** Holds the present corpus and tells when another takes its place. */
export interface CorpusStore {
  current: () => Corpus;
  /** Takes changes in and returns the corpus that follows: the same one where no content changed. */
  apply: (changes: readonly SourceChange[]) => Corpus;
  /** Calls back with every new corpus until the returned function is called. */
  subscribe: (listener: (corpus: Corpus) => void) => () => void;
  /** The paths of all files the corpus was made of. */
  paths: () => string[];
}

/** Makes a store from the files of a library, given in any order. */
export function createStore(sources: readonly SourceFile[]): CorpusStore {
  let files = inOrder(sources.map(parseFile));
  let corpus = assembleCorpus([...files.values()]);
  const listeners = new Set<(corpus: Corpus) => void>();

  return {
    current: () => corpus,
    paths: () => [...files.keys()],
    apply(changes) {
      const changed = lastOfEachPath(changes).filter(
        ({ path, file }) => files.get(path)?.hash !== file?.hash,
      );
      if (changed.length === 0) return corpus;
      files = withChanges(files, changed);
      corpus = assembleCorpus([...files.values()]);
      for (const listener of listeners) listener(corpus);
      return corpus;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function inOrder(files: readonly ParsedFile[]): Map<string, ParsedFile> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return new Map(sorted.map((file) => [file.path, file]));
}

function lastOfEachPath(changes: readonly SourceChange[]): SourceChange[] {
  return [...new Map(changes.map((change) => [change.path, change])).values()];
}

/** The files after the changes; they are put in order again only when one came or went. */
function withChanges(
  files: ReadonlyMap<string, ParsedFile>,
  changes: readonly SourceChange[],
): Map<string, ParsedFile> {
  const next = new Map(files);
  for (const { path, file } of changes) {
    if (file) next.set(path, parseFile(file));
    else next.delete(path);
  }
  const sameFiles = next.size === files.size && changes.every(({ path }) => files.has(path));
  return sameFiles ? next : inOrder([...next.values()]);
}
