/** In what form a graph is shown. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** What the page shows: what was asked for, as elements or where those would be too many as a painted picture. */
export function drawnAs({
  as,
  whole,
}: Pick<GraphPage, 'as' | 'whole'>): 'picture' | 'table' | 'large' {
  if (as === 'table') return 'table';
  return whole ? 'large' : 'picture';
}
