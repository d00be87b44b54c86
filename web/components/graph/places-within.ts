import type { GraphNode } from '../../../server/contract/graph.ts';
import type { Frame } from './frame.ts';
import type { Places } from './kept-pins.ts';

/** Places to which nodes were moved, none so far out that its symbol leaves the frame. */
export function placesWithin(
  frame: Frame,
  nodes: readonly Pick<GraphNode, 'id' | 'radius'>[],
  places: Places,
): Places {
  const radii = new Map(nodes.map(({ id, radius }) => [id, radius]));
  return new Map(
    [...places].map(([id, { x, y }]) => {
      const radius = radii.get(id) ?? 0;
      return [
        id,
        {
          x: within(x, [frame.x + radius, frame.x + frame.width - radius]),
          y: within(y, [frame.y + radius, frame.y + frame.height - radius]),
        },
      ];
    }),
  );
}

function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.max(least, Math.min(most, value));
}
