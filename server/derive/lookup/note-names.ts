/** Which note a link means: by stem, path, alias or title, whatever their case. */
import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
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

const foldedTargets = perNote((note) =>
  note.links.map(({ target }) => fold(target.trim().replace(/^\/+/, ''))),
);

const linkTargets = perNoteIn((corpus, note) => {
  const names = noteNames(corpus);
  return foldedTargets(note).map((name) => findNote(names, name, note));
});

/** The note that a link of `note` leads to, or null where there is none. */
export function linkTarget(corpus: Corpus, note: Note, link: Link): Note | null {
  return linkTargets(corpus, note)[link.index] ?? null;
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

/** Aliases that name several notes, with those notes. */
export function ambiguousAliases(corpus: Corpus): [string, Note[]][] {
  return [...noteNames(corpus).byAlias].filter(([, notes]) => notes.length > 1);
}

/** A name as names are compared: one form of each letter, no difference of case. */
export function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function withoutEnding(path: string): string {
  return path.replace(/\.(md|markdown)$/i, '');
}

/** A path relative to the folder of a file, with `.` and `..` followed; one that opens with a slash is the library's. */
export function joinPath(file: string, path: string): string {
  const steps = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
