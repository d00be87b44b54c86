/** A formatted document before it is written in any format: what stands in it, and what each part is. */
import type { Ledger } from '../../../contract/ledger.ts';
import type { EntryLayout, PlannedCitation, Setting } from '../../../csl/typeset.ts';
import type { CslItem } from '../../../model/reference.ts';

/** A value that an export could not hold as it was. */
export type Change = Ledger['changes'][number];

/** The style and language of the citations, and the language of the text around them. */
export interface DocumentSetting extends Setting {
  /** The name of the style as people know it. */
  styleTitle: string;
  /** The address by which the style names itself, and other programs know it. */
  styleAddress: string;
  /** The language of the text, as BCP 47 writes it. */
  language: string;
}

/** The document. */
export interface ExportDocument {
  title: string;
  /** The name under which links lead to the title. */
  anchor: string | null;
  setting: DocumentSetting;
  /** Whether its citations stand in notes. */
  inNotes: boolean;
  blocks: Block[];
  bibliography: Bibliography | null;
  layout: EntryLayout;
  /** The works that are cited or listed, by key. */
  works: ReadonlyMap<string, CslItem>;
  /** The bytes of the pictures that can be had, by their paths in the library. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** What was already lost when the document was put together. */
  changes: readonly Change[];
}

/** The list of works at the end. */
export interface Bibliography {
  heading: string;
  groups: BibliographyGroup[];
}

/** Works under one heading; null where the list has no groups. */
export interface BibliographyGroup {
  heading: string | null;
  entries: BibliographyEntry[];
}

/** One work as the style sets it. */
export interface BibliographyEntry {
  key: string;
  /** The number or label before it; empty in most styles. */
  label: Inline[];
  content: Inline[];
  annotation: string | null;
}

export type Block = Heading | Paragraph | List | Table | Quote | Code | { kind: 'rule' };

/** A heading; level 1 is the first below the title of the document. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5 | 6;
  anchor: string | null;
  content: Inline[];
}

export interface Paragraph {
  kind: 'paragraph';
  anchor: string | null;
  content: Inline[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  /** The number of the first item. */
  start: number;
  items: ListItem[];
}

export interface ListItem {
  anchor: string | null;
  /** Whether the task is done; null where the item is no task. */
  done: boolean | null;
  blocks: Block[];
}

export interface Table {
  kind: 'table';
  anchor: string | null;
  caption: Inline[];
  head: TableCell[][];
  body: TableCell[][];
}

export interface TableCell {
  align: 'left' | 'center' | 'right' | null;
  /** Columns and rows that it covers. */
  columns: number;
  rows: number;
  isHeading: boolean;
  blocks: Block[];
}

export interface Quote {
  kind: 'quote';
  anchor: string | null;
  blocks: Block[];
}

export interface Code {
  kind: 'code';
  anchor: string | null;
  language: string;
  text: string;
}

/** A text as it stands, a line break, or a text with something to it. */
export type Inline =
  | string
  | { kind: 'line-break' }
  | { kind: 'anchor'; anchor: string }
  | StyledText
  | LinkedText
  | SourceText
  | Citations
  | Footnote
  | { kind: 'footnote-again'; number: number }
  | Picture;

export type TextStyle =
  | 'italic'
  | 'bold'
  | 'underline'
  | 'strike'
  | 'superscript'
  | 'subscript'
  | 'small-caps'
  | 'highlight'
  | 'code';

export interface StyledText {
  kind: 'styled';
  style: TextStyle;
  content: Inline[];
}

/** A link to a place in the document, or to an address of the web or of a person. */
export interface LinkedText {
  kind: 'link';
  to: { anchor: string } | { address: string };
  content: Inline[];
}

/** What stands for one work within set citations. */
export interface SourceText {
  kind: 'source';
  key: string;
  content: Inline[];
}

/** A cluster of citations as it was set, with what was cited. */
export interface Citations {
  kind: 'citations';
  /** Its own in the document. */
  id: string;
  sources: readonly PlannedCitation[];
  /** The number of the note in which it stands; 0 in running text. */
  noteNumber: number;
  content: Inline[];
}

/** A note, at the place of its mark. */
export interface Footnote {
  kind: 'footnote';
  number: number;
  /** Whether it holds a citation that the style sets as a note, so that its mark follows the sentence. */
  isCitation: boolean;
  blocks: Block[];
}

export interface Picture {
  kind: 'picture';
  /** Its path in the library. */
  path: string;
  /** What it shows, in words. */
  text: string;
  /** CSS pixels, where the author said. */
  width: number | null;
  height: number | null;
  /** The note it stands in. */
  note: string;
}

/** A document in some format, and what of it the format could not hold. */
export interface WrittenDocument {
  content: string | Uint8Array;
  changes: Change[];
  /** What holds for the file as a whole, each a sentence. */
  notices?: readonly string[];
}
