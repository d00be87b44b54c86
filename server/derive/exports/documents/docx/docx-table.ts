/** Tables of a .docx. */
import { element } from '../../xml.ts';
import type { Table } from '../document.ts';
import { columnWidths, tableGrid, type GridCell } from '../table-grid.ts';
import { leftOf, paragraph, paragraphOf, type BlockContext } from './docx-paragraph.ts';

/** A table with its caption above it, and the room that follows it. */
export function docxTable(block: Table, context: BlockContext): string[] {
  const left = leftOf(context);
  const widths = columnWidths(block).map((part) => Math.floor((context.width - left) * part));
  const cell = { ...context, style: 'TableText', depth: 0, quotes: 0, numbering: null };
  const rows = tableGrid(block).map((row, index) =>
    tableRow(row, widths, { ...cell, isHeading: index < block.head.length }),
  );
  const properties = element('w:tblPr', {}, [
    '<w:tblStyle w:val="TextTable"/>',
    element('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
    ...(left > 0 ? [element('w:tblInd', { 'w:w': left, 'w:type': 'dxa' })] : []),
    '<w:tblLayout w:type="fixed"/>',
    element('w:tblLook', { 'w:firstRow': block.head.length > 0 ? 1 : 0, 'w:noVBand': 1 }),
  ]);
  const columns = widths.map((each) => element('w:gridCol', { 'w:w': each }));
  const caption = block.caption.length > 0 || block.anchor !== null;
  return [
    ...(caption ? [paragraph(block.caption, { ...context, style: 'Caption' }, block.anchor)] : []),
    element('w:tbl', {}, [properties, element('w:tblGrid', {}, columns), ...rows]),
    paragraphOf([], { ...context, style: 'AfterTable', numbering: null }),
  ];
}

function tableRow(
  row: readonly GridCell[],
  widths: readonly number[],
  context: BlockContext,
): string {
  const head = context.isHeading
    ? [element('w:trPr', {}, ['<w:cantSplit/>', '<w:tblHeader/>'])]
    : [element('w:trPr', {}, ['<w:cantSplit/>'])];
  return element('w:tr', {}, [...head, ...row.map((each) => tableCell(each, widths, context))]);
}

function tableCell(
  { cell, column, isCovered }: GridCell,
  widths: readonly number[],
  context: BlockContext,
): string {
  const width = sum(widths.slice(column, column + cell.columns));
  const merged = isCovered
    ? [element('w:vMerge', {})]
    : [element('w:vMerge', { 'w:val': 'restart' })];
  const properties = element('w:tcPr', {}, [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(cell.columns > 1 ? [element('w:gridSpan', { 'w:val': cell.columns })] : []),
    ...(cell.rows > 1 ? merged : []),
  ]);
  const style = styleOfCell(cell.align);
  const inside = { ...context, style, width, isHeading: context.isHeading || cell.isHeading };
  const blocks = isCovered ? [] : context.write(cell.blocks, inside);
  return element('w:tc', {}, [properties, ...endingInParagraph(blocks, inside)]);
}

const alignedStyles = { left: 'TableText', center: 'TableTextCentred', right: 'TableTextRight' };

function styleOfCell(align: keyof typeof alignedStyles | null): string {
  return alignedStyles[align ?? 'left'];
}

/** A cell has to end with a paragraph. */
function endingInParagraph(blocks: string[], context: BlockContext): string[] {
  return blocks.at(-1)?.endsWith('</w:p>') ? blocks : [...blocks, paragraphOf([], context)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, each) => whole + each, 0);
}
