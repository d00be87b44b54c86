/** Derivations made when first asked for, and kept as long as what they are made of. */
import type { Corpus } from '../model/corpus.ts';
import type { Note } from '../model/note.ts';
import type { Reference } from '../model/reference.ts';

/** Makes a derivation lazy and computed once per object. Sound because notes, references and corpora never change. */
export function once<Source extends object, Result>(
  derive: (source: Source) => Result,
): (source: Source) => Result {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    let known = results.get(source);
    if (!known) results.set(source, (known = { result: derive(source) }));
    return known.result;
  };
}

/** What depends on the whole corpus; the result goes when its corpus goes. */
export function perCorpus<Result>(derive: (corpus: Corpus) => Result): (corpus: Corpus) => Result {
  return once(derive);
}

/** What depends on the file of a note alone; the result outlives a change of other files. */
export function perNote<Result>(derive: (note: Note) => Result): (note: Note) => Result {
  return once(derive);
}

/** What depends on a reference alone. */
export function perReference<Result>(
  derive: (reference: Reference) => Result,
): (reference: Reference) => Result {
  return once(derive);
}

/** What depends on a note and on the corpus around it. */
export function perNoteIn<Result>(
  derive: (corpus: Corpus, note: Note) => Result,
): (corpus: Corpus, note: Note) => Result {
  const around = perCorpus((corpus) => once((note: Note) => derive(corpus, note)));
  return (corpus, note) => around(corpus)(note);
}

/** Adds a value to the list under a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
