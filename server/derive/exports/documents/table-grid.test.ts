import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table, TableCell } from './document.ts';
import { inlineText } from './inline-text.ts';
import { columnWidths, tableGrid } from './table-grid.ts';

/** A cell with a text, and the columns and rows that it covers. */
function cell(text: string, columns = 1, rows = 1): TableCell {
  const blocks: TableCell['blocks'] = [{ kind: 'paragraph', anchor: null, content: [text] }];
  return { align: null, columns, rows, isHeading: false, blocks };
}

function table(body: TableCell[][]): Table {
  return { kind: 'table', anchor: null, caption: [], head: [], body };
}

function shown(body: TableCell[][]): string[] {
  return tableGrid(table(body)).map((row) =>
    row
      .map(({ cell: { blocks, columns }, isCovered }) => {
        const [block] = blocks;
        const text = block?.kind === 'paragraph' ? inlineText(block.content) : '';
        return (isCovered ? '↑' : text).padEnd(columns, '-') || '.';
      })
      .join(' '),
  );
}

const CASES: [title: string, body: TableCell[][], expected: string[]][] = [
  ['nothing', [], []],
  [
    'even rows',
    [
      [cell('a'), cell('b')],
      [cell('c'), cell('d')],
    ],
    ['a b', 'c d'],
  ],
  ['a short row', [[cell('a'), cell('b')], [cell('c')]], ['a b', 'c -']],
  ['a wide cell', [[cell('a', 2)], [cell('b'), cell('c')]], ['a-', 'b c']],
  ['a tall cell', [[cell('a', 1, 2), cell('b')], [cell('c')]], ['a b', '↑ c']],
  ['a tall cell that is last', [[cell('a'), cell('b', 1, 3)], []], ['a b', '- ↑']],
  [
    'a wide cell before a tall one',
    [
      [cell('a'), cell('b', 1, 2)],
      [cell('c', 3), cell('d')],
    ],
    ['a b -', 'c ↑ d'],
  ],
];

test.each(CASES)('%s', (_title, body, expected) => expect(shown(body)).toEqual(expected));

const anyTable = fc
  .array(
    fc.array(
      fc
        .record({ columns: fc.integer({ min: 1, max: 4 }), rows: fc.integer({ min: 1, max: 4 }) })
        .map(({ columns, rows }) => cell('x', columns, rows)),
      { maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(table);

test('every row covers the same columns, and every cell is placed once', () => {
  fc.assert(
    fc.property(anyTable, (one) => {
      const grid = tableGrid(one);
      const widths = grid.map((row) => row.reduce((sum, each) => sum + each.cell.columns, 0));
      expect(new Set(widths).size).toBe(1);
      const own = grid.flat().filter((each) => !each.isCovered && each.cell.blocks.length > 0);
      expect(own).toHaveLength(one.body.flat().length);
    }),
  );
});

test('columns share the whole width, wider where there is more to read', () => {
  fc.assert(
    fc.property(anyTable, (one) => {
      const widths = columnWidths(one);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }),
  );
  const [narrow, wide] = columnWidths(table([[cell('a'), cell('a long sentence '.repeat(5))]]));
  expect(wide).toBeGreaterThan(2 * narrow!);
});
