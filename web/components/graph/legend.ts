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
/** What a sign takes before its text, and about what each letter takes. */
const SIGN = 44;
const LETTER = 6.6;
const INK = '#23201c';

/** The legend of what is drawn, in as many columns as there is room for; a long text takes several. */
export function placeLegend(view: Shown, width: number): Legend {
  const columns = Math.max(1, Math.floor(width / COLUMN));
  const entries: LegendEntry[] = [];
  let top = 0;
  for (const group of [kindEntries(view), lineEntries(view), keyEntries(view)]) {
    if (group.length === 0) continue;
    const placed = placeGroup(group, columns);
    entries.push(...placed.map((entry) => ({ ...entry, y: top + entry.y })));
    top += placed.at(-1)!.y + ROW + GAP;
  }
  return { entries, height: Math.max(0, top - GAP) };
}

type Sign = Omit<LegendEntry, 'x' | 'y'>;

/** Row by row; what does not fit into the rest of a row begins the next one. */
function placeGroup(group: readonly Sign[], columns: number): LegendEntry[] {
  let [column, row] = [0, 0];
  return group.map((sign) => {
    const most = Math.floor((columns * COLUMN - SIGN) / LETTER);
    const text = sign.text.length > most ? `${sign.text.slice(0, most - 1).trimEnd()}…` : sign.text;
    const wide = Math.ceil((SIGN + text.length * LETTER) / COLUMN);
    if (column > 0 && column + wide > columns) [column, row] = [0, row + 1];
    const entry = { ...sign, text, x: column * COLUMN, y: row * ROW };
    column += wide;
    return entry;
  });
}

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
