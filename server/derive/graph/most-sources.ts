import { once } from '../memo.ts';
import type { ExtentGraph } from './extent-graph.ts';

/** The most distinct references behind any claim of an extent, be it shown or filtered out. */
export const mostSources = once(({ edges }: ExtentGraph): number =>
  edges.reduce(
    (most, { layer, keys }) => (layer === 'claims' ? Math.max(most, keys.size) : most),
    0,
  ),
);
