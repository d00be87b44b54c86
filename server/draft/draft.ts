/**
 * Reads which works a draft cites. It runs wherever the draft is, so that the draft never has to leave
 * the machine of its author.
 */
import { decodeFile } from './file-text.ts';
import { checkBytes, type FileFacts, promisedKind } from './file-kind.ts';
import { readLatex } from './latex/latex-draft.ts';
import { readMarkdown } from './markdown/markdown-draft.ts';
import { readOpenDocument } from './office/open-document.ts';
import { readWord } from './office/word-document.ts';
import type { DraftReading } from './reading.ts';
import { CitedWorks } from './works/cited-works.ts';

/** Throws a DraftError for a file that is too large or of no kind that is read, before any of it is read. */
export function checkDraft(file: FileFacts): void {
  promisedKind(file);
}

/** Reads a draft; what it is, its name tells. Throws a DraftError where nothing of it can be read. */
export function readDraft(name: string, bytes: Uint8Array): DraftReading {
  const kind = promisedKind({ name, size: bytes.length });
  checkBytes(name, kind, bytes);
  const works = new CitedWorks();
  if (kind === 'word') readWord({ name, bytes }, works);
  else if (kind === 'opendocument') readOpenDocument({ name, bytes }, works);
  else {
    const { text, note } = decodeFile(name, bytes);
    if (note) works.note(note);
    if (kind === 'latex') readLatex(text, works);
    else readMarkdown(text, works);
  }
  return works.reading(kind);
}
