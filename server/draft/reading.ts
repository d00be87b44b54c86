/** What is read from a draft, whatever program wrote it. */

/** The program or the language that a draft is written in. */
export type DraftKind = 'markdown' | 'latex' | 'word' | 'opendocument';

/** Where something stands: a line of a text file, a paragraph or a note of a document, counted from 1. */
export interface DraftPlace {
  unit: 'line' | 'paragraph' | 'footnote' | 'endnote';
  number: number;
}

/** What a reference manager wrote into a draft about a work, as far as it helps to recognise it. */
export interface WorkIdentity {
  /** In lower case, without the address of a resolver. */
  doi?: string;
  title?: string;
  year?: number;
  /** Family names, or names of bodies, in their order. */
  authors?: string[];
  /** The addresses by which a reference manager knows the work. */
  uris?: string[];
}

/** One work that a draft cites. */
export interface DraftCitation {
  /** As written; null where the draft holds only the work's data. */
  key: string | null;
  /** How often it is cited; 0 where it is to be listed without being cited, as `nocite` asks. */
  count: number;
  /** Where it is named for the first time. */
  place: DraftPlace;
  identity: WorkIdentity;
}

/** A draft, read. */
export interface DraftReading {
  kind: DraftKind;
  /** In the order in which they are first named. */
  citations: DraftCitation[];
  /** The draft asks for every work of the library: `nocite: '@*'`, `\nocite{*}`. */
  wantsEverything: boolean;
  /** What could not be read, each a sentence that says where. */
  problems: string[];
  /** What else whoever relies on the list should know, each a sentence. */
  notes: string[];
}

/** A file that cannot be read as a draft at all, with a sentence for its author. */
export class DraftError extends Error {}
