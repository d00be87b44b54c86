/** A path as what is said at each of its steps. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { wordsFor } from './neighbours.ts';

type Path = NonNullable<GraphPage['paths']>['paths'][number];

/** From one node to the next, with everything that joins the two. */
export interface PathStep {
  to: GraphNode;
  joins: {
    opened: GraphPage['opened'][number];
    /** Whether the edge points along the path. */
    isForward: boolean;
    words: string;
  }[];
}

/** The steps of a path, in their order. */
export function pathSteps(
  { nodes, edges, relations, opened }: Pick<GraphPage, 'nodes' | 'edges' | 'relations' | 'opened'>,
  path: Path,
): PathStep[] {
  const openedById = new Map(opened.map((each) => [each.id, each]));
  const edgesById = new Map(edges.map((each) => [each.id, each]));
  return path.edges.map((ids, step) => ({
    to: nodes[path.nodes[step + 1]!]!,
    joins: ids.flatMap((id) => {
      const [edge, open] = [edgesById.get(id), openedById.get(id)];
      if (!edge || !open) return [];
      const isForward = edge.source === path.nodes[step];
      const words = wordsFor({ relations }, edge, isForward ? 'outgoing' : 'incoming');
      return [{ opened: open, isForward, words }];
    }),
  }));
}
