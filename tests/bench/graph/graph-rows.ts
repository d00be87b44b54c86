/** The page of the graph beside plain pages that draw the same: behind in nothing that they have in common. */
import { median } from '../median.ts';
import type { Row } from '../table.ts';
import type { Movements } from './move-picture.ts';
import type { Opening } from './observed.ts';
import type { SeenPage } from './see-page.ts';

/** What was seen of all pages with one graph, round by round. */
export interface GraphMeasurement {
  nodes: number;
  edges: number;
  /** Ours where nobody has opened the graph before, so that it is laid out meanwhile. */
  firstVisits: SeenPage[];
  /** Ours at any later time. */
  visits: SeenPage[];
  peers: PeerMeasurement[];
}

/** What was seen of a plain page. */
export interface PeerMeasurement {
  name: string;
  /** Whether it is given our places, so that it lays out nothing: it stands beside for orientation, and is not moved. */
  isGiven: boolean;
  seen: SeenPage[];
}

/** A number that is taken from each round, with the better side of one. */
interface Measure<Of> {
  what: string;
  of: (seen: Of) => number;
  unit: string;
  goal: Row['goal'];
}

const EVEN = { most: 1 };
const AHEAD = { least: 1 };

/** Browsers tell no task below 50 ms, so that nothing is better than that, or than none at all. */
const openings: Measure<Opening>[] = [
  measure('first picture', ({ first }) => first),
  measure('settled picture', ({ settled }) => settled),
  measure('main thread blocked', ({ blocking }) => Math.max(1, blocking)),
  measure('longest task', ({ longest }) => Math.max(50, longest)),
];

const movements: Measure<Movements>[] = [
  { ...measure('panning', ({ pan }) => pan.rate), unit: 'frames a second', goal: AHEAD },
  measure('panning, p95', ({ pan }) => pan.p95),
  { ...measure('panning, changing afterwards', ({ pan }) => Math.max(1, pan.after)), goal: null },
  { ...measure('zooming', ({ zoom }) => zoom.rate), unit: 'frames a second', goal: AHEAD },
  measure('zooming, p95', ({ zoom }) => zoom.p95),
  { ...measure('zooming, changing afterwards', ({ zoom }) => Math.max(1, zoom.after)), goal: null },
];

function measure<Of>(what: string, of: (seen: Of) => number): Measure<Of> {
  return { what, of, unit: 'ms', goal: EVEN };
}

/** Rows of ours against each of the plain pages, medians of the rounds. */
export function graphRows({ nodes, edges, firstVisits, visits, peers }: GraphMeasurement): Row[] {
  const graph = `${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges`;
  return peers.flatMap(({ name, isGiven, seen }) => {
    const named = (row: Row, visit = '') => ({
      ...row,
      what: `${visit}${row.what} against ${name}: ${graph}`,
      goal: isGiven ? null : row.goal,
    });
    const opened = (ours: readonly SeenPage[]) => rowsOf(openings, ours, seen, openingOf);
    const moved = isGiven ? [] : rowsOf(movements, visits, seen, movementsOf);
    return [
      ...opened(firstVisits).map((row) => named(row, 'very first visit, ')),
      ...opened(visits).map((row) => named(row)),
      ...moved.map((row) => named(row)),
    ];
  });
}

const openingOf = ({ opening }: SeenPage) => opening;
const movementsOf = ({ movements }: SeenPage) => movements!;

function rowsOf<Of>(
  measures: readonly Measure<Of>[],
  ours: readonly SeenPage[],
  theirs: readonly SeenPage[],
  part: (seen: SeenPage) => Of,
): Row[] {
  return measures.map(({ what, of, unit, goal }) => {
    const [mine, other] = [ours, theirs].map((seen) =>
      whole(median(seen.map((page) => of(part(page))))),
    ) as [number, number];
    return { what, ratio: mine / other, goal, detail: `${mine} / ${other} ${unit}` };
  });
}

/** Whole frames and milliseconds, where they are not few: what differs by less is the clock of the screen. */
function whole(value: number): number {
  return value < 10 ? Number(value.toFixed(1)) : Math.round(value);
}
