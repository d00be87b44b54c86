/** Which works of a library a draft cites, and what it cites that the library does not have. */
import type { DraftLibraryEntry, MatchedBy } from './library-entry.ts';
import type { DraftCitation, DraftPlace, DraftReading } from './reading.ts';
import { isCrossReference } from './works/cross-reference.ts';
import { LibraryNames } from './works/library-names.ts';

/** A work of the library that the draft cites. */
export interface CitedEntry {
  key: string;
  how: MatchedBy;
  /** How often; 0 where the draft only lists it. */
  count: number;
  /** Where it is named for the first time; null where it is not named at all. */
  place: DraftPlace | null;
}

/** What the draft cites and the library does not have. */
export interface UnknownCitation {
  /** The key as written, or else what the draft says of the work. */
  name: string;
  key: string | null;
  count: number;
  place: DraftPlace;
  /** Keys of works that may be meant, the nearest first. */
  nearest: string[];
}

/** A draft beside a library. */
export interface DraftMatch {
  /** In the order in which the draft names them. */
  cited: CitedEntry[];
  unknown: UnknownCitation[];
  /** Keys that are no citations: cross-references to figures, tables and the like. */
  crossReferences: string[];
  /** Keys of the basket that the draft does not cite. */
  uncited: string[];
}

/** For how many unknown citations near ones are looked for: nobody reads more. */
const MOST_ADVISED = 300;

/** Finds each citation of a draft in a library; `basket` are the keys that it is expected to cite. */
export function matchDraft(
  reading: DraftReading,
  library: readonly DraftLibraryEntry[],
  basket: readonly string[] = [],
): DraftMatch {
  const names = new LibraryNames(library);
  const cited = new Map<string, CitedEntry>();
  const match: DraftMatch = { cited: [], unknown: [], crossReferences: [], uncited: [] };
  for (const citation of reading.citations) {
    const found = names.find(citation);
    if (found) addCited(cited, found, citation);
    else if (reading.kind === 'markdown' && isCrossReference(citation.key)) {
      match.crossReferences.push(citation.key!);
    } else match.unknown.push(unknownCitation(citation, names, match.unknown.length));
  }
  if (reading.wantsEverything) addEverything(cited, library);
  match.cited = [...cited.values()];
  match.uncited = basket.filter((key) => !cited.has(key));
  return match;
}

function addCited(
  cited: Map<string, CitedEntry>,
  { key, how }: { key: string; how: MatchedBy },
  { count, place }: DraftCitation,
): void {
  const known = cited.get(key);
  if (known) known.count += count;
  else cited.set(key, { key, how, count, place });
}

function addEverything(
  cited: Map<string, CitedEntry>,
  library: readonly DraftLibraryEntry[],
): void {
  for (const { key } of library) {
    if (!cited.has(key)) cited.set(key, { key, how: 'everything', count: 0, place: null });
  }
}

function unknownCitation(
  citation: DraftCitation,
  names: LibraryNames,
  before: number,
): UnknownCitation {
  const { key, count, place } = citation;
  const nearest = before < MOST_ADVISED ? names.nearest(citation) : [];
  return { name: nameOf(citation), key, count, place, nearest };
}

function nameOf({ key, identity }: DraftCitation): string {
  const { title, authors = [], year, doi, uris = [] } = identity;
  const source = [authors.slice(0, 3).join(', '), year].filter(Boolean).join(' ');
  const said = [source, title].filter(Boolean).join(': ');
  return key ?? (said || doi || uris[0] || 'a work of which the draft says nothing');
}
