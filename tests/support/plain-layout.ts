import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import type { Layout, LayoutPlan } from '../../server/derive/graph/layout-plan.ts';

/** The layout that d3-force makes if left to itself, with the forces and the start that its introduction shows. */
export function plainLayout({ nodes, pairs }: LayoutPlan): Layout {
  const bodies = nodes.map(() => ({ x: NaN, y: NaN }));
  const links = pairs.map(([a, b]) => ({ source: bodies[a]!, target: bodies[b]! }));
  forceSimulation(bodies)
    .stop()
    .force('charge', forceManyBody())
    .force('link', forceLink(links))
    .force('center', forceCenter())
    .tick(300);
  return { points: bodies.flatMap(({ x, y }) => [x, y]), bends: {} };
}
