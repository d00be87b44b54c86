/** A claim in one line: what it says, on whose evidence, and the note at its other end. */
import type { ClaimLine } from '../../contract/note-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import { claimAnchor } from '../lookup/addresses.ts';
import type { Claiming } from '../lookup/connections.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { linkText } from './link-text.ts';
import { setPassage } from './set-passage.ts';
import { noteSummary } from './summaries.ts';

/** A claim seen from the note that makes it (`outgoing`) or from the one that it is about. */
export function claimLine(
  corpus: Corpus,
  { note, claim }: Claiming,
  direction: 'outgoing' | 'incoming',
): ClaimLine {
  const link = note.links[claim.link]!;
  const other = direction === 'outgoing' ? linkTarget(corpus, note, link) : note;
  const citations = claim.citations.map((index) => note.citations[index]!);
  return {
    other: other && noteSummary(corpus, other),
    otherText: linkText(corpus, note, link),
    passage: setPassage(corpus, note, {
      passage: note.passages[claim.passage]!,
      anchor: claimAnchor(claim.index),
      meant: { link: claim.link },
    }),
    evidence: new Set(citations.map(({ key }) => key)).size,
    signals: [...new Set(citations.map(({ signal }) => signal))],
  };
}
