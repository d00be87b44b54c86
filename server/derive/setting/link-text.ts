import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
import { linkTarget } from '../lookup/note-names.ts';

/** What a link is shown as: the author's text, or else the title of the note and the place in it that it names. */
export function linkText(corpus: Corpus, note: Note, link: Link): string {
  const target = linkTarget(corpus, note, link);
  if (link.hasOwnText || !target || target === note) return link.text;
  return link.fragment?.kind === 'heading'
    ? `${target.title} › ${link.fragment.name.replaceAll('#', ' › ')}`
    : target.title;
}
