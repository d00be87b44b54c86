/** A graph as any program would take it. */

/** Nodes with their edges by place, and where our layout has put them. */
export interface PlainGraph {
  nodes: PlainNode[];
  edges: PlainEdge[];
}

/** A node. */
export interface PlainNode {
  label: string;
  colour: string;
  x: number;
  y: number;
}

/** An edge, between two places among the nodes. */
export interface PlainEdge {
  source: number;
  target: number;
  colour: string;
}

/** What is needed of `/api/graph.json`. */
interface GraphAnswer {
  nodes: { title: string; kind: string; x: number; y: number }[];
  edges: { source: number; target: number; relation: string }[];
  kinds: { kind: { id: string; colour: string } }[];
  relations: { id: string; colour: string }[];
}

/** The graph that our page shows, without what only our page knows what to do with. */
export function plainGraph({ nodes, edges, kinds, relations }: GraphAnswer): PlainGraph {
  const kindColours = new Map(kinds.map(({ kind }) => [kind.id, kind.colour]));
  const relationColours = new Map(relations.map(({ id, colour }) => [id, colour]));
  return {
    nodes: nodes.map(({ title, kind, x, y }) => ({
      label: title,
      colour: kindColours.get(kind)!,
      x,
      y,
    })),
    edges: edges.map(({ source, target, relation }) => ({
      source,
      target,
      colour: relationColours.get(relation)!,
    })),
  };
}
