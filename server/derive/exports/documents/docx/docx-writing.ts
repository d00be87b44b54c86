/** What comes together while the parts of a .docx are written. */
import { element } from '../../xml.ts';
import type { Change, ExportDocument } from '../document.ts';

/** A link from a part of the package to another part or to the web. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
  isExternal: boolean;
}

/** Everything that the text needs from other parts. */
export interface DocxWriting {
  document: ExportDocument;
  /** The notes, written. */
  footnotes: string[];
  /** Where the numbered lists begin, and at which level; each counts for itself. */
  listStarts: { start: number; level: number }[];
  /** The pictures by their paths in the library, and the files that hold them. */
  media: Map<string, string>;
  /** The numbers of anchors, by which bookmarks are named. */
  anchors: Map<string, number>;
  /** Things with a number of their own so far: bookmarks and drawings. */
  things: number;
  changes: Change[];
}

/** A part of the package: the text or its notes. */
export interface DocxPart {
  writing: DocxWriting;
  relationships: Relationship[];
}

/** Nothing written yet. */
export function newWriting(document: ExportDocument): DocxWriting {
  return {
    document,
    footnotes: [],
    listStarts: [],
    media: new Map(),
    anchors: new Map(),
    things: 0,
    changes: [],
  };
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** The id of a relationship, which is made where it is new. */
export function relate(
  { relationships }: DocxPart,
  { type, target, isExternal = false }: { type: string; target: string; isExternal?: boolean },
): string {
  const whole = relationTypes + type;
  const known = relationships.find((each) => each.type === whole && each.target === target);
  if (known) return known.id;
  const id = `rId${relationships.length + 1}`;
  relationships.push({ id, type: whole, target, isExternal });
  return id;
}

/** The name of the bookmark of an anchor. Word allows letters and figures, 40 of them. */
export function bookmarkName({ anchors }: DocxWriting, anchor: string): string {
  const number = anchors.get(anchor) ?? anchors.size + 1;
  anchors.set(anchor, number);
  return `place${number}`;
}

/** A bookmark around something, or at a point. */
export function bookmark(
  writing: DocxWriting,
  name: string,
  around: readonly string[] = [],
): string {
  const id = ++writing.things;
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    ...around,
    element('w:bookmarkEnd', { 'w:id': id }),
  ].join('');
}
