/** One file of the library, parsed by its format: a value that depends on that file alone. */
import { attachmentType } from '../model/attachment.ts';
import type { SourceFile } from '../model/corpus.ts';
import type { Note } from '../model/note.ts';
import type { Parsed, Problem } from '../model/problem.ts';
import type { BibliographyFile } from '../model/reference.ts';
import type { StyleFile } from '../model/style.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { parseBibliography } from '../parse/bibliography/bibliography.ts';
import { parseNote } from '../parse/note/note.ts';
import { parseStyle } from '../parse/style/style-file.ts';
import { parseVocabulary } from '../parse/vocabulary/vocabulary.ts';

/** What came of a file, by its format; a file without text came to nothing but its problems. */
export type ParsedFile = { path: string; hash: string; problems: Problem[] } & (
  | { format: 'note'; value: Note }
  | { format: 'bibliography'; value: BibliographyFile }
  | { format: 'vocabulary'; value: Vocabulary }
  | { format: 'style'; value: StyleFile }
  | { format: 'attachment'; value: null }
  | { format: 'none'; value: null }
);

/** Parses a file by the ending of its name; never throws. */
export function parseFile(source: SourceFile): ParsedFile {
  const { path, hash, problems } = source;
  if (isWithoutText(source)) return { path, hash, problems, format: 'none', value: null };
  const parsed = parseByName(source);
  return { path, hash, ...parsed, problems: [...problems, ...parsed.problems] } as ParsedFile;
}

/** A file that could not be read has no text to parse; an invalid byte here and there does not make it one. */
function isWithoutText({ text, problems }: SourceFile): boolean {
  return text === '' && problems.length > 0;
}

function parseByName(source: SourceFile): { format: string } & Parsed<unknown> {
  if (attachmentType(source.path)) return { format: 'attachment', value: null, problems: [] };
  if (/\.(bib|json)$/i.test(source.path)) {
    return { format: 'bibliography', ...parseBibliography(source) };
  }
  if (/\.csl$/i.test(source.path)) return { format: 'style', ...parseStyle(source) };
  if (/\.ya?ml$/i.test(source.path)) return { format: 'vocabulary', ...parseVocabulary(source) };
  return { format: 'note', ...parseNote(source) };
}
