/** Inline content of an .odt. */
import { element, xmlText } from '../../xml.ts';
import type { Block, Citations, Footnote, Inline, LinkedText, TextStyle } from '../document.ts';
import { safeAddress } from '../safe-address.ts';
import { stableCode } from '../stable-code.ts';
import { citationCode } from '../zotero/citation-code.ts';
import { odtPicture } from './odt-picture.ts';
import { odtText } from './odt-text.ts';
import { bookmarkName, textStyleName, type OdtWriting } from './odt-writing.ts';

/** Where content is written. */
export interface InlineContext {
  writing: OdtWriting;
  /** The formats of the text around. */
  styles: ReadonlySet<TextStyle>;
  isLinked: boolean;
  /** Writes the blocks of a note. */
  writeNote: (blocks: readonly Block[]) => string[];
}

/** The content. */
export function odtInlines(content: readonly Inline[], context: InlineContext): string[] {
  return content.map((inline) => odtInline(inline, context));
}

function odtInline(inline: Inline, context: InlineContext): string {
  if (typeof inline === 'string') return span(odtText(inline), context);
  const inside = (content: readonly Inline[]) => odtInlines(content, context).join('');
  switch (inline.kind) {
    case 'line-break':
      return '<text:line-break/>';
    case 'anchor':
      return odtBookmark(context.writing, inline.anchor);
    case 'styled': {
      const styles = new Set([...context.styles, inline.style]);
      return odtInlines(inline.content, { ...context, styles }).join('');
    }
    case 'source':
      return inside(inline.content);
    case 'link':
      return link(inline, context);
    case 'citations':
      return citationMark(inline, context.writing, inside(inline.content));
    case 'footnote':
      return note(inline, context);
    case 'footnote-again':
      return noteAgain(inline.number);
    case 'picture':
      return odtPicture(inline, context.writing) ?? span(odtText(inline.text), context);
  }
}

/** A text in the formats around it. */
export function span(text: string, { writing, styles }: InlineContext): string {
  const name = textStyleName(writing, styles);
  return name === null || text === ''
    ? text
    : element('text:span', { 'text:style-name': name }, [text]);
}

/** The place that links to an anchor lead to. */
export function odtBookmark(writing: OdtWriting, anchor: string): string {
  return element('text:bookmark', { 'text:name': bookmarkName(writing, anchor) });
}

function link({ to, content }: LinkedText, context: InlineContext): string {
  const address =
    'anchor' in to ? `#${bookmarkName(context.writing, to.anchor)}` : safeAddress(to.address);
  if (context.isLinked || address === null) return odtInlines(content, context).join('');
  return element(
    'text:a',
    { 'xlink:type': 'simple', 'xlink:href': address },
    odtInlines(content, { ...context, isLinked: true }),
  );
}

/** A mark that Zotero reads; a plain text where it names a work that is in no file. */
export function citationMark(citations: Citations, writing: OdtWriting, text: string): string {
  const code = citationCode(citations, writing.document.works);
  if (code === null) return text;
  const name = `${code} RND${stableCode(`${++writing.marks} ${citations.id}`, 10)}`;
  return [
    element('text:reference-mark-start', { 'text:name': name }),
    text,
    element('text:reference-mark-end', { 'text:name': name }),
  ].join('');
}

function note({ number, blocks }: Footnote, { writeNote }: InlineContext): string {
  return element('text:note', { 'text:id': noteId(number), 'text:note-class': 'footnote' }, [
    element('text:note-citation', {}, [xmlText(String(number))]),
    element('text:note-body', {}, writeNote(blocks)),
  ]);
}

function noteId(number: number): string {
  return `note${number}`;
}

function noteAgain(number: number): string {
  return element('text:span', { 'text:style-name': 'Footnote_20_anchor' }, [
    element(
      'text:note-ref',
      {
        'text:note-class': 'footnote',
        'text:reference-format': 'text',
        'text:ref-name': noteId(number),
      },
      [xmlText(String(number))],
    ),
  ]);
}
