/** The legend of a drawing of its own: what is in the picture, in columns below it. */
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import { dashes, HOLLOW, LAYER_DASHES } from './edge-style.ts';
import { lineKeys } from './line-keys.ts';
import { shapePath } from './shapes.ts';

/** A line of the legend, with its sign: a shape or a stroke. */
export interface LegendEntry {
  text: string;
  x: number;
  y: number;
  symbol?: { path: string; colour: string };
  stroke?: {
    colour?: string;
    dash?: string | undefined;
    width: number;
    isHollow?: boolean;
    isDisputed?: boolean;
    hasHead?: boolean;
  };
}

/** A legend with the room it takes, in units. */
export interface Legend {
  entries: LegendEntry[];
  height: number;
}

type Shown = Pick<GraphPage, 'nodes' | 'edges' | 'kinds' | 'relations' | 'layers' | 'mostSources'>;

const ROW = 20;
const COLUMN = 165;
const GAP = 12;
const INK = '#23201c';

/** The legend of what is drawn, in as many columns as there is room for. */
export function placeLegend(view: Shown, width: number): Legend {
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const entries: LegendEntry[] = [];
  let top = 0;
  for (const group of [kindEntries(view), lineEntries(view), keyEntries(view)]) {
    if (group.length === 0) continue;
    const rows = Math.ceil(group.length / columns);
    group.forEach((entry, place) => {
      const [column, row] = [place % columns, Math.floor(place / columns)];
      entries.push({ ...entry, x: column * COLUMN, y: top + row * ROW });
    });
    top += rows * ROW + GAP;
  }
  return { entries, height: Math.max(0, top - GAP) };
}

type Sign = Omit<LegendEntry, 'x' | 'y'>;

function kindEntries({ nodes, kinds }: Shown): Sign[] {
  return kinds
    .filter(({ kind }) => nodes.some((node) => node.kind === kind.id))
    .map(({ kind, shape }) => {
      return { text: kind.plural, symbol: { path: shapePath(shape, 6.5), colour: kind.colour } };
    });
}

function lineEntries({ edges, relations, layers }: Shown): Sign[] {
  const drawn = relations
    .filter(({ id }) => edges.some(({ relation }) => relation === id))
    .map(({ label, colour, dash }) => {
      return { text: label, stroke: { colour, dash: dashes(dash, 2), width: 2 } };
    });
  const quiet = layers
    .filter(({ layer, shown }) => shown && layer !== 'claims')
    .map(({ layer, label }) => {
      const stroke = { dash: LAYER_DASHES[layer], width: 1, hasHead: layer === 'links' };
      return { text: label, stroke };
    });
  return [...drawn, ...quiet];
}

function keyEntries({ mostSources }: Shown): Sign[] {
  return lineKeys(mostSources).map(({ text, width, isHollow, isDisputed }) => {
    const stroke = { colour: INK, width: isHollow ? HOLLOW.outer : width, isHollow, isDisputed };
    return { text, stroke };
  });
}
