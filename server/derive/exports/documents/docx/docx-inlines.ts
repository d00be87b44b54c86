/** Inline content of a .docx. */
import { element } from '../../xml.ts';
import type { Citations, Footnote, Inline, LinkedText } from '../document.ts';
import { safeAddress } from '../safe-address.ts';
import { citationCode } from '../zotero/citation-code.ts';
import { fieldEnd, fieldStart } from './docx-field.ts';
import { pictureRun } from './docx-picture.ts';
import { run, textRun, withStyle, type RunFormat } from './docx-run.ts';
import { bookmark, bookmarkName, relate, type DocxPart } from './docx-writing.ts';

/** Writes the blocks of a note. */
export type WriteFootnote = (footnote: Footnote, part: DocxPart) => void;

/** Where content is written, and how its notes are. */
export interface InlineContext {
  part: DocxPart;
  writeFootnote: WriteFootnote;
}

/** The runs of the content. */
export function docxInlines(
  content: readonly Inline[],
  format: RunFormat,
  context: InlineContext,
): string[] {
  return content.map((inline) => docxInline(inline, format, context));
}

function docxInline(inline: Inline, format: RunFormat, context: InlineContext): string {
  if (typeof inline === 'string') return textRun(inline, format);
  const inside = (content: readonly Inline[], as = format) =>
    docxInlines(content, as, context).join('');
  switch (inline.kind) {
    case 'line-break':
      return run(['<w:br/>'], format);
    case 'anchor':
      return bookmark(context.part.writing, bookmarkName(context.part.writing, inline.anchor));
    case 'styled':
      return inside(inline.content, withStyle(format, inline.style));
    case 'source':
      return inside(inline.content);
    case 'link':
      return link(inline, format, context);
    case 'citations':
      return citationField(inline, context, inside(inline.content));
    case 'footnote':
      return footnoteMark(inline, context);
    case 'footnote-again':
      return footnoteAgain(inline.number, format);
    case 'picture':
      return pictureRun(inline, format, context.part);
  }
}

/** A field for Zotero; a plain text where it names a work that is in no file. */
export function citationField(citations: Citations, { part }: InlineContext, text: string): string {
  const code = citationCode(citations, part.writing.document.works);
  return code === null ? text : [fieldStart(`ADDIN ${code}`), text, fieldEnd()].join('');
}

/** A link; one within a link, or to an address that is none, is its text. */
function link({ to, content }: LinkedText, format: RunFormat, context: InlineContext): string {
  const target = format.isLink ? null : linkTarget(to, context.part);
  if (!target) return docxInlines(content, format, context).join('');
  return element('w:hyperlink', target, docxInlines(content, { ...format, isLink: true }, context));
}

function linkTarget(to: LinkedText['to'], part: DocxPart): Record<string, string> | null {
  if ('anchor' in to) return { 'w:anchor': bookmarkName(part.writing, to.anchor) };
  const target = safeAddress(to.address);
  return target === null
    ? null
    : { 'r:id': relate(part, { type: 'hyperlink', target, isExternal: true }) };
}

function footnoteMark(footnote: Footnote, { part, writeFootnote }: InlineContext): string {
  writeFootnote(footnote, part);
  const reference = element('w:footnoteReference', { 'w:id': footnote.number });
  const mark = element('w:r', {}, [
    element('w:rPr', {}, ['<w:rStyle w:val="FootnoteReference"/>']),
    reference,
  ]);
  return footnote.isCitation ? mark : bookmark(part.writing, noteName(footnote.number), [mark]);
}

function noteName(number: number): string {
  return `note${number}`;
}

function footnoteAgain(number: number, format: RunFormat): string {
  const raised = withStyle(format, 'superscript');
  return [
    fieldStart(`NOTEREF ${noteName(number)} \\f \\h`),
    textRun(String(number), raised),
    fieldEnd(),
  ].join('');
}
