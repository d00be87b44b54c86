/** A graph with everything decided that can be seen: places, shapes, colours, lines, names. */
import type { GraphExcerpt, GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import { counted } from '../words.ts';
import { dashes, edgeWidth, HOLLOW, isHollow, LAYER_DASHES } from './edge-style.ts';
import { spokenName } from './label-parts.ts';
import type { Places } from './kept-pins.ts';
import { wordsFor } from './neighbours.ts';
import { routesOf, type Arrangement, type Route } from './routes.ts';
import { shapePath } from './shapes.ts';

/** What a picture is drawn from: a page's graph, or the excerpt on the page of a note. */
export type Graph = Pick<
  GraphExcerpt,
  'nodes' | 'edges' | 'kinds' | 'relations' | 'bounds' | 'text'
>;

/** A node as it is drawn. */
export interface SceneNode {
  node: GraphNode;
  /** Of the symbol around its centre. */
  path: string;
  /** Null for a reference, which is of no kind. */
  colour: string | null;
  /** What is said of it where it cannot be seen. */
  name: string;
}

/** An edge as it is drawn. */
export interface SceneEdge {
  edge: GraphEdge;
  from: GraphNode;
  to: GraphNode;
  route: Route;
  /** Null for links and citations. */
  colour: string | null;
  width: number;
  dash: string | undefined;
  isHollow: boolean;
  /** What stands between its two ends: overcomes, links to. */
  label: string;
  name: string;
}

/** A drawing in the order in which it is drawn. */
export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
}

/** How a graph is arranged, and which nodes their reader has put elsewhere. */
export interface Staging {
  arrangement: Arrangement;
  pins?: Places | undefined;
}

/** The scene of a graph; what is faded is drawn first, so that it lies below. */
export function sceneOf(graph: Graph, { arrangement, pins }: Staging): Scene {
  const nodes = placedNodes(graph, pins);
  const routes = routesOf(nodes, graph.edges, arrangement);
  const relations = new Map(graph.relations.map((relation) => [relation.id, relation]));
  const edges = graph.edges.map((edge, place): SceneEdge => {
    const [from, to] = [nodes[edge.source]!, nodes[edge.target]!];
    const relation = relations.get(edge.relation);
    const hollow = isHollow(edge);
    const width = hollow ? HOLLOW.outer : edgeWidth(edge);
    const label = wordsFor(graph, edge, 'outgoing');
    return {
      ...{ edge, from, to, width, label, isHollow: hollow, route: routes[place]! },
      colour: relation?.colour ?? null,
      dash: hollow ? undefined : dashOf(edge, relation, width),
      name: [`${from.title} ${label} ${to.title}`, ...evidenceWords(edge)].join(', '),
    };
  });
  return {
    nodes: fadedFirst(nodes.map(nodeMaker(graph)), 'node'),
    edges: fadedFirst(edges, 'edge'),
  };
}

function dashOf({ layer }: GraphEdge, relation: { dash: number } | undefined, width: number) {
  return relation ? dashes(relation.dash, width) : LAYER_DASHES[layer];
}

/** The nodes of a graph where they stand now, in their order. */
export function placedNodes({ nodes }: Pick<Graph, 'nodes'>, pins?: Places): GraphNode[] {
  return nodes.map((node) => ({ ...node, ...pins?.get(node.id) }));
}

function nodeMaker(graph: Graph): (node: GraphNode) => SceneNode {
  const kinds = new Map(graph.kinds.map((each) => [each.kind.id, each]));
  return (node) => {
    const kind = kinds.get(node.kind);
    const connections = counted(node.degree, 'connection');
    return {
      node,
      path: shapePath(kind?.shape ?? 0, node.radius),
      colour: kind?.kind.colour ?? null,
      name: `${spokenName(node)}, ${kind?.kind.label ?? 'Reference'}, ${connections}`,
    };
  };
}

/** How well an edge is supported, in words. */
export function evidenceWords({
  layer,
  references,
  signals: { disputes },
}: Pick<GraphEdge, 'layer' | 'references'> & { signals: { disputes: number } }): string[] {
  if (layer !== 'claims') return [];
  const sources = references > 0 ? counted(references, 'source') : 'no source given';
  return disputes > 0 ? [sources, 'disputed'] : [sources];
}

function fadedFirst<Name extends string, Thing extends Record<Name, { faded?: true }>>(
  things: readonly Thing[],
  name: Name,
): Thing[] {
  const isFaded = (thing: Thing) => thing[name].faded === true;
  return [...things.filter(isFaded), ...things.filter((thing) => !isFaded(thing))];
}
