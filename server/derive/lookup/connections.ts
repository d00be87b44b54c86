/** The corpus read backwards: who cites a reference, who links to a note, which claims point to it. */
import type { Citation } from '../../model/citation.ts';
import type { Claim, Link, Note } from '../../model/note.ts';
import { addTo, perCorpus } from '../memo.ts';
import { linkTarget } from './note-names.ts';

/** A citation and the note it stands in. */
export interface Citing {
  note: Note;
  citation: Citation;
}

/** A link and the note it stands in. */
export interface Linking {
  note: Note;
  link: Link;
}

/** A claim and the note it stands in. */
export interface Claiming {
  note: Note;
  claim: Claim;
}

/** Citations by key, in the order of notes and reading; unknown keys are here too. */
export const citationsByKey = perCorpus((corpus) => {
  const citations = new Map<string, Citing[]>();
  for (const note of corpus.notes.values()) {
    for (const citation of note.citations) addTo(citations, citation.key, { note, citation });
  }
  return citations;
});

/** Links from other notes, by the id of the note they lead to. */
export const linksByTarget = perCorpus((corpus) => {
  const links = new Map<string, Linking[]>();
  for (const note of corpus.notes.values()) {
    for (const link of note.links) {
      const target = linkTarget(corpus, note, link);
      if (target && target !== note) addTo(links, target.id, { note, link });
    }
  }
  return links;
});

/** Claims by the id of the note they point to. */
export const claimsByTarget = perCorpus((corpus) => {
  const claims = new Map<string, Claiming[]>();
  for (const note of corpus.notes.values()) {
    for (const claim of note.claims) {
      const target = linkTarget(corpus, note, note.links[claim.link]!);
      if (target) addTo(claims, target.id, { note, claim });
    }
  }
  return claims;
});

/** Study notes by the key of the paper they record. */
export const studiesByKey = perCorpus((corpus) => {
  const studies = new Map<string, Note[]>();
  for (const note of corpus.notes.values()) {
    if (note.reference) addTo(studies, note.reference, note);
  }
  return studies;
});
