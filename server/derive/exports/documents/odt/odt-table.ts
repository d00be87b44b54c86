/** Tables of an .odt. */
import { element } from '../../xml.ts';
import type { Block, Inline, Table } from '../document.ts';
import { columnWidths, tableGrid, type GridCell } from '../table-grid.ts';
import type { OdtWriting } from './odt-writing.ts';

/** Where a table stands, and how what is in it is written. */
export interface TableContext {
  writing: OdtWriting;
  /** The width of the text in twentieths of a point. */
  width: number;
  caption: (content: readonly Inline[], anchor: string | null) => string;
  cell: (blocks: readonly Block[], as: { style: string; isHeading: boolean }) => string[];
}

/** A table with its caption above it. */
export function odtTable(table: Table, context: TableContext): string[] {
  const { tables } = context.writing;
  const widths = columnWidths(table).map((part) => Math.floor(context.width * part));
  tables.push({ widths });
  const name = `table${tables.length}`;
  const columns = widths.map((_, index) =>
    element('table:table-column', { 'table:style-name': `${name}.${index + 1}` }),
  );
  const grid = tableGrid(table);
  const rows = grid.map((row, index) => {
    const isHead = index < table.head.length;
    const lines = { isFirst: index === 0, isHead, isLast: index === grid.length - 1 };
    return { isHead, written: tableRow(row, lines, context) };
  });
  const head = rows.filter(({ isHead }) => isHead).map(({ written }) => written);
  const body = rows.filter(({ isHead }) => !isHead).map(({ written }) => written);
  const hasCaption = table.caption.length > 0 || table.anchor !== null;
  return [
    ...(hasCaption ? [context.caption(table.caption, table.anchor)] : []),
    element('table:table', { 'table:name': name, 'table:style-name': name }, [
      ...columns,
      ...(head.length > 0 ? [element('table:table-header-rows', {}, head)] : []),
      ...body,
    ]),
    element('text:p', { 'text:style-name': 'After_20_Table' }),
  ];
}

/** Where a row stands, by which its lines are heavy or light. */
export interface RowLines {
  isFirst: boolean;
  isHead: boolean;
  isLast: boolean;
}

/** The name of the style of the cells of a row. */
export function cellStyleName({ isFirst, isHead, isLast }: RowLines): string {
  return ['Cell', isFirst ? 'First' : '', isHead ? 'Head' : '', isLast ? 'Last' : ''].join('');
}

function tableRow(row: readonly GridCell[], lines: RowLines, context: TableContext): string {
  const cells = row.flatMap(({ cell, isCovered }) => {
    const covered = Array.from({ length: cell.columns - 1 }, () => '<table:covered-table-cell/>');
    if (isCovered) return ['<table:covered-table-cell/>', ...covered];
    const isHeading = lines.isHead || cell.isHeading;
    const content = context.cell(cell.blocks, { style: styles[cell.align ?? 'left'], isHeading });
    const attributes = {
      'table:style-name': cellStyleName(lines),
      'office:value-type': 'string',
      'table:number-columns-spanned': cell.columns > 1 ? cell.columns : undefined,
      'table:number-rows-spanned': cell.rows > 1 ? cell.rows : undefined,
    };
    const filled = content.length > 0 ? content : ['<text:p text:style-name="Table_20_Contents"/>'];
    return [element('table:table-cell', attributes, filled), ...covered];
  });
  return element('table:table-row', {}, cells);
}

const styles = {
  left: 'Table_20_Contents',
  center: 'Table_20_Centred',
  right: 'Table_20_Right',
} as const;
