/** Passages set for reading outside their note. */
import type { CitationPart, SetPassage } from '../../contract/common.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note, Passage, PassagePart } from '../../model/note.ts';
import { noteAddress } from '../lookup/addresses.ts';
import { linkText } from './link-text.ts';
import { perNoteIn } from '../memo.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { passageWindow } from './passage-window.ts';
import { setClusters } from './set-citation.ts';

/** The clusters of a note, set once for all its passages. */
export const clustersOf = perNoteIn(setClusters);

/** What a passage is quoted for: the place in the note that it leads back to, and the part of it that is meant. */
export interface Quoted {
  passage: Passage;
  anchor: string;
  /** The number of a cluster or of a link in the note; of a very long passage what is around it is quoted. */
  meant: { cluster: number } | { link: number };
}

/** A passage with its citations and links resolved. */
export function setPassage(
  corpus: Corpus,
  note: Note,
  { passage, anchor, meant }: Quoted,
): SetPassage {
  const clusters = clustersOf(corpus, note);
  return {
    href: `${noteAddress(note.id)}#${anchor}`,
    heading: passage.heading === null ? null : (note.headings[passage.heading]?.text ?? null),
    line: passage.line,
    parts: passageWindow(passage.parts, (part) => isMeant(part, meant)).map((part) => {
      if (typeof part === 'string') return part;
      if ('cluster' in part) return { citations: quotedCluster(clusters[part.cluster] ?? []) };
      const link = note.links[part.link]!;
      const target = linkTarget(corpus, note, link);
      return { text: linkText(corpus, note, link), href: target && noteAddress(target.id) };
    }),
  };
}

function isMeant(part: PassagePart, meant: Quoted['meant']): boolean {
  if (typeof part === 'string') return false;
  if ('cluster' in part) return 'cluster' in meant && part.cluster === meant.cluster;
  return 'link' in meant && part.link === meant.link;
}

/** Pieces of a cluster that are quoted at most: one that cites hundreds of sources is read in its note. */
const MOST_PIECES = 80;

function quotedCluster(pieces: CitationPart[]): CitationPart[] {
  return pieces.length <= MOST_PIECES ? pieces : [...pieces.slice(0, MOST_PIECES), ' …)'];
}
