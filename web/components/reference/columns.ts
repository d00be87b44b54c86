/** The columns of the table of references, and the order that a click on each asks for. */
import type {
  ReferenceListQuery,
  ReferenceSort,
} from '../../../server/contract/reference-list-page.ts';

type Order = NonNullable<ReferenceListQuery['order']>;

/** A column: by what it sorts, its heading, and the order that is of most use first. */
export interface Column {
  sort: ReferenceSort;
  label: string;
  first: Order;
}

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
  const order = orderOf(column, query);
  if (order === undefined) return column.first;
  return order === 'ascending' ? 'descending' : 'ascending';
}
