/** What a picture is painted from, and how it is looked at. */
import type { Glance } from './glance.ts';
import type { LargeGraph, Marks } from './large-graph.ts';
import type { Look } from './look.ts';

/** What a picture is painted from. */
export interface Painted {
  graph: LargeGraph;
  marks: Marks;
  look: Look;
}

/** The version of the first state of a graph that is painted. */
export const FIRST_VERSION = 1;

/** What of a painting is not as it was before. */
export function changedParts(before: Partial<Painted>, now: Painted): Partial<Painted> {
  const { graph, marks, look } = before;
  return {
    ...(graph !== now.graph && { graph: now.graph }),
    ...(!(marks && isAlike(marks, now.marks)) && { marks: now.marks }),
    ...(JSON.stringify(look) !== JSON.stringify(now.look) && { look: now.look }),
  };
}

/** Marks are made anew with each view of the page, and are mostly the same. */
function isAlike(one: Marks, other: Marks): boolean {
  return isEqual(one.nodes, other.nodes) && isEqual(one.edges, other.edges);
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((mark, at) => mark === other[at]);
}

/** A canvas to paint on, on the page or apart from it. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How a painting is looked at: the glance in points, and how many of these there are to a pixel. */
export interface Seen {
  glance: Glance;
  density: number;
  /** Which state of the graph it is painted from. */
  version: number;
}
