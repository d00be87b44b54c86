/** The plain sigma page: sigma as it comes, with ForceAtlas2 run as its introduction shows. */
import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import { randomNumbers } from '../../random-numbers.ts';
import type { PlainGraph } from '../plain-graph.ts';
import { fetchGraph, hasPlaces, markDrawn, markPicture, takeStage } from './stage.ts';

const ITERATIONS = 50;
const NODE_SIZE = 2;

/** A turn of the wheel leads as far as it does with d3-zoom; so does the nearest view. */
const SETTINGS = {
  itemSizesReference: 'screen',
  zoomingRatio: 1.05,
  minCameraRatio: 1 / 8,
  maxCameraRatio: 1,
} as const;

const stage = takeStage();
const graph = graphOf(await fetchGraph());
if (!hasPlaces) {
  const settings = forceAtlas2.inferSettings(graph);
  forceAtlas2.assign(graph, { iterations: ITERATIONS, settings });
}
new Sigma(graph, stage, { settings: SETTINGS });
const canvas = stage.querySelector('canvas')!;
markPicture(canvas);
markDrawn(canvas);

function graphOf({ nodes, edges }: PlainGraph): DirectedGraph {
  const made = new DirectedGraph();
  const random = randomNumbers(1);
  nodes.forEach(({ label, colour, x, y }, at) => {
    const place = hasPlaces ? { x, y: -y } : { x: random(), y: random() };
    made.addNode(at, { label, color: colour, size: NODE_SIZE, ...place });
  });
  for (const { source, target, colour } of edges) made.addEdge(source, target, { color: colour });
  return made;
}
