/** Which names can be read from how far away: fewer are drawn where they would lie upon each other. */
import type { GraphNode } from '../../../server/contract/graph.ts';
import { Boxes, meet, type Box } from './boxes.ts';
import type { Point } from './curve.ts';
import type { Frame } from './frame.ts';

/** How many times its size a name may be on the screen, so that it neither vanishes nor shouts. */
const SMALLEST = 0.9;
const LARGEST = 1.15;

/** How much larger than laid out names are drawn, where a unit is so many pixels. */
export function labelScale(pixels: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, pixels)) / pixels;
}

/** From a scale on the picture is seen from so far that names also stand aside, and those of what is faded go. What stands out of a faded picture may stand aside from near as well. */
const FAR = 1.6;

/** How far aside a name may then stand, in shares of its width: its symbol stays above its end. */
const ASIDE = [0, 0.25, -0.25, 0.45, -0.45];

/** The sides of the cells in which names that may meet are found, in units of a name's size. */
const CELL = 100;

type Symbol = Box & { node: GraphNode };

/** Names that are drawn, by the ids of their nodes, with how far each is moved aside to stay in the picture, in units. */
export type ShownLabels = ReadonlyMap<string, number>;

/** The names that are drawn, that scale given: the most important first, none upon another or another's symbol. */
export function shownLabels(
  nodes: readonly GraphNode[],
  scale: number,
  frame?: Frame,
): ShownLabels {
  const shown = new Map<string, number>();
  const labels = new Boxes(CELL * scale);
  const symbols = new Boxes<Symbol>(CELL * scale);
  const isFar = scale > FAR;
  const hasFaded = nodes.some(({ faded }) => faded);
  for (const node of nodes) if (!node.faded) symbols.add({ node, ...symbolBox(node) });
  for (const node of nodes.toSorted((a, b) => weight(b) - weight(a))) {
    if (node.faded && isFar) continue;
    for (const share of isFar || (hasFaded && !node.faded) ? ASIDE : [0]) {
      const aside = share * node.width * scale;
      const shift = aside + (frame ? shiftInto(frame, labelBox(node, scale, aside)) : 0);
      const box = labelBox(node, scale, shift);
      if (symbols.meets(box, 0, (other) => other.node === node) || labels.meets(box)) continue;
      labels.add(box);
      shown.set(node.id, shift);
      break;
    }
  }
  return shown;
}

/** A line that has a name, and where that would stand. */
export interface NamedLine {
  id: string;
  name: string;
  middle: Point;
}

/** About the width of a letter of a line's name, in units. */
const LETTER = 6;
const NAME_HEIGHT = 13;

/** The ids of the lines whose names can be read, below the names of nodes and beside each other. */
export function shownNames(
  lines: readonly NamedLine[],
  { nodes, named, scale }: { nodes: readonly GraphNode[]; named: ShownLabels; scale: number },
): ReadonlySet<string> {
  const labels = nodes
    .filter(({ id }) => named.has(id))
    .map((node) => labelBox(node, scale, named.get(node.id)));
  const taken = [...labels, ...nodes.map(symbolBox)];
  const shown = new Set<string>();
  for (const { id, name, middle } of lines) {
    const half = (name.length * LETTER * scale) / 2;
    const foot = middle.y - 2;
    const top = foot - NAME_HEIGHT * scale;
    const box = { left: middle.x - half, right: middle.x + half, top, foot };
    if (taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    shown.add(id);
  }
  return shown;
}

/** What the reader asked for comes first, then what is much connected. */
function weight({ selected, end, matched, faded, degree, radius }: GraphNode): number {
  if (faded) return degree / 1e6 - 1e6;
  const asked = [selected, end, matched].filter(Boolean).length;
  return asked * 1e6 + degree + radius / 100;
}

function symbolBox({ x, y, radius }: GraphNode): Box {
  return { left: x - radius, right: x + radius, top: y - radius, foot: y + radius };
}

function labelBox({ x, y, radius, width, height }: GraphNode, scale: number, shift = 0): Box {
  const half = (width * scale) / 2;
  const top = y + radius + 1;
  return {
    left: x - half + shift,
    right: x + half + shift,
    top,
    foot: top + (height - 2 * radius) * scale - 1,
  };
}

function shiftInto({ x, width }: Frame, { left, right }: Box): number {
  return Math.max(0, x - left) - Math.max(0, right - x - width);
}
