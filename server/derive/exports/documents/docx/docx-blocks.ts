/** Blocks of a .docx as paragraphs and tables. */
import { element } from '../../xml.ts';
import type { Block, Code, Heading, List, ListItem, Quote } from '../document.ts';
import { listNumber, type ListKind } from './docx-numbering.ts';
import { anchorMark, paragraph, paragraphOf, type BlockContext } from './docx-paragraph.ts';
import { plainFormat, textRun } from './docx-run.ts';
import { docxTable } from './docx-table.ts';

/** The levels of lists that Word knows, from 0. */
const DEEPEST_LEVEL = 8;

/** The paragraphs and tables of blocks. */
export function docxBlocks(blocks: readonly Block[], context: BlockContext): string[] {
  return blocks.flatMap((block) => docxBlock(block, context));
}

function docxBlock(block: Block, context: BlockContext): string[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, context)];
    case 'paragraph':
      return [paragraph(block.content, context, block.anchor)];
    case 'list':
      return list(block, context);
    case 'table':
      return docxTable(block, context);
    case 'quote':
      return quote(block, context);
    case 'code':
      return [code(block, context)];
    case 'rule':
      return [element('w:p', {}, [element('w:pPr', {}, ['<w:pStyle w:val="Rule"/>'])])];
  }
}

function heading({ level, anchor, content }: Heading, context: BlockContext): string {
  return paragraph(content, { ...context, style: `Heading${level}` }, anchor);
}

function list(block: List, context: BlockContext): string[] {
  const inner = { ...context, depth: context.depth + 1, numbering: null };
  const level = Math.min(context.depth, DEEPEST_LEVEL);
  const numberOf = (kind: ListKind) =>
    listNumber(context.part.writing, { kind, start: block.start, level });
  const own = block.ordered ? numberOf('ordered') : numberOf('bullet');
  return block.items.flatMap((item) => {
    const number = item.done === null ? own : numberOf(item.done ? 'done' : 'open');
    return listItem(item, { ...inner, numbering: { number, level } });
  });
}

/** The first paragraph has the number; where an item begins otherwise, an empty one has it. */
function listItem({ anchor, blocks }: ListItem, context: BlockContext): string[] {
  const [first, ...others] = blocks;
  const style = context.style === 'Normal' ? 'ListParagraph' : context.style;
  const rest = { ...context, style, numbering: null };
  const numbered = { ...context, style };
  if (first?.kind === 'paragraph')
    return [
      paragraph(first.content, numbered, anchor ?? first.anchor),
      ...docxBlocks(others, rest),
    ];
  return [paragraphOf(anchorMark(anchor, context), numbered), ...docxBlocks(blocks, rest)];
}

function quote({ blocks, anchor }: Quote, context: BlockContext): string[] {
  const style = context.style === 'Normal' ? 'Quote' : context.style;
  const inner = { ...context, style, quotes: context.quotes + 1, numbering: null };
  const [first, ...rest] = blocks;
  if (anchor === null || !first) return docxBlocks(blocks, inner);
  if (first.kind !== 'paragraph')
    return [paragraphOf(anchorMark(anchor, inner), inner), ...docxBlocks(blocks, inner)];
  return docxBlocks([{ ...first, anchor: first.anchor ?? anchor }, ...rest], inner);
}

function code({ text, anchor }: Code, context: BlockContext): string {
  const runs = [...anchorMark(anchor, context), textRun(text, plainFormat)];
  return paragraphOf(runs, { ...context, style: 'SourceCode', numbering: null });
}
