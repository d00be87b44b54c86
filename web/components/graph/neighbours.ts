/** What a node is joined to, by what joins them. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';

/** The edges of one relation in one direction, under the words that a reader sees. */
export interface NeighbourGroup {
  key: string;
  relation: string;
  direction: 'outgoing' | 'incoming';
  label: string;
  neighbours: { edge: GraphEdge; other: GraphNode }[];
}

type Shown = Pick<GraphPage, 'nodes' | 'edges' | 'relations'>;

/** What links and citations are called from either end. */
const LAYER_WORDS = {
  claims: { outgoing: '', incoming: '' },
  links: { outgoing: 'links to', incoming: 'linked from' },
  citations: { outgoing: 'cites', incoming: 'cited in' },
};

/** The drawn edges of a node: its own first, then those of others to it; the best supported neighbours first. */
export function neighbourGroups(view: Shown, id: string): NeighbourGroup[] {
  const here = view.nodes.findIndex((node) => node.id === id);
  const groups = new Map<string, NeighbourGroup>();
  for (const direction of ['outgoing', 'incoming'] as const) {
    const [own, far] =
      direction === 'outgoing' ? (['source', 'target'] as const) : (['target', 'source'] as const);
    for (const edge of view.edges) {
      if (edge[own] !== here) continue;
      const key = `${direction} ${edge.layer} ${edge.relation}`;
      const group = groups.get(key) ?? {
        ...{ key, direction, relation: edge.relation, neighbours: [] },
        label: wordsFor(view, edge, direction),
      };
      group.neighbours.push({ edge, other: view.nodes[edge[far]]! });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ neighbours, ...group }) => ({
    ...group,
    neighbours: neighbours.sort((a, b) => b.edge.references - a.edge.references),
  }));
}

/** What an edge says, read from one of its ends. */
export function wordsFor(
  { relations }: Pick<Shown, 'relations'>,
  edge: Pick<GraphEdge, 'relation' | 'layer'>,
  direction: NeighbourGroup['direction'],
): string {
  const relation = relations.find((each) => each.id === edge.relation);
  if (!relation) return LAYER_WORDS[edge.layer][direction];
  return direction === 'outgoing' ? relation.label : relation.inverse;
}
