import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** Says which layout places belong to, whatever is shown of it and whatever words stand in its notes. */
export function layoutName({
  view,
  columns,
  bounds,
}: Pick<GraphPage, 'view' | 'columns' | 'bounds'>): string {
  return JSON.stringify([view, columns, bounds]);
}
