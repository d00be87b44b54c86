/** Parsed files → one corpus: names settled, clashes reported, nothing resolved yet. */
import { createHash } from 'node:crypto';
import type { Corpus } from '../model/corpus.ts';
import type { Note } from '../model/note.ts';
import { problem, type Problem } from '../model/problem.ts';
import type { BibliographyFile, Reference } from '../model/reference.ts';
import type { StyleFile } from '../model/style.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { defaultVocabulary } from '../parse/vocabulary/vocabulary.ts';
import type { ParsedFile } from './parsed-file.ts';

/** Makes a corpus of the files, which come in the order of their paths. */
export function assembleCorpus(files: readonly ParsedFile[]): Corpus {
  const found = files.flatMap((file) => file.problems);
  return {
    revision: revisionOf(files),
    notes: nameNotes(files, found),
    references: collectReferences(files, found),
    bibliographies: bibliographiesOf(files),
    vocabulary: chooseVocabulary(files),
    styles: collectStyles(files, found),
    attachments: files.filter(({ format }) => format === 'attachment').map(({ path }) => path),
    problems: found,
  };
}

/** The hash of the names and contents of all files, short enough to read and long enough not to clash. */
function revisionOf(files: readonly ParsedFile[]): string {
  const contents = files.map(({ path, hash }) => `${path}\0${hash}\n`).join('');
  return createHash('sha256').update(contents).digest('hex').slice(0, 16);
}

/** Gives every note its id, and reports those whose stem another has taken. */
function nameNotes(files: readonly ParsedFile[], found: Problem[]): Map<string, Note> {
  const notes = new Map<string, Note>();
  const byStem = new Map<string, Note>();
  const taken = new Set<string>();
  for (const file of files) {
    if (file.format !== 'note') continue;
    const id = freeId(file.value, taken);
    const note = withId(file.value, id);
    const stem = sameName(file.value.id);
    const first = byStem.get(stem);
    if (first) found.push(...duplicateId(note, first));
    else byStem.set(stem, note);
    taken.add(sameName(id));
    notes.set(id, note);
  }
  return notes;
}

/** A name as links compare names: one form of each letter, no difference of case. */
function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

const renamed = new WeakMap<Note, Note>();

/** The note under an id that is not its stem: the same object each time, as what is kept for a note is kept by it. */
function withId(note: Note, id: string): Note {
  if (note.id === id) return note;
  const known = renamed.get(note);
  if (known?.id === id) return known;
  const named = { ...note, id };
  renamed.set(note, named);
  return named;
}

const ending = /\.(?:md|markdown)$/i;

/**
 * The stem, or where another note has it the path without its ending, or where that is taken too (`a.md`
 * beside `a.markdown`) all of the path. What looks like a whole path, as the stem of `a.md.md` does, is none but that.
 */
function freeId({ id: stem, file }: Note, taken: ReadonlySet<string>): string {
  const names = [stem, file.replace(ending, '')].filter((name) => !ending.test(name));
  return names.find((name) => !taken.has(sameName(name))) ?? file;
}

function duplicateId(note: Note, first: Note): Problem[] {
  const told = (file: string, message: string) =>
    problem(
      'note-duplicate-id',
      { file, line: 1, column: 1 },
      { message, suggestion: 'Rename one of the two files.' },
    );
  return [
    told(first.file, `${note.file} has the same name; links to “${first.id}” lead here.`),
    told(note.file, `${first.file} has the same name, so this note is reached as “${note.id}”.`),
  ];
}

/** All references by key; of two with one key the first wins and both are reported. */
function collectReferences(files: readonly ParsedFile[], found: Problem[]): Map<string, Reference> {
  const references = new Map<string, Reference>();
  for (const reference of bibliographiesOf(files).flatMap((file) => file.references)) {
    const first = references.get(reference.key);
    if (!first) references.set(reference.key, reference);
    else found.push(...duplicateKey(first, reference));
  }
  return references;
}

function duplicateKey(first: Reference, second: Reference): Problem[] {
  const told = (reference: Reference, message: string) =>
    problem(
      'reference-duplicate-key',
      { file: reference.file, line: reference.line, column: 1 },
      { message, suggestion: 'Remove one of the two, or give it a key of its own.' },
    );
  return [
    told(
      first,
      `“${first.key}” stands again in ${second.file}, line ${second.line}; this one is used.`,
    ),
    told(
      second,
      `“${first.key}” stands already in ${first.file}, line ${first.line}; that one is used.`,
    ),
  ];
}

function bibliographiesOf(files: readonly ParsedFile[]): BibliographyFile[] {
  // A JSON file without entries is some other tool's, no bibliography.
  return files
    .filter((file) => file.format === 'bibliography')
    .map((file) => file.value)
    .filter((file) => file.format === 'bibtex' || file.entryCount > 0);
}

/** All styles by id; of two with one name the first wins, and the other is reported. */
function collectStyles(files: readonly ParsedFile[], found: Problem[]): Map<string, StyleFile> {
  const styles = new Map<string, StyleFile>();
  for (const file of files) {
    if (file.format !== 'style') continue;
    const first = styles.get(file.value.id);
    if (!first) styles.set(file.value.id, file.value);
    else found.push(duplicateStyle(file.path, first));
  }
  return styles;
}

function duplicateStyle(file: string, first: StyleFile): Problem {
  return problem(
    'style-duplicate',
    { file, line: 1, column: 1 },
    {
      message: `${first.file} has the same name; that one is used as “${first.id}”.`,
      suggestion: 'Rename one of the two files.',
    },
  );
}

/** The first vocabulary file that could be read. */
function chooseVocabulary(files: readonly ParsedFile[]): Vocabulary {
  const read = files.filter((file) => file.format === 'vocabulary').map((file) => file.value);
  return read.find(({ declared }) => declared) ?? defaultVocabulary;
}
