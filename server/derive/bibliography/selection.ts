/** Which works a bibliography is to hold: words of a selection, and the works that they mean. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import type { Reference } from '../../model/reference.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { allKeywords, keywordsOf } from './themes.ts';

/** A way to choose works: nothing, everything, what notes cite, what records say, what a search finds, or keys by name. */
export type SelectionKind =
  'none' | 'all' | 'cited' | 'note' | 'linked' | 'tag' | 'kind' | 'type' | 'search' | 'keys';

/** One term of a selection. */
export interface SelectionTerm {
  kind: SelectionKind;
  /** The id, tag, kind, entry type, query or key; empty where the kind needs none. */
  value: string;
}

/** The works that were chosen, and what was asked for and is not there. */
export interface Selection {
  /** In the order in which they are chosen, each once: styles that number works go by it. */
  references: Reference[];
  missing: { key: string; why: string }[];
}

/** Finds the keys of the references that a search query finds. */
export type FindKeys = (query: string) => Iterable<string>;

/** A selection that cannot be read, with a sentence for who wrote it. */
export class SelectionError extends Error {}

const FORMS =
  'none, all, cited, note:<id>, linked:<id>, tag:<tag>, kind:<kind>, type:<entry type>, search:<query>, keys:<key>,<key>';

/** Kinds of terms, and whether they need a value. */
const needsValue: Readonly<Record<SelectionKind, boolean>> = {
  none: false,
  all: false,
  cited: false,
  note: true,
  linked: true,
  tag: true,
  kind: true,
  type: true,
  search: true,
  keys: true,
};

/**
 * Reads the words of a selection, each a term such as `cited` or `note:<id>`; `keys:` takes several keys with commas
 * between, which no key holds. Throws a SelectionError.
 */
export function readSelection(words: readonly string[]): SelectionTerm[] {
  return words.flatMap(readTerm);
}

function readTerm(word: string): SelectionTerm[] {
  const [name = '', ...rest] = word.trim().split(':');
  const value = rest.join(':').trim();
  if (!Object.hasOwn(needsValue, name)) {
    throw new SelectionError(`“${word}” selects nothing; there are ${FORMS}.`);
  }
  const kind = name as SelectionKind;
  if (needsValue[kind] && !value) {
    throw new SelectionError(`“${word}” does not say which; write ${kind}:… with a name after it.`);
  }
  if (!needsValue[kind] && value) {
    throw new SelectionError(`“${word}” says too much; “${kind}” stands alone.`);
  }
  if (kind !== 'keys') return [{ kind, value }];
  const keys = value.split(',').map((key) => key.trim());
  return keys.filter(Boolean).map((key) => ({ kind, value: key }));
}

/** Whether a selection asks the search, which may not be ready yet. */
export function asksSearch(words: readonly string[] = []): boolean {
  return words.some((word) => word.trim().startsWith('search:'));
}

/** The works of all terms together. Throws a SelectionError where a term names a note, tag or kind that is not there. */
export function selectWorks(
  corpus: Corpus,
  terms: readonly SelectionTerm[],
  findKeys: FindKeys,
): Selection {
  const chosen = new Set<string>();
  const missing = new Map<string, Note | null>();
  for (const term of terms) {
    for (const [key, asker] of keysOf(corpus, term, findKeys)) {
      if (chosen.has(key) || missing.has(key)) continue;
      if (corpus.references.has(key)) chosen.add(key);
      else missing.set(key, asker);
    }
  }
  return {
    references: [...chosen].map((key) => corpus.references.get(key)!),
    missing: [...missing].map(([key, asker]) => ({ key, why: whyMissed(key, asker) })),
  };
}

/** Why a work is asked for that no file has. */
function whyMissed(key: string, asker: Note | null): string {
  if (!asker) return 'No bibliography file of the library has this key.';
  const does = asker.citations.some((citation) => citation.key === key) ? 'cites' : 'records';
  return `“${asker.title}” ${does} it, but no bibliography file has this key.`;
}

/** Keys, each with the note that asks for it; null where none does. */
type Asked = Iterable<readonly [key: string, asker: Note | null]>;

function keysOf(corpus: Corpus, { kind, value }: SelectionTerm, findKeys: FindKeys): Asked {
  switch (kind) {
    case 'none':
      return [];
    case 'all':
      return named(corpus.references.keys());
    case 'cited':
      return citedIn(corpus.notes.values());
    case 'note':
      return citedIn([noteNamed(corpus, value)]);
    case 'linked':
      return citedIn(withLinked(corpus, noteNamed(corpus, value)));
    case 'tag':
      return withTag(corpus, value);
    case 'kind':
      return ofKind(corpus, value);
    case 'type':
      return ofType(corpus, value);
    case 'search':
      return named(findKeys(value));
    case 'keys':
      return named([value]);
  }
}

/** Keys for which no note asks. */
function* named(keys: Iterable<string>): Asked {
  for (const key of keys) yield [key, null];
}

/** What notes cite, and the papers that study notes record. */
function* citedIn(notes: Iterable<Note>): Asked {
  for (const note of notes) {
    for (const { key } of note.citations) yield [key, note];
    if (note.reference) yield [note.reference, note];
  }
}

function noteNamed(corpus: Corpus, id: string): Note {
  const note = corpus.notes.get(id);
  if (!note) throw new SelectionError(`No note has the id “${id}”.`);
  return note;
}

/** A note and the notes it links to, each once. */
function withLinked(corpus: Corpus, note: Note): Note[] {
  const targets = note.links.map((link) => linkTarget(corpus, note, link));
  return [...new Set([note, ...targets.filter((target) => target !== null)])];
}

/** What notes with the tag cite, and works whose own keywords have it. */
function withTag(corpus: Corpus, tag: string): Asked {
  const notes = [...corpus.notes.values()].filter((note) => note.tags.includes(tag));
  if (notes.length === 0 && !allKeywords(corpus).has(tag)) {
    throw new SelectionError(`No note and no reference has the tag “${tag}”.`);
  }
  const references = [...corpus.references.values()];
  const tagged = references.filter((reference) => keywordsOf(reference).includes(tag));
  return [...citedIn(notes), ...named(tagged.map(({ key }) => key))];
}

function ofKind(corpus: Corpus, kind: string): Asked {
  const notes = [...corpus.notes.values()].filter((note) => note.kind === kind);
  if (notes.length === 0) throw new SelectionError(`No note is of the kind “${kind}”.`);
  return citedIn(notes);
}

function ofType(corpus: Corpus, type: string): Asked {
  const references = [...corpus.references.values()].filter((one) => one.type === type);
  if (references.length === 0) throw new SelectionError(`No reference is of the type “${type}”.`);
  return named(references.map(({ key }) => key));
}
