/** The links that stand over a painted picture. */
import type { Point } from '../curve.ts';
import { onScreen, seenRadius, type Glance } from './glance.ts';
import { edgeLine, middleOf } from './edge-line.ts';
import { Mark } from './large-graph.ts';
import { edgeIdAt, edgeName, nodeName } from './large-names.ts';
import type { LargeScene } from './large-scene.svelte.ts';
import type { Pointed } from './pointed.ts';

/** A link over the picture. */
export interface LargeLink {
  what: 'node' | 'edge';
  id: string;
  href: string;
  name: string;
  /** Its middle, and how large it is, in pixels. */
  x: number;
  y: number;
  size: number;
  /** Whether the keyboard enters the picture here. */
  isStop?: boolean;
  isSelected: boolean;
  /** Whether the pointer is on it. */
  isPointed?: boolean;
}

/** What there are links to, and where these lead. */
export interface Linked {
  glance: Glance;
  /** The place of the node at which the keyboard enters. */
  stop: number | undefined;
  /** The place of the edge that the keyboard is on. */
  walkedEdge: number | null;
  pointed: Pointed | null;
  /** Where the pointer is. */
  at: Point;
  nodeHref: (node: { id: string }) => string;
  edgeHref: (edge: { id: string }) => string;
}

/** The links; what is both pointed at and walked to has one. */
export function linksOver(scene: LargeScene, linked: Linked): LargeLink[] {
  const { stop, walkedEdge, pointed } = linked;
  const links = new Map<string, LargeLink>();
  const add = (link: LargeLink) => {
    const key = `${link.what} ${link.id}`;
    links.set(key, { ...links.get(key), ...link });
  };
  if (stop !== undefined) add({ ...nodeLink(scene, linked, stop), isStop: true });
  if (walkedEdge !== null) add(edgeLink(scene, linked, walkedEdge));
  if (pointed?.what === 'node') {
    add({ ...nodeLink(scene, linked, pointed.place), isPointed: true });
  } else if (pointed) {
    add({ ...edgeLink(scene, linked, pointed.place), ...linked.at, isPointed: true });
  }
  return [...links.values()];
}

/** A link is at least so large, and so much larger than a symbol, in pixels. */
const LEAST = 24;
const RIM = 5;

function nodeLink(
  { view, lists, graph, marks, degrees }: LargeScene,
  { glance, nodeHref }: Linked,
  node: number,
): LargeLink {
  const id = lists.ids[node]!;
  const at = { x: graph.points[2 * node]!, y: graph.points[2 * node + 1]! };
  return {
    ...{ what: 'node', id, href: nodeHref({ id }) },
    ...onScreen(glance, at),
    name: nodeName(view, lists, { node, degree: degrees[node]! }),
    size: Math.max(LEAST, 2 * (seenRadius(graph.radii[node]!, glance.scale) + RIM)),
    isSelected: (marks.nodes[node]! & Mark.chosen) > 0,
  };
}

/** At the middle of its edge, unless it is where a reader points at it. */
function edgeLink(
  { view, lists, graph, marks }: LargeScene,
  { glance, edgeHref }: Linked,
  edge: number,
): LargeLink {
  const id = edgeIdAt(view, lists, edge);
  return {
    ...{ what: 'edge', id, href: edgeHref({ id }), size: LEAST },
    ...onScreen(glance, middleOf(edgeLine(graph, edge))),
    name: edgeName(view, lists, edge),
    isSelected: (marks.edges[edge]! & Mark.chosen) > 0,
  };
}
