import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** What a search within the graph found, in words; null where nothing is searched for. */
export function foundWords({
  q,
  nodes,
  whole,
}: Pick<GraphPage, 'q' | 'nodes' | 'whole'>): string | null {
  const words = q.trim();
  if (words === '') return null;
  const found = whole ? whole.matched.length : nodes.filter(({ matched }) => matched).length;
  if (found === 0) return `Nothing that is shown is called “${words}”, by title, alias or tag.`;
  return `${found.toLocaleString('en-GB')} found for “${words}”`;
}
