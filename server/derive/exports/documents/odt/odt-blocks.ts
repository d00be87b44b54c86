/** Blocks of an .odt. */
import { element } from '../../xml.ts';
import type { Block, Code, Heading, Inline, List, ListItem, Quote } from '../document.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { odtBookmark, odtInlines, span, type InlineContext } from './odt-inlines.ts';
import { quotationName } from './odt-paragraph-styles.ts';
import { odtTable } from './odt-table.ts';
import { odtText } from './odt-text.ts';
import { nameOf } from './odt-units.ts';
import type { OdtWriting } from './odt-writing.ts';

/** Where blocks stand. */
export interface BlockContext {
  writing: OdtWriting;
  /** The style of a paragraph that says nothing else. */
  style: string;
  /** Quotations around. */
  quotes: number;
  /** The width of the text in twentieths of a point. */
  width: number;
  isHeading: boolean;
}

/** The blocks. */
export function odtBlocks(blocks: readonly Block[], context: BlockContext): string[] {
  return blocks.flatMap((block) => odtBlock(block, context));
}

function odtBlock(block: Block, context: BlockContext): string[] {
  switch (block.kind) {
    case 'heading':
      return [odtHeading(block, context)];
    case 'paragraph':
      return [odtParagraph(block.content, context, block.anchor)];
    case 'list':
      return list(block, context);
    case 'table':
      return odtTable(block, tableContext(context));
    case 'quote':
      return quote(block, context);
    case 'code':
      return [code(block, context)];
    case 'rule':
      return [element('text:p', { 'text:style-name': 'Rule' })];
  }
}

/** How a table writes what stands in it. */
function tableContext(context: BlockContext): Parameters<typeof odtTable>[1] {
  const { writing, width } = context;
  const inTable = { ...context, quotes: 0 };
  return {
    writing,
    width,
    caption: (content, anchor) => odtParagraph(content, { ...inTable, style: 'Caption' }, anchor),
    cell: (blocks, { style, isHeading }) => odtBlocks(blocks, { ...inTable, style, isHeading }),
  };
}

/** A heading, which the outline of the document shows. */
export function odtHeading({ level, anchor, content }: Heading, context: BlockContext): string {
  const style = `Heading_20_${level}`;
  const attributes = { 'text:style-name': style, 'text:outline-level': level };
  return element('text:h', attributes, paragraphContent(content, context, anchor));
}

/** A paragraph. */
export function odtParagraph(
  content: readonly Inline[],
  context: BlockContext,
  anchor: string | null = null,
): string {
  const style = directed(context.style, content);
  return element(
    'text:p',
    { 'text:style-name': style },
    paragraphContent(content, context, anchor),
  );
}

function directed(style: string, content: readonly Inline[]): string {
  return runsRightToLeft(content) ? `${style}_20_RTL` : style;
}

function paragraphContent(
  content: readonly Inline[],
  context: BlockContext,
  anchor: string | null,
): string[] {
  const mark = anchor === null ? [] : [odtBookmark(context.writing, anchor)];
  return [...mark, ...odtInlines(content, inlineContext(context))];
}

/** How the content of paragraphs is written. */
function inlineContext(context: BlockContext): InlineContext {
  return {
    writing: context.writing,
    styles: new Set(context.isHeading ? ['bold'] : []),
    isLinked: false,
    writeNote: (blocks) => {
      const note = { ...context, style: 'Footnote', quotes: 0, isHeading: false };
      return blocks.length > 0 ? odtBlocks(blocks, note) : [odtParagraph([], note)];
    },
  };
}

/** A list; tasks that are done and those that are not stand in lists with signs of their own. */
function list({ items, ordered, start }: List, context: BlockContext): string[] {
  const parts: { name: string; items: ListItem[] }[] = [];
  for (const item of items) {
    const name = listName(ordered, item.done);
    const last = parts.at(-1);
    if (last?.name === name) last.items.push(item);
    else parts.push({ name, items: [item] });
  }
  const inner = {
    ...context,
    style: context.style === 'Text_20_body' ? 'List_20_Paragraph' : context.style,
  };
  return parts.map(({ name, items: own }) =>
    element(
      'text:list',
      { 'text:style-name': name },
      own.map((item, index) => listItem(item, inner, index === 0 && ordered ? start : undefined)),
    ),
  );
}

function listName(ordered: boolean, done: boolean | null): string {
  if (done !== null) return done ? 'ListDone' : 'ListOpen';
  return ordered ? 'ListNumbers' : 'ListDots';
}

function listItem(
  { anchor, blocks }: ListItem,
  context: BlockContext,
  start: number | undefined,
): string {
  const [first, ...rest] = blocks;
  const content =
    first?.kind === 'paragraph'
      ? [odtParagraph(first.content, context, anchor ?? first.anchor), ...odtBlocks(rest, context)]
      : [odtParagraph([], context, anchor), ...odtBlocks(blocks, context)];
  return element('text:list-item', { 'text:start-value': start }, content);
}

function quote({ blocks, anchor }: Quote, context: BlockContext): string[] {
  const quotes = context.quotes + 1;
  const takesStyle = context.quotes > 0 || context.style === 'Text_20_body';
  const style = takesStyle ? nameOf(quotationName(quotes)) : context.style;
  const inner = { ...context, style, quotes: takesStyle ? quotes : 0 };
  const written = odtBlocks(blocks, inner);
  return anchor === null ? written : [odtParagraph([], inner, anchor), ...written];
}

function code({ text, anchor }: Code, context: BlockContext): string {
  const inline = { ...inlineContext(context), styles: new Set<never>() };
  const mark = anchor === null ? [] : [odtBookmark(context.writing, anchor)];
  return element('text:p', { 'text:style-name': 'Preformatted_20_Text' }, [
    ...mark,
    span(odtText(text), inline),
  ]);
}
