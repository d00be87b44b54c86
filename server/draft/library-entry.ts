/** What a draft is compared with. */

/** A work of the library, as far as a draft may name it. */
export interface DraftLibraryEntry {
  key: string;
  doi: string | null;
  title: string;
  year: number | null;
  /** Family names, or names of bodies, in their order. */
  authors: string[];
}

/** By what a work was recognised; `everything` where the draft asks for all works. */
export type MatchedBy = 'key' | 'doi' | 'title' | 'everything';
