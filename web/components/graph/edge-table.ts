/** The order of the graph's table, by any of its columns. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import { chosenOrder, type Order, type SortColumn } from '../list/sort-order.ts';
import { wordsFor } from './neighbours.ts';

/** The columns by which edges can be sorted. */
export type EdgeSort = 'from' | 'relation' | 'to' | 'evidence' | 'newest';

export type EdgeColumn = SortColumn<EdgeSort>;

export const EDGE_COLUMNS: readonly EdgeColumn[] = [
  { sort: 'from', label: 'From', first: 'ascending' },
  { sort: 'relation', label: 'Relation', first: 'ascending' },
  { sort: 'to', label: 'To', first: 'ascending' },
  { sort: 'evidence', label: 'Sources', first: 'descending' },
  { sort: 'newest', label: 'Newest', first: 'descending' },
];

/** An edge with what its row shows. */
export interface EdgeRow {
  edge: GraphEdge;
  from: GraphNode;
  to: GraphNode;
  label: string;
}

/** The drawn edges as rows. */
export function edgeRows({
  nodes,
  edges,
  relations,
}: Pick<GraphPage, 'nodes' | 'edges' | 'relations'>): EdgeRow[] {
  return edges.map((edge) => ({
    edge,
    from: nodes[edge.source]!,
    to: nodes[edge.target]!,
    label: wordsFor({ relations }, edge, 'outgoing'),
  }));
}

/** How a table stands: its column and its direction. */
export interface Standing {
  sort: EdgeSort;
  order: Order;
}

/** Reads the order from the address; what means nothing there is as if it were not there. */
export function standing(sort: string | undefined, order: string | undefined): Standing {
  const column = EDGE_COLUMNS.find((each) => each.sort === sort);
  if (!column) return { sort: 'evidence', order: order === 'ascending' ? order : 'descending' };
  const isOrder = order === 'ascending' || order === 'descending';
  return { sort: column.sort, order: isOrder ? order : column.first };
}

/** The order that choosing a column asks for: its first, or the other way round where it stands already. */
export function nextOrder(column: EdgeColumn, { sort, order }: Standing): Order {
  return chosenOrder(column, column.sort === sort ? order : undefined);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

const COMPARE: Record<EdgeSort, (a: EdgeRow, b: EdgeRow) => number> = {
  from: (a, b) => collator.compare(a.from.title, b.from.title),
  relation: (a, b) => collator.compare(a.label, b.label),
  to: (a, b) => collator.compare(a.to.title, b.to.title),
  evidence: (a, b) => a.edge.references - b.edge.references,
  newest: (a, b) => (a.edge.newest ?? -Infinity) - (b.edge.newest ?? -Infinity) || 0,
};

/** The rows in an order; where that leaves two equal they stand by their first and second ends. */
export function sortedRows(rows: readonly EdgeRow[], { sort, order }: Standing): EdgeRow[] {
  const turn = order === 'ascending' ? 1 : -1;
  return rows.toSorted(
    (a, b) =>
      turn * COMPARE[sort](a, b) ||
      COMPARE.from(a, b) ||
      COMPARE.relation(a, b) ||
      COMPARE.to(a, b),
  );
}

/** Rows that one page of the table shows. */
const ROWS = 500;

/** One page of the rows, by its number in the address; a number that means nothing is the first. */
export function pageOf(
  rows: readonly EdgeRow[],
  asked: string | undefined,
): { rows: readonly EdgeRow[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(asked) || 1)));
  return { rows: rows.slice((page - 1) * ROWS, page * ROWS), page, pages };
}
