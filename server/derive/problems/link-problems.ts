/** Links and embeds that lead nowhere, or in a circle. */
import type { Corpus } from '../../model/corpus.ts';
import type { Link, Note } from '../../model/note.ts';
import { problem } from '../../model/problem.ts';
import { attachmentType, isPicture } from '../../model/attachment.ts';
import { nearestAmong } from '../../names/nearest.ts';
import { linkedAttachment } from '../lookup/attachments.ts';
import { deadFileLink } from './file-problems.ts';
import { isCircle } from './embed-circles.ts';
import type { Finding } from './finding.ts';
import { fragmentAnchor } from '../lookup/fragment.ts';
import { perCorpus } from '../memo.ts';
import { joinPath, linkTarget, withoutEnding } from '../lookup/note-names.ts';

/** The name nearest to a word of all by which a note can be linked. */
const nearestName = perCorpus((corpus) =>
  nearestAmong([...corpus.notes.values()].flatMap((note) => [note.id, ...note.aliases])),
);

/** The problems of one note's links. */
export function linkProblems(corpus: Corpus, note: Note): Finding[] {
  return note.links.flatMap((link) => {
    const target = linkTarget(corpus, note, link);
    if (!target)
      return linkedAttachment(corpus, note, link) ? [] : [unresolved(corpus, note, link)];
    if (link.embed && isCircle(corpus, note, target)) return [circle(note, link, target)];
    if (!link.fragment || fragmentAnchor(target, link.fragment)) return [];
    return [withoutPlace(note, link, target)];
  });
}

function unresolved(corpus: Corpus, note: Note, link: Link): Finding {
  if (attachmentType(link.target)) {
    const picture = link.embed && isPicture(link.target);
    return deadFileLink(corpus, note, { ...link, address: link.target, picture });
  }
  const rule = link.embed ? 'embed-unresolved' : 'link-unresolved';
  const message = `There is no note “${link.target}”.`;
  return {
    ...problem(rule, placeOf(note, link), { message }),
    suggest: () => suggestionFor(corpus, note, link.target),
  };
}

function suggestionFor(corpus: Corpus, note: Note, target: string): string {
  const near = nearestName(corpus)(withoutEnding(target));
  if (near) return `Did you mean [[${near}]]?`;
  const path = /^\.{0,2}\//.test(target) ? joinPath(note.file, target) : target;
  return `Write ${withoutEnding(path)}.md, or remove the link.`;
}

function withoutPlace(note: Note, link: Link, target: Note): Finding {
  const what = link.fragment?.kind === 'block' ? 'block' : 'heading';
  return problem('link-heading-unresolved', placeOf(note, link), {
    message: `“${target.title}” has no ${what} “${link.fragment?.name}”; the link leads to its top.`,
  });
}

function circle(note: Note, link: Link, target: Note): Finding {
  const what =
    target === note ? 'The note embeds itself' : `“${target.title}” embeds this note in turn`;
  return problem('embed-cycle', placeOf(note, link), {
    message: `${what}, so it is shown as a link.`,
    suggestion: 'Remove one of the embeds, or write it as a link without the “!”.',
  });
}

function placeOf(note: Note, { line, column }: Link) {
  return { file: note.file, line, column };
}
