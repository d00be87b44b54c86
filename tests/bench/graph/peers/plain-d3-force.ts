/** The plain d3-force page: a simulation that draws each of its steps on a canvas, with d3-zoom. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import type { PlainGraph } from '../plain-graph.ts';
import { fetchGraph, markDrawn, markPicture, takeStage } from './stage.ts';

interface Body {
  colour: string;
  x: number;
  y: number;
}

interface Link {
  source: Body;
  target: Body;
  colour: string;
}

const RADIUS = 5;

const stage = takeStage();
const { clientWidth: width, clientHeight: height } = stage;
const canvas = document.createElement('canvas');
canvas.width = width * devicePixelRatio;
canvas.height = height * devicePixelRatio;
stage.append(canvas);
markPicture(canvas);
const context = canvas.getContext('2d')!;

let transform = zoomIdentity;
simulate(await fetchGraph());

function simulate(graph: PlainGraph): void {
  // Without a place of their own, nodes begin where d3 puts them.
  const bodies = graph.nodes.map(({ colour }) => ({ colour }) as Body);
  const links = graph.edges.map(({ source, target, colour }): Link => {
    return { source: bodies[source]!, target: bodies[target]!, colour };
  });
  const draw = () => drawGraph(bodies, links);
  forceSimulation(bodies)
    .force('link', forceLink(links))
    .force('charge', forceManyBody())
    .force('x', forceX())
    .force('y', forceY())
    .on('tick', draw)
    .on('end', () => markDrawn(canvas));
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, 8])
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      transform = event.transform;
      draw();
    });
  select(canvas).call(zooming);
}

/** One path for all that has one colour, which is the fastest that a canvas does. */
function drawGraph(bodies: readonly Body[], links: readonly Link[]): void {
  context.resetTransform();
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.scale(devicePixelRatio, devicePixelRatio);
  context.translate(transform.x, transform.y);
  context.scale(transform.k, transform.k);
  showAll(bodies);
  context.globalAlpha = 0.6;
  for (const [colour, group] of byColour(links)) {
    context.beginPath();
    for (const { source, target } of group) {
      context.moveTo(source.x, source.y);
      context.lineTo(target.x, target.y);
    }
    context.strokeStyle = colour;
    context.stroke();
  }
  context.globalAlpha = 1;
  for (const [colour, group] of byColour(bodies)) {
    context.beginPath();
    for (const { x, y } of group) {
      context.moveTo(x + RADIUS, y);
      context.arc(x, y, RADIUS, 0, 2 * Math.PI);
    }
    context.fillStyle = colour;
    context.fill();
  }
}

/** Puts the whole graph on the canvas, as long as nobody has come nearer. */
function showAll(bodies: readonly Body[]): void {
  const reach = bodies.reduce(
    (most, { x, y }) => Math.max(most, Math.abs(x) / width, Math.abs(y) / height),
    0,
  );
  context.translate(width / 2, height / 2);
  context.scale(0.45 / reach, 0.45 / reach);
}

function byColour<Thing extends { colour: string }>(
  things: readonly Thing[],
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(thing.colour);
    if (group) group.push(thing);
    else groups.set(thing.colour, [thing]);
  }
  return groups;
}
