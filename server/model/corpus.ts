import type { Note } from './note.ts';
import type { Problem } from './problem.ts';
import type { BibliographyFile, Reference } from './reference.ts';
import type { StyleFile } from './style.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A file of the library as the disk gave it. */
export interface SourceFile {
  /** Path below the library folder, with forward slashes. */
  path: string;
  text: string;
  /** Hash of its bytes. */
  hash: string;
  /** What went wrong in reading it; a file that gave no text has an empty one and a problem here. */
  problems: Problem[];
}

/** One immutable, consistent state of all notes and references. */
export interface Corpus {
  /** Hash of the content: two corpora with one revision are the same. */
  revision: string;
  /** By id, in the order of their paths. */
  notes: ReadonlyMap<string, Note>;
  /** By key, in the order of files and entries. */
  references: ReadonlyMap<string, Reference>;
  bibliographies: readonly BibliographyFile[];
  vocabulary: Vocabulary;
  /** The library's own citation styles, by id; one that cannot be used is among them with its fault. */
  styles: ReadonlyMap<string, StyleFile>;
  /** Paths of the pictures and documents that notes may lead to. */
  attachments: readonly string[];
  /** Problems that lie in one file, or between files of one name; those between notes and references are derived. */
  problems: readonly Problem[];
}
