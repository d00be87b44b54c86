/** Inline content of an .rtf file. */
import type {
  Block,
  Change,
  ExportDocument,
  Footnote,
  Inline,
  LinkedText,
  Picture,
  TextStyle,
} from '../document.ts';
import { lostPicture } from '../lost-picture.ts';
import { pictureKind } from '../picture-kind.ts';
import { pictureSize } from '../picture-size.ts';
import { safeAddress } from '../safe-address.ts';
import { rtfText } from './rtf-text.ts';

/** What comes together while the file is written. */
export interface RtfWriting {
  document: ExportDocument;
  anchors: Map<string, number>;
  isLinked: boolean;
  changes: Change[];
  /** Writes the blocks of a note. */
  writeNote: (blocks: readonly Block[]) => string;
}

const controls: Readonly<Record<TextStyle, string>> = {
  italic: '\\i',
  bold: '\\b',
  underline: '\\ul',
  strike: '\\strike',
  superscript: '\\super',
  subscript: '\\sub',
  'small-caps': '\\scaps',
  highlight: '\\highlight2',
  code: '\\f1',
};

/** The content. */
export function rtfInlines(content: readonly Inline[], writing: RtfWriting): string {
  return content.map((inline) => rtfInline(inline, writing)).join('');
}

function rtfInline(inline: Inline, writing: RtfWriting): string {
  if (typeof inline === 'string') return rtfText(inline);
  switch (inline.kind) {
    case 'line-break':
      return '\\line ';
    case 'anchor':
      return rtfBookmark(inline.anchor, writing);
    case 'styled':
      return `{${controls[inline.style]} ${rtfInlines(inline.content, writing)}}`;
    case 'link':
      return link(inline, writing);
    case 'footnote':
      return footnote(inline, writing);
    case 'footnote-again':
      return `{\\super ${inline.number}}`;
    case 'picture':
      return picture(inline, writing);
    default:
      return rtfInlines(inline.content, writing);
  }
}

/** The place that links to an anchor lead to. */
export function rtfBookmark(anchor: string, writing: RtfWriting): string {
  const name = bookmarkName(anchor, writing);
  return `{\\*\\bkmkstart ${name}}{\\*\\bkmkend ${name}}`;
}

function bookmarkName(anchor: string, { anchors }: RtfWriting): string {
  const number = anchors.get(anchor) ?? anchors.size + 1;
  anchors.set(anchor, number);
  return `place${number}`;
}

function link({ to, content }: LinkedText, writing: RtfWriting): string {
  const target = writing.isLinked ? null : linkTarget(to, writing);
  if (target === null) return rtfInlines(content, writing);
  writing.isLinked = true;
  const inside = rtfInlines(content, writing);
  writing.isLinked = false;
  return `{\\field{\\*\\fldinst HYPERLINK ${target}}{\\fldrslt {\\cf1\\ul ${inside}}}}`;
}

function linkTarget(to: LinkedText['to'], writing: RtfWriting): string | null {
  if ('anchor' in to) return `\\\\l "${bookmarkName(to.anchor, writing)}"`;
  const address = safeAddress(to.address);
  return address === null ? null : `"${rtfText(address)}"`;
}

function footnote({ blocks }: Footnote, writing: RtfWriting): string {
  const mark = '{\\super\\chftn}';
  return `${mark}{\\footnote ${writing.writeNote(blocks)}}`;
}

/** Pixels of which 96 make an inch, in twentieths of a point. */
const TWIPS = 15;

function picture(one: Picture, writing: RtfWriting): string {
  const bytes = writing.document.pictures.get(one.path);
  const kind = bytes && pictureKind(bytes);
  if (!kind || kind.type === 'gif') {
    const why = bytes
      ? 'RTF holds PNG and JPEG; what this picture shows stands in its place.'
      : 'The picture could not be read; what it shows stands in its place.';
    writing.changes.push(lostPicture(one, why));
    return rtfText(one.text);
  }
  const { width, height } = pictureSize(one, kind);
  const size = `\\picwgoal${width * TWIPS}\\pichgoal${height * TWIPS}`;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const words = `{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv ${rtfText(one.text)}}}}`;
  return `{\\pict${words}\\${kind.type}blip${size}\n${hex}}`;
}
