/** The shortest ways from one node to another, whichever way their edges point. */
import type { ConceptEdge, ConceptNode } from './concept-graph.ts';
import type { ShownGraph } from './graph-filter.ts';
import { distancesFrom, edgesAt, otherEnd } from './neighbourhood.ts';

/** One way: its nodes from end to end, and for each step the edges that join its two nodes. */
export interface Path {
  nodes: ConceptNode[];
  edges: ConceptEdge[][];
}

/** All shortest ways, by number; of them the best supported. */
export interface ShortestPaths {
  /** Steps from end to end; 0 where nothing joins the two. */
  steps: number;
  total: number;
  paths: Path[];
}

/** Paths that are told; more are too many to compare. */
const MOST_PATHS = 5;

/** Paths that are looked at to find the best supported ones. */
const MOST_TRIED = 500;

/** The shortest paths between two different nodes; those whose weakest step has most references come first. */
export function shortestPaths(
  graph: ShownGraph,
  from: ConceptNode,
  to: ConceptNode,
): ShortestPaths {
  const at = edgesAt(graph);
  const distances = distancesFrom(at, from);
  const steps = distances.get(to) ?? 0;
  if (steps === 0) return { steps: 0, total: 0, paths: [] };
  const ways = waysBack(at, distances, to);
  const paths = pathsBack(ways, to)
    .map((path) => ({ path, support: supportOf(path) }))
    .sort((a, b) => b.support.weakest - a.support.weakest || b.support.sum - a.support.sum)
    .slice(0, MOST_PATHS)
    .map(({ path }) => path);
  return { steps, total: countPaths(ways, from, to), paths };
}

/** For each node on a shortest path the nodes one step nearer to the start, with the edges that lead there. */
type Ways = Map<ConceptNode, Map<ConceptNode, ConceptEdge[]>>;

function waysBack(
  at: ReadonlyMap<ConceptNode, readonly ConceptEdge[]>,
  distances: ReadonlyMap<ConceptNode, number>,
  to: ConceptNode,
): Ways {
  const ways: Ways = new Map([[to, new Map<ConceptNode, ConceptEdge[]>()]]);
  for (const [node, back] of ways) {
    for (const edge of at.get(node) ?? []) {
      const nearer = otherEnd(edge, node);
      if (distances.get(nearer) !== distances.get(node)! - 1) continue;
      back.set(nearer, [...(back.get(nearer) ?? []), edge]);
      if (!ways.has(nearer)) ways.set(nearer, new Map());
    }
  }
  return ways;
}

/** How many paths there are from the end to each node, added up from the end to the start. */
function countPaths(ways: Ways, from: ConceptNode, to: ConceptNode): number {
  const counts = new Map([[to, 1]]);
  for (const [node, back] of ways) {
    for (const nearer of back.keys()) {
      counts.set(nearer, (counts.get(nearer) ?? 0) + counts.get(node)!);
    }
  }
  return Math.min(counts.get(from)!, Number.MAX_SAFE_INTEGER);
}

/** Paths from the end to the start, one after the other; a long chain of notes would be too deep for recursion. */
function pathsBack(ways: Ways, to: ConceptNode): Path[] {
  const found: Path[] = [];
  const open: Path[] = [{ nodes: [to], edges: [] }];
  while (found.length < MOST_TRIED) {
    const path = open.pop();
    if (!path) break;
    const back = ways.get(path.nodes[0]!)!;
    if (back.size === 0) found.push(path);
    for (const [nearer, edges] of back) {
      open.push({ nodes: [nearer, ...path.nodes], edges: [edges, ...path.edges] });
    }
  }
  return found;
}

/** A chain is as strong as its weakest link; then all its links count. */
function supportOf({ edges }: Path): { weakest: number; sum: number } {
  const references = edges.map((step) => new Set(step.flatMap(({ keys }) => [...keys])).size);
  return {
    weakest: Math.min(...references),
    sum: references.reduce((sum, count) => sum + count, 0),
  };
}
