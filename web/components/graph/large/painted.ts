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

/** A canvas to paint on, on the page or apart from it. */
export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How a painting is looked at: the glance in points, and how many of these there are to a pixel. */
export interface Seen {
  glance: Glance;
  density: number;
  /** Which state of the graph it is painted from. */
  version: number;
}
