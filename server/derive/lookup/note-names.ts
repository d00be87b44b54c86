/** Which note a link means: by stem, path, alias or title, whatever their case. */
import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
import { fold } from '../../names/fold.ts';
import { addTo, perCorpus, perNote, perNoteIn } from '../memo.ts';

/** All names of all notes, folded; of several notes with one name the first comes first. */
interface NoteNames {
  byId: Map<string, Note>;
  /** Paths below the library, with their ending and without. */
  byPath: Map<string, Note>;
  byAlias: Map<string, Note[]>;
  byTitle: Map<string, Note>;
}

const foldedNames = perNote((note) => ({
  id: fold(note.id),
  paths: [fold(note.file), fold(withoutEnding(note.file))],
  aliases: new Set(note.aliases.map(fold)),
  title: fold(note.title),
}));

const noteNames = perCorpus((corpus): NoteNames => {
  const names: NoteNames = {
    byId: new Map(),
    byPath: new Map(),
    byAlias: new Map(),
    byTitle: new Map(),
  };
  for (const note of corpus.notes.values()) {
    const { id, paths, aliases, title } = foldedNames(note);
    claim(names.byId, id, note);
    for (const path of paths) claim(names.byPath, path, note);
    for (const alias of aliases) addTo(names.byAlias, alias, note);
    claim(names.byTitle, title, note);
  }
  return names;
});

/** Gives a name to the first note that has it. */
function claim(names: Map<string, Note>, name: string, note: Note): void {
  if (!names.has(name)) names.set(name, note);
}

const foldedTargets = perNote((note) => note.links.map(({ target }) => foldedTarget(target)));

function foldedTarget(target: string): string {
  return fold(target.trim().replace(/^\/+/, ''));
}

const linkTargets = perNoteIn((corpus, note) => {
  const names = noteNames(corpus);
  return foldedTargets(note).map((name) => findNote(names, name, note));
});

/** The note that a link of `note` leads to, or null where there is none. */
export function linkTarget(corpus: Corpus, note: Note, link: Link): Note | null {
  return linkTargets(corpus, note)[link.index] ?? null;
}

/** The note that a name means in a note, or null where there is none. */
export function noteNamed(corpus: Corpus, from: Note, name: string): Note | null {
  return findNote(noteNames(corpus), foldedTarget(name), from);
}

function findNote(names: NoteNames, name: string, from: Note): Note | null {
  if (name === '') return from;
  const bare = withoutEnding(name);
  return (
    (bare === name ? undefined : findPath(names, name, from)) ??
    names.byId.get(bare) ??
    findPath(names, bare, from) ??
    names.byAlias.get(name)?.[0] ??
    names.byTitle.get(name) ??
    names.byId.get(bare.slice(bare.lastIndexOf('/') + 1)) ??
    null
  );
}

/** By its path from the folder of the note that links, or from the library's. */
function findPath({ byPath }: NoteNames, path: string, from: Note): Note | undefined {
  return byPath.get(fold(joinPath(from.file, path))) ?? byPath.get(path);
}

/** An alias of a note by which links lead to another. */
export interface LostAlias {
  alias: string;
  note: Note;
  /** The note that has the name: it is its id, or else the first to have the alias. */
  holder: Note;
  isId: boolean;
}

/** The aliases that other notes take from those that have them, folded. */
export function lostAliases(corpus: Corpus): LostAlias[] {
  const { byAlias, byId } = noteNames(corpus);
  return [...byAlias].flatMap(([alias, notes]) => {
    const named = byId.get(alias);
    const holder = named ?? notes[0]!;
    return notes
      .filter((note) => note !== holder)
      .map((note) => ({ alias, note, holder, isId: named !== undefined }));
  });
}

/** A path without the ending that notes have. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(md|markdown)$/i, '');
}

/**
 * A path relative to the folder of a file, with `.` and `..` followed; one that opens with a slash is the
 * library's. One that leads out of the library keeps a `..` at its start, and so is the path of nothing in it.
 */
export function joinPath(file: string, path: string): string {
  const steps = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
