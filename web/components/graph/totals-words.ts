import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** How much of the library is drawn, in words: nothing is left out in silence. */
export function totalsWords({ totals, layers }: Pick<GraphPage, 'totals' | 'layers'>): string {
  const isShown = (asked: string) => layers.some(({ layer, shown }) => layer === asked && shown);
  const nodes = isShown('citations') ? 'notes and references' : 'notes';
  const joins = ['links', 'citations'].some(isShown) ? 'connections' : 'relations';
  const edges = of(totals.edges, totals.allEdges, joins);
  return `${of(totals.nodes, totals.allNodes, nodes)}, ${edges}`;
}

/** `31 of 43 names`. */
export function of(number: number, all: number, many: string): string {
  return `${number.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} ${many}`;
}
