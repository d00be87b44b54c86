/** The columns of the table of references, and the order that a click on each asks for. */
import type {
  ReferenceListQuery,
  ReferenceSort,
} from '../../../server/contract/reference-list-page.ts';
import { chosenOrder, type Order, type SortColumn } from '../list/sort-order.ts';

export type Column = SortColumn<ReferenceSort>;

export const COLUMNS: readonly Column[] = [
  { sort: 'author', label: 'Author', first: 'ascending' },
  { sort: 'year', label: 'Year', first: 'descending' },
  { sort: 'title', label: 'Title', first: 'ascending' },
  { sort: 'container', label: 'Published in', first: 'ascending' },
  { sort: 'type', label: 'Type', first: 'ascending' },
  { sort: 'cited', label: 'Cited', first: 'descending' },
  { sort: 'verified', label: 'Verification', first: 'ascending' },
];

/** The order in which the table stands, when it stands in the order of this column. */
export function orderOf(column: Column, query: ReferenceListQuery): Order | undefined {
  return (query.sort ?? 'author') === column.sort ? (query.order ?? 'ascending') : undefined;
}

/** The order that choosing a column asks for: its first, or the other way round where it stands already. */
export function nextOrder(column: Column, query: ReferenceListQuery): Order {
  return chosenOrder(column, orderOf(column, query));
}
