/** The addresses of the graph's states: each says all of what is shown. */
import type { GraphPage, GraphQuery } from '../../../server/contract/graph-page.ts';
import { queryAddress, type QueryFields } from '../list/query-address.ts';

/** A change of the query; a field that is undefined is left out. */
export type Change = { [Field in keyof GraphQuery]?: GraphQuery[Field] | undefined };

/** The address of the graph with some fields of its query changed. */
export function graphAddress(query: GraphQuery, change: Change): string {
  return queryAddress('/graph', flat(query), flat(change));
}

/** The query with its lists as texts, in which commas part the members. */
export function flat(query: Change): QueryFields {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}

/** Selects a node, or where it is selected already lets go of it; an edge or a path that was open is closed. */
export function selection({ query }: Pick<GraphPage, 'query'>, id: string): string {
  const closed = { edge: undefined, from: undefined, to: undefined };
  // While a path has a start but no end, a node is chosen as the end.
  if (query.from && !query.to && query.from !== id)
    return graphAddress(query, { to: id, edge: undefined });
  return graphAddress(query, { ...closed, node: query.node === id ? undefined : id });
}

/** Shows or hides a kind or a relation; the last one shown cannot be hidden. */
export function toggle(
  query: GraphQuery,
  field: 'kind' | 'relation' | 'layers',
  { id, shown }: { id: string; shown: readonly string[] },
): string {
  const rest = shown.filter((each) => each !== id);
  const next = rest.length < shown.length ? rest : [...shown, id];
  return graphAddress(query, { [field]: next.length > 0 || field === 'layers' ? next : shown });
}

const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 3;

/** Makes a kind a column or takes its column away; where all are taken a new one comes in the place of the last. */
export function toggleColumn(query: GraphQuery, columns: readonly string[], id: string): string {
  const rest = columns.filter((each) => each !== id);
  if (rest.length === columns.length) {
    return graphAddress(query, { columns: [...columns.slice(0, MOST_COLUMNS - 1), id] });
  }
  return graphAddress(query, { columns: rest.length < FEWEST_COLUMNS ? [...columns] : rest });
}
