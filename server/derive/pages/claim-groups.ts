/** The claims of a note, made in it or about it, under the words of their relation. */
import type { ClaimGroup } from '../../contract/note-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import { claimsByTarget, type Claiming } from '../lookup/connections.ts';
import { allRelations } from '../lookup/kinds.ts';
import { addTo } from '../memo.ts';
import { claimLine } from '../setting/claim-line.ts';

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
