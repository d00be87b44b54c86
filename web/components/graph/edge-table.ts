/** The columns and rows of the graph's table; the server puts them in their order. */
import type { GraphPage, GraphTable } from '../../../server/contract/graph-page.ts';
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import { chosenOrder, type Order, type SortColumn } from '../list/sort-order.ts';
import { wordsFor } from './neighbours.ts';

export const EDGE_COLUMNS: readonly SortColumn<string>[] = [
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

/** The rows of one page of the table. */
export function edgeRows(
  { nodes, edges, relations }: Pick<GraphPage, 'nodes' | 'edges' | 'relations'>,
  { rows }: Pick<GraphTable, 'rows'>,
): EdgeRow[] {
  return rows.map((place) => {
    const edge = edges[place]!;
    const ends = { from: nodes[edge.source]!, to: nodes[edge.target]! };
    return { edge, ...ends, label: wordsFor({ relations }, edge, 'outgoing') };
  });
}

/** The order that choosing a column asks for: its first, or the other way round where the table stands by it already. */
export function nextOrder(
  column: SortColumn<string>,
  { sort, order }: Pick<GraphTable, 'sort' | 'order'>,
): Order {
  return chosenOrder(column, column.sort === sort ? order : undefined);
}
