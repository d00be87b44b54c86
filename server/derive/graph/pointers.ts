/** What in a note leads to another note or to a reference: of this edges are made. */
import type { GraphLayer } from '../../contract/graph.ts';
import type { Citation } from '../../model/citation.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { linkTarget } from '../lookup/note-names.ts';

/** A claim, a link or a citation, as it leads away from its note. */
export interface Pointer {
  /** The id of a node. */
  to: string;
  /** Empty for links and citations. */
  relation: string;
  /** Its number in the note: of the claim, the link or the citation. */
  index: number;
  citations: readonly Citation[];
}

/** The pointers of a note in each layer, in reading order. */
export const pointers: Readonly<Record<GraphLayer, (corpus: Corpus, note: Note) => Pointer[]>> = {
  claims: claimsIn,
  links: linksIn,
  citations: citationsIn,
};

/** The node of a reference. No note's id begins with a slash, so that none is mistaken for it. */
export function referenceNodeId(key: string): string {
  return `/${key}`;
}

function claimsIn(corpus: Corpus, note: Note): Pointer[] {
  return note.claims.flatMap(({ link, relation, index, citations }) => {
    const target = linkTarget(corpus, note, note.links[link]!);
    if (!target) return [];
    const evidence = citations.map((number) => note.citations[number]!);
    return [{ to: target.id, relation, index, citations: evidence }];
  });
}

/** Links that open no claim. */
function linksIn(corpus: Corpus, note: Note): Pointer[] {
  const claimed = new Set(note.claims.map(({ link }) => link));
  return note.links.flatMap((link) => {
    const target = claimed.has(link.index) ? null : linkTarget(corpus, note, link);
    return target ? [{ to: target.id, relation: '', index: link.index, citations: [] }] : [];
  });
}

/** Citations of references that are there. */
function citationsIn(corpus: Corpus, note: Note): Pointer[] {
  return note.citations
    .filter(({ key }) => corpus.references.has(key))
    .map((citation) => ({
      to: referenceNodeId(citation.key),
      relation: '',
      index: citation.index,
      citations: [citation],
    }));
}
