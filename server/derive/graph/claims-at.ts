import { perCorpus } from '../memo.ts';
import { layerEdges, type ConceptNode } from './concept-graph.ts';

/** How many edges of claims each node has in the whole library: a symbol has one size, whatever else is shown. */
export const claimsAt = perCorpus((corpus): ReadonlyMap<ConceptNode, number> => {
  const counts = new Map<ConceptNode, number>();
  for (const { source, target } of layerEdges(corpus, 'claims').values()) {
    for (const node of [source, target]) counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  return counts;
});
