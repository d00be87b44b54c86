/** The claims of a note, made in it or about it, under the words of their relation. */
import type { ClaimGroup, ClaimLine } from '../../contract/note-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Claim, Note } from '../../model/note.ts';
import { claimAnchor } from '../lookup/addresses.ts';
import { claimsByTarget, type Claiming } from '../lookup/connections.ts';
import { allRelations } from '../lookup/kinds.ts';
import { linkText } from '../setting/link-text.ts';
import { addTo } from '../memo.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { setPassage } from '../setting/set-passage.ts';
import { noteSummary } from '../setting/summaries.ts';

/** First what the note says, then what other notes say of it; relations in the vocabulary's order. */
export function claimGroups(corpus: Corpus, note: Note): ClaimGroup[] {
  const made = note.claims.map((claim) => ({ note, claim }));
  const received = claimsByTarget(corpus).get(note.id) ?? [];
  return [...inDirection(corpus, made, 'outgoing'), ...inDirection(corpus, received, 'incoming')];
}

function inDirection(
  corpus: Corpus,
  claimings: readonly Claiming[],
  direction: ClaimGroup['direction'],
): ClaimGroup[] {
  const byRelation = new Map<string, Claiming[]>();
  for (const claiming of claimings) addTo(byRelation, claiming.claim.relation, claiming);
  return [...allRelations(corpus).values()].flatMap(({ id, label, inverse, meaning, colour }) => {
    const group = byRelation.get(id);
    if (!group) return [];
    const claims = group.map((claiming) => claimLine(corpus, claiming, direction));
    const heading = direction === 'outgoing' ? label : inverse;
    return [{ relation: id, direction, label: heading, meaning, colour, claims }];
  });
}

function claimLine(
  corpus: Corpus,
  { note, claim }: Claiming,
  direction: ClaimGroup['direction'],
): ClaimLine {
  const link = note.links[claim.link]!;
  const other = direction === 'outgoing' ? linkTarget(corpus, note, link) : note;
  const citations = claim.citations.map((index) => note.citations[index]!);
  return {
    other: other && noteSummary(corpus, other),
    otherText: linkText(corpus, note, link),
    passage: setPassage(corpus, note, passageOf(note, claim)),
    evidence: new Set(citations.map(({ key }) => key)).size,
    signals: [...new Set(citations.map(({ signal }) => signal))],
  };
}

function passageOf(note: Note, claim: Claim) {
  return { passage: note.passages[claim.passage]!, anchor: claimAnchor(claim.index) };
}
