import { describe, expect, test } from 'vitest';
import {
  EDGE_COLUMNS,
  nextOrder,
  pageOf,
  sortedRows,
  standing,
  type EdgeRow,
} from './edge-table.ts';

function row(
  from: string,
  label: string,
  to: string,
  [references, newest]: [number, number | null],
) {
  const node = (title: string) => ({ title });
  return {
    edge: { id: from + to, references, newest },
    from: node(from),
    to: node(to),
    label,
  } as unknown as EdgeRow;
}

const rows = [
  row('b', 'overcomes', 'x', [3, 2001]),
  row('a', 'overcomes', 'z', [0, null]),
  row('Á', 'explains', 'y', [3, 1999]),
  row('c 10', 'offers', 'y', [1, 2020]),
  row('c 9', 'offers', 'y', [12, 2010]),
];

const order = (sort: string | undefined, direction?: string) =>
  sortedRows(rows, standing(sort, direction)).map(({ from }) => from.title);

describe('rows', () => {
  test.each([
    [undefined, undefined, ['c 9', 'Á', 'b', 'c 10', 'a']],
    ['nonsense', 'nonsense', ['c 9', 'Á', 'b', 'c 10', 'a']],
    ['from', undefined, ['Á', 'a', 'b', 'c 9', 'c 10']],
    ['from', 'descending', ['c 10', 'c 9', 'b', 'Á', 'a']],
    ['to', undefined, ['b', 'Á', 'c 9', 'c 10', 'a']],
    ['relation', undefined, ['Á', 'c 9', 'c 10', 'a', 'b']],
    ['newest', undefined, ['c 10', 'c 9', 'b', 'Á', 'a']],
    ['evidence', 'ascending', ['a', 'c 10', 'Á', 'b', 'c 9']],
  ])('by %s, %s', (sort, direction, titles) => {
    expect(order(sort, direction)).toEqual(titles);
  });
});

test.each(EDGE_COLUMNS.map(({ sort, first }) => [sort, first] as const))(
  'choosing %s twice turns it round',
  (sort, first) => {
    const column = EDGE_COLUMNS.find((each) => each.sort === sort)!;
    const other = EDGE_COLUMNS.find((each) => each.sort !== sort)!;
    expect(nextOrder(column, { sort: other.sort, order: 'ascending' })).toBe(first);
    expect(nextOrder(column, { sort, order: first })).not.toBe(first);
  },
);

test.each([
  [undefined, 1, 500],
  ['2', 2, 500],
  ['3', 3, 1],
  ['99', 3, 1],
  ['-1', 1, 500],
  ['x', 1, 500],
])('page %s is page %d with %d rows', (asked, page, count) => {
  const many = Array.from({ length: 1001 }, () => rows[0]!);
  const part = pageOf(many, asked);
  expect([part.page, part.rows.length, part.pages]).toEqual([page, count, 3]);
});
