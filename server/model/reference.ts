import type { Place } from './place.ts';

/** A name as CSL wants it. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
}

/** A date as CSL wants it: one or two `[year, month?, day?]`, or text. */
export interface CslDate {
  'date-parts'?: number[][];
  literal?: string;
  raw?: string;
  season?: number | string;
  circa?: boolean | number | string;
}

/** One CSL-JSON item; other CSL variables are carried as they are. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  issued?: CslDate;
  'container-title'?: string;
  publisher?: string;
  'publisher-place'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  ISBN?: string;
  abstract?: string;
  language?: string;
  [variable: string]: unknown;
}

/** How far the fields of a reference were checked against independent sources, as its file says. */
export interface Verification {
  /** The author's words, such as `two sources`; null where the file says nothing. */
  verified: string | null;
  /** Required fields that nobody could see. */
  notSeen: string[];
}

/** What an entry of a .bib file takes from the rest of its file: with it the entry can leave the file and stand alone. */
export interface Surroundings {
  /**
   * Who can read the entry as it is written: every program, only those that know `%` comments within entries as
   * biber does, or none that is strict about commas, keys and empty values.
   */
  readableBy: 'all' | 'biber' | 'none';
  /** What the abbreviations in it mean where it stands, by name; those of months go without saying. */
  abbreviations: Readonly<Record<string, string>>;
  /** The fields that it has from its parents, under the names that they have in a child. */
  inherited: Readonly<Record<string, string>>;
}

/** An entry of a .bib file as it is written, whether it can be cited or only lends its fields to others. */
export type BibEntry = Pick<Reference, 'key' | 'type' | 'fields' | 'raw'> & {
  surroundings: Surroundings;
};

/** One bibliography entry, and where in its file it begins. */
export interface Reference extends Place {
  /** The citation key, exactly as written. */
  key: string;
  /** The entry type as written, in lower case: `article`, `incollection`, `report`. */
  type: string;
  /** What display uses, its titles as the author wrote them. */
  csl: CslItem;
  /**
   * The English titles of a .bib, by their CSL variables, with what their braces protect in a span of the class
   * `nocase`: these a citation processor gets in sentence case. Absent where no title is to be changed.
   */
  titles?: Readonly<Record<string, string>>;
  /** All fields as written, without the outer braces or quotation marks, names in lower case. */
  fields: Record<string, string>;
  verification: Verification;
  /** The entry exactly as it stands in its file. */
  raw: string;
  /** Absent for an item of a CSL-JSON file, which needs nothing around it. */
  surroundings?: Surroundings;
}

/** One bibliography file, read: what stands in it and how many entries it has in all. */
export interface BibliographyFile {
  file: string;
  format: 'bibtex' | 'csl-json';
  references: Reference[];
  /** The entries of the type `@xdata`, which only lend their fields to others. */
  lenders: readonly BibEntry[];
  /** What the file gives to LaTeX before all entries, each as the text of a `@preamble`. */
  preambles: readonly string[];
  /** Entries in the file, read or not, so that none goes missing unnoticed. */
  entryCount: number;
}
