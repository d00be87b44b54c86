import { expect, test } from 'vitest';
import { COLUMNS, nextOrder, orderOf } from './columns.ts';

const column = (sort: string) => COLUMNS.find((each) => each.sort === sort)!;

test.each([
  ['author', {}, 'ascending', 'descending'],
  ['year', {}, undefined, 'descending'],
  ['year', { sort: 'year', order: 'descending' }, 'descending', 'ascending'],
  ['cited', { sort: 'cited' }, 'ascending', 'descending'],
  ['author', { sort: 'title' }, undefined, 'ascending'],
] as const)('%s in %o stands %s and turns %s', (sort, query, stands, turns) => {
  expect(orderOf(column(sort), query)).toBe(stands);
  expect(nextOrder(column(sort), query)).toBe(turns);
});
