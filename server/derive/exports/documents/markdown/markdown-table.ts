/** Tables of a Markdown file: pipes between the cells of a line. */
import type { Table, TableCell } from '../document.ts';
import { blocksText, tableGrid, type GridCell } from '../table-grid.ts';
import { markdownLine, type MarkdownWriting } from './markdown-inlines.ts';
import { markdownText } from './markdown-text.ts';

/** A table; it always has one line of heads, and a cell is a line of text. */
export function markdownTable(table: Table, writing: MarkdownWriting): string {
  const grid = tableGrid(table);
  const rows = grid.map((row) =>
    row.flatMap(({ cell, isCovered }) => [
      isCovered ? '' : cellText(cell, writing),
      ...Array.from({ length: cell.columns - 1 }, () => ''),
    ]),
  );
  tellLosses(table, writing);
  const [head = [], ...body] =
    table.head.length > 0
      ? rows
      : [Array.from({ length: rows[0]?.length ?? 1 }, () => ''), ...rows];
  const caption = table.caption.length > 0 ? ['', `: ${markdownLine(table.caption, writing)}`] : [];
  return [line(head), line(alignments(grid[0] ?? [])), ...body.map(line), ...caption].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellText({ blocks }: TableCell, writing: MarkdownWriting): string {
  const [only, ...others] = blocks;
  const text =
    only?.kind === 'paragraph' && others.length === 0
      ? markdownLine(only.content, writing)
      : markdownText(blocksText(blocks));
  return text.replace(/\\?\n/g, ' ');
}

const signs = { left: ':---', center: ':---:', right: '---:' } as const;

function alignments(row: readonly GridCell[]): string[] {
  return row.flatMap(({ cell }) => {
    const own = cell.align ? signs[cell.align] : '---';
    return Array.from({ length: cell.columns }, () => own);
  });
}

function tellLosses({ head, body }: Table, { changes }: MarkdownWriting): void {
  const cells = [...head, ...body].flat();
  const tell = (value: string, became: string, why: string) =>
    changes.push({ key: 'table', field: 'table', value, became, why });
  if (head.length > 1)
    tell(
      'several lines of heads',
      'the first of them',
      'A table in Markdown has one line of heads.',
    );
  if (cells.some(({ columns, rows }) => columns > 1 || rows > 1))
    tell('cells that cover others', 'a cell and empty ones', 'Cells in Markdown cannot be joined.');
  if (
    cells.some(({ blocks }) => blocks.length > 1 || blocks.some(({ kind }) => kind !== 'paragraph'))
  )
    tell('blocks in cells', 'their words in a line', 'A cell in Markdown is one line of text.');
}
