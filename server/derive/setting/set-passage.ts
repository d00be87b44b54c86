/** Passages set for reading outside their note. */
import type { SetPassage } from '../../contract/common.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note, Passage } from '../../model/note.ts';
import { noteAddress } from '../lookup/addresses.ts';
import { linkText } from './link-text.ts';
import { perNoteIn } from '../memo.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { setClusters } from './set-citation.ts';

/** The clusters of a note, set once for all its passages. */
export const clustersOf = perNoteIn(setClusters);

/** A passage with its citations and links resolved; `anchor` is the place in the note that it leads back to. */
export function setPassage(
  corpus: Corpus,
  note: Note,
  { passage, anchor }: { passage: Passage; anchor: string },
): SetPassage {
  const clusters = clustersOf(corpus, note);
  return {
    href: `${noteAddress(note.id)}#${anchor}`,
    heading: passage.heading === null ? null : (note.headings[passage.heading]?.text ?? null),
    line: passage.line,
    parts: passage.parts.map((part) => {
      if (typeof part === 'string') return part;
      if ('cluster' in part) return { citations: clusters[part.cluster] ?? [] };
      const link = note.links[part.link]!;
      const target = linkTarget(corpus, note, link);
      return { text: linkText(corpus, note, link), href: target && noteAddress(target.id) };
    }),
  };
}
