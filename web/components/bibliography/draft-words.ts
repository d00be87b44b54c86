/** What was found in a draft, in words. */
import type { DraftLibraryEntry } from '../../../server/draft/library-entry.ts';
import type { CitedEntry } from '../../../server/draft/match-draft.ts';
import type { DraftPlace } from '../../../server/draft/reading.ts';
import { counted, timesCited } from '../words.ts';
import type { ReadDraft } from './read-drafts.ts';

/** What a draft cites, in one sentence. */
export function draftWords({ reading, match }: ReadDraft): string {
  const { cited, unknown } = match;
  if (reading.wantsEverything) return 'Asks for every work of the library (nocite).';
  if (cited.length + unknown.length === 0) return 'No citation was found in it.';
  const parts = [
    cited.length > 0 && `${counted(cited.length, 'work')} of the library`,
    unknown.length > 0 && `${counted(unknown.length, 'work')} that the library does not have`,
  ];
  return `Cites ${parts.filter(Boolean).join(', and ')}.`;
}

/** Where and how often something is cited. */
export function citedWords(place: DraftPlace | null, count: number): string {
  const where = place && `${place.unit} ${place.number.toLocaleString('en-GB')}`;
  return [where, count === 0 ? 'only listed' : timesCited(count)].filter(Boolean).join(', ');
}

/** How a work was recognised, where that was not by its key. */
export function matchedWords({ how }: CitedEntry): string {
  return how === 'doi' || how === 'title' ? `by its ${how === 'doi' ? 'DOI' : how}` : '';
}

/** A work as it is named in a list: `Lu & Beamish 2001: The internationalization …`. */
export function workWords({ key, title, year, authors }: DraftLibraryEntry): string {
  const [first, second] = authors;
  const names =
    authors.length > 2 ? `${first!} et al.` : [first, second].filter(Boolean).join(' & ');
  const source = [names, year].filter(Boolean).join(' ');
  return [source, title.replace(/<[^<>]+>/g, '')].filter(Boolean).join(': ') || key;
}
