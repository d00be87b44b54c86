/** A hit as a page shows it. */
import type { SearchHit } from '../../contract/search-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Note } from '../../model/note.ts';
import type { Hit } from '../../search/answer/hit.ts';
import { claimAnchor, referenceAddress } from '../lookup/addresses.ts';
import { allRelations, kindBadge } from '../lookup/kinds.ts';
import { linkTarget } from '../lookup/note-names.ts';
import { shortAuthors, shortNames, yearOf } from '../setting/author-year.ts';
import { containerOf } from '../setting/titles.ts';
import { hitAddress } from './hit-address.ts';
import { matchOnPage } from './reference-match.ts';

/** Sets a hit: its address, what it is, and what its passage cites. */
export function searchHit(corpus: Corpus, hit: Hit): SearchHit {
  const note = hit.type === 'reference' ? null : corpus.notes.get(hit.id)!;
  return {
    type: hit.type,
    id: hit.id,
    href: hitAddress(note ? hit : { ...hit, snippet: matchOnPage(corpus, hit) }),
    title: marked(hit.title),
    kind: note && kindBadge(corpus, note.kind),
    byline: note ? '' : byline(corpus, hit.id),
    place: note ? placeOf(corpus, note, hit) : [],
    snippet: marked(hit.snippet),
    cited: hit.snippet.keys.map((key) => cited(corpus, key)),
    explanations: hit.explanations.map(({ asked, found }) => ({ asked, found })),
  };
}

function marked({ text, spans }: Hit['title']): SearchHit['title'] {
  return { text, spans: spans.map(({ from, to }) => ({ from, to })) };
}

/** `Rennie · 1993 · McKinsey Quarterly` */
function byline(corpus: Corpus, key: string): string {
  const reference = corpus.references.get(key)!;
  const parts = [shortNames(reference), yearOf(reference) || 'n.d.', containerOf(reference)];
  return parts.filter(Boolean).join(' · ');
}

/** The headings above the passage; for a claim what it says, as the vocabulary words it. */
function placeOf(corpus: Corpus, note: Note, { type, anchor, place }: Hit): string[] {
  if (type !== 'claim') return place;
  const claim = note.claims.find(({ index }) => claimAnchor(index) === anchor);
  if (!claim) return place;
  const relation = allRelations(corpus).get(claim.relation)?.label ?? claim.relation;
  const link = note.links[claim.link]!;
  const target = linkTarget(corpus, note, link)?.title ?? link.target;
  return [`${relation} ${target}`];
}

function cited(corpus: Corpus, key: string): SearchHit['cited'][number] {
  const reference = corpus.references.get(key);
  if (!reference) return { key, href: null, text: key };
  const text = `${shortAuthors(reference)} ${yearOf(reference) || 'n.d.'}`;
  return { key, href: referenceAddress(key), text };
}
