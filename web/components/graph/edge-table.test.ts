import { expect, test } from 'vitest';
import { EDGE_COLUMNS, nextOrder } from './edge-table.ts';

test.each(EDGE_COLUMNS.map(({ sort, first }) => [sort, first] as const))(
  'choosing %s twice turns it round',
  (sort, first) => {
    const column = EDGE_COLUMNS.find((each) => each.sort === sort)!;
    const other = EDGE_COLUMNS.find((each) => each.sort !== sort)!;
    expect(nextOrder(column, { sort: other.sort, order: 'ascending' })).toBe(first);
    expect(nextOrder(column, { sort, order: first })).not.toBe(first);
  },
);
