/** Paragraphs of a .docx, as deep as the lists and quotations around them. */
import { element } from '../../xml.ts';
import type { Block, Inline } from '../document.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { docxInlines, type InlineContext } from './docx-inlines.ts';
import { plainFormat, withStyle } from './docx-run.ts';
import { bookmark, bookmarkName } from './docx-writing.ts';

/** Where blocks stand. */
export interface BlockContext extends InlineContext {
  /** The style of a paragraph that says nothing else. */
  style: string;
  /** Lists around. */
  depth: number;
  /** Quotations around. */
  quotes: number;
  /** The width of the text in twentieths of a point. */
  width: number;
  /** How the next paragraph is numbered; null where it is not. */
  numbering: { number: number; level: number } | null;
  /** Whether it heads a column. */
  isHeading: boolean;
  /** Writes blocks, for those that hold others. */
  write: (blocks: readonly Block[], context: BlockContext) => string[];
}

/** How far a list, and a quotation, moves its text, in twentieths of a point. */
const LIST_INDENT = 425;
const QUOTE_INDENT = 567;

/** A paragraph of content. */
export function paragraph(
  content: readonly Inline[],
  context: BlockContext,
  anchor: string | null = null,
): string {
  const isRightToLeft = runsRightToLeft(content);
  const bold = context.isHeading ? withStyle(plainFormat, 'bold') : plainFormat;
  const runs = docxInlines(content, { ...bold, isRightToLeft }, context);
  return paragraphOf([...anchorMark(anchor, context), ...runs], context, isRightToLeft);
}

/** The bookmark of an anchor. */
export function anchorMark(anchor: string | null, { part: { writing } }: BlockContext): string[] {
  return anchor === null ? [] : [bookmark(writing, bookmarkName(writing, anchor))];
}

/** A paragraph of runs. */
export function paragraphOf(
  runs: readonly string[],
  context: BlockContext,
  isRightToLeft = false,
): string {
  const { numbering, style } = context;
  const properties = [
    element('w:pStyle', { 'w:val': style }),
    ...(numbering
      ? [
          element('w:numPr', {}, [
            element('w:ilvl', { 'w:val': numbering.level }),
            element('w:numId', { 'w:val': numbering.number }),
          ]),
        ]
      : []),
    ...(isRightToLeft ? ['<w:bidi/>'] : []),
    ...indent(context),
  ];
  return element('w:p', {}, [element('w:pPr', {}, properties), ...runs]);
}

/** A list moves by its level; what stands in it or in several quotations says itself how far. */
function indent(context: BlockContext): string[] {
  const { depth, quotes, numbering, style } = context;
  const own = style === 'Quote' ? 1 : 0;
  if (depth === 0 && quotes <= own) return [];
  if (numbering && quotes === 0) return [];
  const hanging = numbering ? { 'w:hanging': LIST_INDENT } : {};
  return [element('w:ind', { 'w:left': leftOf(context), ...hanging })];
}

/** How far from the margin a text stands, in twentieths of a point. */
export function leftOf({ depth, quotes }: Pick<BlockContext, 'depth' | 'quotes'>): number {
  return depth * LIST_INDENT + quotes * QUOTE_INDENT;
}
