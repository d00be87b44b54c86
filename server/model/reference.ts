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

/** One bibliography entry, and where in its file it begins. */
export interface Reference extends Place {
  /** The citation key, exactly as written. */
  key: string;
  /** The entry type as written, in lower case: `article`, `incollection`, `report`. */
  type: string;
  /** What formatting and display use. */
  csl: CslItem;
  /** All fields as written, without the outer braces or quotation marks, names in lower case. */
  fields: Record<string, string>;
  verification: Verification;
  /** The entry exactly as it stands in its file. */
  raw: string;
}

/** One bibliography file, read: what stands in it and how many entries it has in all. */
export interface BibliographyFile {
  file: string;
  format: 'bibtex' | 'csl-json';
  references: Reference[];
  /** Entries in the file, read or not, so that none goes missing unnoticed. */
  entryCount: number;
}
