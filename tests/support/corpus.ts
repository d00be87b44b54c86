/** Corpora from texts that a test writes inline, by the way that files take. */
import { createStore } from '../../server/corpus/store.ts';
import { decode } from '../../server/disk/read-file.ts';
import type { Corpus, SourceFile } from '../../server/model/corpus.ts';
import type { Note } from '../../server/model/note.ts';

/** A file as the disk would give it. */
export function sourceFile(path: string, text: string | Uint8Array): SourceFile {
  return decode(path, Buffer.from(text));
}

/** Files as the disk would give them, by path. */
export function sourceFiles(texts: Record<string, string>): SourceFile[] {
  return Object.entries(texts).map(([path, text]) => sourceFile(path, text));
}

/** The corpus of these texts, by path. */
export function corpusOf(texts: Record<string, string>): Corpus {
  return createStore(sourceFiles(texts)).current();
}

/** The note of an id; throws where there is none, so that a test need not ask. */
export function noteOf(corpus: Corpus, id: string): Note {
  const note = corpus.notes.get(id);
  if (!note) throw new Error(`No note ${id} among ${[...corpus.notes.keys()].join(', ')}`);
  return note;
}

/** Freezes a value and everything in it, so that whoever changes it is caught in the act. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inner: unknown[] =
    value instanceof Map ? [...value.entries()].flat() : Object.values(value);
  inner.forEach(deepFreeze);
  return value;
}
