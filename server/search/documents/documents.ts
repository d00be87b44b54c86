/** What of a corpus is searched: each section of a note, each claim, each reference. */
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { ClaimDocument } from './claim-document.ts';
import { ReferenceDocument } from './reference-document.ts';
import { SectionDocument } from './section-document.ts';
import { sectionsOf } from './sections.ts';

/** Something of a corpus that can be found. */
export type SearchDocument = SectionDocument | ClaimDocument | ReferenceDocument;

/** The documents of a note: its sections, then its claims. */
export function noteDocuments(note: Note): SearchDocument[] {
  return [
    ...sectionsOf(note).map((section) => new SectionDocument(note, section)),
    ...note.claims.map((claim) => new ClaimDocument(note, claim)),
  ];
}

/** All documents of a corpus: notes in their order, then references in theirs. */
export function corpusDocuments({ notes, references }: Corpus): SearchDocument[] {
  return [
    ...[...notes.values()].flatMap(noteDocuments),
    ...[...references.values()].map((reference) => new ReferenceDocument(reference)),
  ];
}
