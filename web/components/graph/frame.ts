/** The rectangle that a picture shows. */
import type { Graph } from './scene.ts';
import { HEAD_ROOM } from './column-heads.ts';
import type { Standpoint } from './stage.svelte.ts';

export type Frame = Graph['bounds'];

/** Room around everything drawn, for rings and lines that bow outwards, in units. */
const MARGIN = 16;

/** All of a graph, with room for the headings of columns where there are any. */
export function wholeFrame({ bounds }: Pick<Graph, 'bounds'>, hasHeads: boolean): Frame {
  const head = hasHeads ? HEAD_ROOM : 0;
  return {
    x: bounds.x - MARGIN,
    y: bounds.y - MARGIN - head,
    width: Math.max(1, bounds.width + 2 * MARGIN),
    height: Math.max(1, bounds.height + 2 * MARGIN + head),
  };
}

/** The part of a frame that is seen from a standpoint. */
export function seenFrame({ x, y, width, height }: Frame, { k, ...moved }: Standpoint): Frame {
  return { x: (x - moved.x) / k, y: (y - moved.y) / k, width: width / k, height: height / k };
}

/** A frame as the `viewBox` of an SVG element. */
export function viewBox({ x, y, width, height }: Frame): string {
  return [x, y, width, height].map((number) => Math.round(number * 10) / 10).join(' ');
}
