/** What filters and facets need to know of the corpus around a document. */
import type { Signal } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import type { SearchDocument } from './documents.ts';

/** A corpus seen from its documents; what few queries need is found when the first of them asks. */
export class Surroundings {
  readonly corpus: Corpus;
  #signalsOfKey: ReadonlyMap<string, ReadonlySet<Signal>> | null = null;
  #notesByName: ReadonlyMap<string, Note> | null = null;
  readonly #targets = new WeakMap<Link, Note | null>();

  constructor(corpus: Corpus) {
    this.corpus = corpus;
  }

  /** The signals with which each cited key is cited anywhere. */
  get signalsOfKey(): ReadonlyMap<string, ReadonlySet<Signal>> {
    return (this.#signalsOfKey ??= signalsOfKeys(this.corpus));
  }

  /** The note that a name, as a link or a query writes it, means: by id, path, alias or title, whatever its case. */
  noteNamed(name: string): Note | null {
    const names = (this.#notesByName ??= notesByName([...this.corpus.notes.values()]));
    const key = nameKey(name);
    return names.get(key) ?? names.get(key.slice(key.lastIndexOf('/') + 1)) ?? null;
  }

  /** The note that a link leads to, or null; a link into its own note leads to none. */
  targetOf(link: Link): Note | null {
    let note = this.#targets.get(link);
    if (note === undefined) {
      note = link.target === '' ? null : this.noteNamed(link.target);
      this.#targets.set(link, note);
    }
    return note;
  }
}

const known = new WeakMap<Corpus, Surroundings>();

/** The surroundings of a corpus, the same ones each time. */
export function surroundingsOf(corpus: Corpus): Surroundings {
  let surroundings = known.get(corpus);
  if (!surroundings) known.set(corpus, (surroundings = new Surroundings(corpus)));
  return surroundings;
}

function signalsOfKeys({ notes }: Corpus): Map<string, Set<Signal>> {
  const signals = new Map<string, Set<Signal>>();
  for (const { citations } of notes.values()) {
    for (const { key, signal } of citations) {
      const known = signals.get(key);
      if (known) known.add(signal);
      else signals.set(key, new Set([signal]));
    }
  }
  return signals;
}

/** Of several notes with one name an id comes before a path, a path before an alias, an alias before a title. */
function notesByName(notes: readonly Note[]): Map<string, Note> {
  const namings: ((note: Note) => string[])[] = [
    ({ id }) => [id],
    ({ file }) => [file],
    ({ aliases }) => aliases,
    ({ title }) => [title],
  ];
  const names = namings.flatMap((namesOf) =>
    notes.flatMap((note) => namesOf(note).map((name) => [nameKey(name), note] as const)),
  );
  return new Map(names.reverse());
}

function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\.(?:md|markdown)$/, '');
}

/** The work that a document is about: a reference itself, or the paper that a study note records. */
export function recordOf({ corpus }: Surroundings, document: SearchDocument): Reference | null {
  if (document.type === 'reference') return document.reference;
  const key = document.note.reference;
  return (key !== null && corpus.references.get(key)) || null;
}
