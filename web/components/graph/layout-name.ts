import type { GraphPage } from '../../../server/contract/graph-page.ts';

/** Says which layout places belong to, whatever words stand in the library: columns, or the kinds and layers of a map. */
export function layoutName({
  view,
  columns,
  kinds,
  layers,
}: Pick<GraphPage, 'view' | 'columns' | 'kinds' | 'layers'>): string {
  const shownKinds = kinds.filter(({ shown }) => shown).map(({ kind }) => kind.id);
  const shownLayers = layers.filter(({ shown }) => shown).map(({ layer }) => layer);
  return JSON.stringify([view, view === 'columns' ? columns : shownKinds, shownLayers]);
}
