/** Which words of a hit the page of a reference shows: its title, its abstract, and its record with initials. */
import type { MarkedText } from '../../contract/search-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CslItem } from '../../model/reference.ts';
import { yearOf } from '../setting/author-year.ts';
import { containerOf } from '../setting/titles.ts';

/** A reference that was found, with its matches. */
interface FoundReference {
  id: string;
  title: MarkedText;
  snippet: MarkedText;
}

const NOTHING: MarkedText = { text: '', spans: [] };

/** The match in the title, or else in the abstract, or the first that is in a family name, the journal's name or the year. */
export function matchOnPage(
  { references }: Corpus,
  { id, title, snippet }: FoundReference,
): MarkedText {
  if (title.spans.length > 0) return title;
  const reference = references.get(id)!;
  if (isFrom(reference.csl.abstract ?? '', snippet.text)) return snippet;
  const shown = [...familyNames(reference.csl), containerOf(reference), yearOf(reference)];
  const words = new Set(shown.flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u)));
  const matches = snippet.spans.map(({ from, to }) => snippet.text.slice(from, to));
  const match = matches.find((text) => words.has(text));
  return match === undefined ? NOTHING : { text: match, spans: [{ from: 0, to: match.length }] };
}

/** Whether a snippet, which may be cut at its ends, stands in a text. */
function isFrom(text: string, snippet: string): boolean {
  const passage = snippet.replace(/^… | …$/g, '');
  return passage !== '' && text.replace(/\s+/g, ' ').includes(passage);
}

function familyNames({ author, editor }: CslItem): string[] {
  return [...(author ?? []), ...(editor ?? [])].map(
    ({ literal, family, given }) => literal ?? family ?? given ?? '',
  );
}
