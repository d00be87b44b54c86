/** The citations, links and claims of a document. */
import type { Citation } from '../../model/citation.ts';
import type { Claim, Link } from '../../model/note.ts';
import type { SearchDocument } from './documents.ts';

/** What stands in a document. */
export interface Contents {
  citations: readonly Citation[];
  links: readonly Link[];
  claims: readonly Claim[];
}

const NOTHING: Contents = { citations: [], links: [], claims: [] };

/** What stands in a document by which it fits or not: of a section, all that stands in its note. */
export function contentsOf(document: SearchDocument): Contents {
  if (document.type === 'reference') return NOTHING;
  if (document.type === 'note') return document.note;
  const { note, claim } = document;
  return {
    get citations() {
      return claim.citations.map((index) => note.citations[index]!);
    },
    get links() {
      return note.links.filter(({ passage }) => passage === claim.passage);
    },
    claims: [claim],
  };
}

/** What stands in the very section, by which the best of a note's sections is chosen. */
export function contentsHere(document: SearchDocument): Contents {
  if (document.type !== 'note') return contentsOf(document);
  const { note, section } = document;
  const isHere = ({ line }: { line: number }) => section.line <= line && line <= section.lastLine;
  return {
    citations: note.citations.filter(isHere),
    links: note.links.filter(isHere),
    claims: note.claims.filter(isHere),
  };
}
