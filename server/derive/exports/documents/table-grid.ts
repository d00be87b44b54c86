/** Tables as word processors want them: every row has something for every column. */
import type { Block, Table, TableCell } from './document.ts';
import { inlineText } from './inline-text.ts';

/** A cell at its place, or what a cell above covers there. */
export interface GridCell {
  cell: TableCell;
  column: number;
  /** Whether it is the part of a cell that began in a row above. */
  isCovered: boolean;
}

/** The rows of a table, all of one width: short ones are filled up, and no cell covers another's place. */
export function tableGrid({ head, body }: Table): GridCell[][] {
  const open = new Map<number, { cell: TableCell; left: number }>();
  const rows = [...head, ...body].map((row) => placeRow(row, open));
  const width = Math.max(1, ...rows.map(endOf));
  return rows.map((row) => filledUp(row, width));
}

type Open = Map<number, { cell: TableCell; left: number }>;

/** Places cells beside what cells of the rows above still cover. */
function placeRow(cells: readonly TableCell[], open: Open): GridCell[] {
  const waiting = [...cells];
  const placed: GridCell[] = [];
  for (let column = 0; waiting.length > 0 || reaches(open, column);) {
    const above = open.get(column);
    const cell = above?.cell ?? fitting(waiting.shift() ?? emptyCell, { column, open });
    placed.push({ cell, column, isCovered: above !== undefined });
    const left = (above?.left ?? cell.rows) - 1;
    if (left > 0) open.set(column, { cell, left });
    else open.delete(column);
    column += cell.columns;
  }
  return placed;
}

function reaches(open: Open, column: number): boolean {
  return [...open.keys()].some((each) => each >= column);
}

/** A cell covers columns up to the next that is covered from above. */
function fitting(cell: TableCell, { column, open }: { column: number; open: Open }): TableCell {
  const room = Math.min(...[...open.keys()].filter((each) => each > column)) - column;
  return cell.columns <= room ? cell : { ...cell, columns: room };
}

function filledUp(row: GridCell[], width: number): GridCell[] {
  const end = endOf(row);
  const filling = Array.from({ length: width - end }, (_, index) => ({
    cell: emptyCell,
    column: end + index,
    isCovered: false,
  }));
  return [...row, ...filling];
}

function endOf(row: readonly GridCell[]): number {
  const last = row.at(-1);
  return last ? last.column + last.cell.columns : 0;
}

const emptyCell: TableCell = { align: null, columns: 1, rows: 1, isHeading: false, blocks: [] };

/** Narrower or wider than this share of an even width no column gets. */
const NARROWEST = 0.4;
const WIDEST = 3;

/** The widths of the columns as parts of 1: by how much text they hold, and at least their longest word. */
export function columnWidths(table: Table): number[] {
  const grid = tableGrid(table);
  const width = Math.max(1, endOf(grid[0] ?? []));
  const lengths: number[] = Array.from({ length: width }, () => 1);
  for (const row of grid) {
    for (const { cell, column, isCovered } of row) {
      if (isCovered || cell.columns > 1) continue;
      const text = blocksText(cell.blocks);
      lengths[column] = Math.max(lengths[column]!, Math.sqrt(text.length) * 4, longestWord(text));
    }
  }
  const even = lengths.reduce((sum, length) => sum + length, 0) / width;
  const bounded = lengths.map((length) =>
    Math.min(Math.max(length, even * NARROWEST), even * WIDEST),
  );
  const whole = bounded.reduce((sum, length) => sum + length, 0);
  return bounded.map((length) => length / whole);
}

function longestWord(text: string): number {
  return text.split(/\s+/).reduce((longest, word) => Math.max(longest, word.length), 0);
}

/** The words of blocks, a space between two of them. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ');
}

function blockText(block: Block): string {
  if (block.kind === 'rule') return '';
  if (block.kind === 'code') return block.text;
  if (block.kind === 'list') return block.items.map((item) => blocksText(item.blocks)).join(' ');
  if ('content' in block) return inlineText(block.content);
  if (block.kind === 'quote') return blocksText(block.blocks);
  const cells = [...block.head, ...block.body].flat();
  return [inlineText(block.caption), ...cells.map((cell) => blocksText(cell.blocks))].join(' ');
}
