/** In what form a graph can be shown. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** So many nodes can be elements of a document; more of them make every step slow. */
const LARGEST_PICTURE = 400;

/** What the page shows: what was asked for, or the table where the picture would be too large. */
export function drawnAs({
  as,
  nodes,
}: Pick<GraphPage, 'as' | 'nodes'>): 'picture' | 'table' | 'too-large' {
  if (as === 'table') return 'table';
  return nodes.length > LARGEST_PICTURE ? 'too-large' : 'picture';
}
