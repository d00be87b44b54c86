/** The order of a table that is sorted by its heads. */
export type Order = 'ascending' | 'descending';

/** A column: by what it sorts, its heading, and the order that is of most use first. */
export interface SortColumn<Sort extends string> {
  sort: Sort;
  label: string;
  first: Order;
}

/**
 * The order that choosing a column asks for: its first, or the other way round where the table stands by it
 * already; `order` is undefined where it stands by another.
 */
export function chosenOrder({ first }: SortColumn<string>, order: Order | undefined): Order {
  if (order === undefined) return first;
  return order === 'ascending' ? 'descending' : 'ascending';
}
