/** What comes together while the text of an .odt is written. */
import type { Change, ExportDocument, TextStyle } from '../document.ts';

/** The text with the styles that it makes on its way. */
export interface OdtWriting {
  document: ExportDocument;
  /** Names of the styles for combinations of formats. */
  textStyles: Map<string, readonly TextStyle[]>;
  /** Tables so far, with the widths of their columns. */
  tables: { widths: number[] }[];
  /** Names of bookmarks by anchor. */
  anchors: Map<string, number>;
  /** The pictures by their paths in the library, and the files that hold them. */
  media: Map<string, { file: string; mediaType: string }>;
  /** Pictures so far. */
  frames: number;
  /** Marks of citations so far. */
  marks: number;
  changes: Change[];
}

/** Nothing written yet. */
export function newWriting(document: ExportDocument): OdtWriting {
  return {
    document,
    textStyles: new Map(),
    tables: [],
    anchors: new Map(),
    media: new Map(),
    frames: 0,
    marks: 0,
    changes: [],
  };
}

/** The name of the style of a text with these formats, which is made where it is new; null for plain text. */
export function textStyleName(
  { textStyles }: OdtWriting,
  styles: ReadonlySet<TextStyle>,
): string | null {
  if (styles.size === 0) return null;
  const sorted = [...styles].sort();
  const name = `text-${sorted.join('-')}`;
  textStyles.set(name, sorted);
  return name;
}

/** The name of the bookmark of an anchor. */
export function bookmarkName({ anchors }: OdtWriting, anchor: string): string {
  const number = anchors.get(anchor) ?? anchors.size + 1;
  anchors.set(anchor, number);
  return `place${number}`;
}
