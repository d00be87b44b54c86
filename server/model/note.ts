import type { Citation } from './citation.ts';

/** A heading of a note, its anchor, and where it stands. */
export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  text: string;
  /** The `id` of the heading in the page, unique in the note. */
  anchor: string;
  line: number;
}

/** A piece of a passage: plain text, or the number of a citation cluster or of a link in the note. */
export type PassagePart = string | { cluster: number } | { link: number; text: string };

/** The sentence or block in which a citation or a link stands: what backlinks, matrices and gaps point to. */
export interface Passage {
  /** Its number in the note, from 0, in reading order. */
  index: number;
  /** A claim's whole list item or paragraph is a `block`; everything else is cut into sentences. */
  unit: 'sentence' | 'block';
  parts: PassagePart[];
  /** The number of the heading it stands under, or null before the first. */
  heading: number | null;
  line: number;
  column: number;
}

/** A `[[link]]` or `![[embed]]` as written, not yet resolved. */
export interface Link {
  /** Its number in the note, from 0, in reading order; the page anchors it as `#link-<index>`. */
  index: number;
  /** What stands before `#` and `|`: a stem, path, alias or title; empty for a link into the same note. */
  target: string;
  /** What stands after `#`, without a `^`, of a nested heading `Chapter#Section`; null where nothing does. */
  fragment: { kind: 'heading' | 'block'; name: string } | null;
  /** The text that the author gave it, or else its target as written. */
  text: string;
  /** Whether the author gave the text; where not, pages show the title of the note it leads to. */
  hasOwnText: boolean;
  embed: boolean;
  passage: number;
  line: number;
  column: number;
}

/** The relative address of a file, in a picture or a link that is none between notes; not yet resolved. */
export interface FileLink {
  /** As written, percent signs and all. */
  address: string;
  /** Whether the file is to be shown as a picture. */
  picture: boolean;
  line: number;
  column: number;
}

/** A list item or paragraph that opens with `relation:: [[target]]`. */
export interface Claim {
  /** Its number in the note, from 0; the page anchors it as `#claim-<index>`. */
  index: number;
  relation: string;
  /** The number of the link to its target. */
  link: number;
  /** The number of the passage that holds all of it. */
  passage: number;
  /** The numbers of its citations: its evidence. */
  citations: number[];
  line: number;
  column: number;
}

/** A paragraph, list item or other block named by a trailing `^name`. */
export interface NamedBlock {
  name: string;
  line: number;
}

/** One Markdown file, read: what its author says, and nothing that depends on another file. */
export interface Note {
  /** The file stem; the corpus replaces it by the path where two files share a stem. */
  id: string;
  /** Path below the library folder, with forward slashes. */
  file: string;
  title: string;
  /** From front matter; `note` where it says nothing. */
  kind: string;
  aliases: string[];
  summary: string;
  tags: string[];
  /** The key of the paper that a study note records, or null. */
  reference: string | null;
  /** All of the front matter, values as written, unknown keys included. */
  frontMatter: Record<string, FrontMatterValue>;
  headings: Heading[];
  passages: Passage[];
  citations: Citation[];
  links: Link[];
  fileLinks: FileLink[];
  claims: Claim[];
  blocks: NamedBlock[];
  /** Words of running text. */
  words: number;
  /** The Markdown below the front matter, as read. */
  body: string;
  /** The line of the file on which the body starts, from 1. */
  bodyLine: number;
}

/** A front matter value: text as written, lists and mappings of it. */
export type FrontMatterValue =
  string | null | FrontMatterValue[] | { [key: string]: FrontMatterValue };
