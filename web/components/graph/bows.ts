/** How far lines bow from the straight way, so that they pass the nodes between their ends. */
import { bowed, pointAt, type Cubic, type Point } from './curve.ts';
import { isNear, labelCovers, symbolCovers, type Room } from './room.ts';

/** Bows that are tried, in shares of the distance; the smallest that is clear is taken. */
const TRIED = [0, 0.07, -0.07, 0.14, -0.14, 0.22, -0.22, 0.3, -0.3];
/** From point to point along a line that is tried, in units. */
const STRIDE = 9;
/** What a unit of bow costs, where a unit of line under a label costs one. */
const PATIENCE = 0.3;
/** What a unit of line under a symbol costs: it would seem to lead there. */
const CROSSING = 3;
/** What a unit of line under the label of its own end costs: it is not drawn, but parts the line from its symbol. */
const PARTING = 0.4;
const MARGIN = 3;

/** How far the middle of a line from one node to another stands off to its right. */
export function clearBow(from: Room, to: Room, rooms: readonly Room[]): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const widest = length * Math.max(...TRIED) + MARGIN;
  const passed = rooms.filter(
    (room) => room !== from && room !== to && isNear(room, [from, to], widest),
  );
  const isUnderLabel = (point: Point) => passed.some((room) => labelCovers(room, point, MARGIN));
  const isUnderSymbol = (point: Point) => passed.some((room) => symbolCovers(room, point, MARGIN));
  const isUnderEnd = (point: Point) =>
    labelCovers(from, point, MARGIN) || labelCovers(to, point, MARGIN);
  const priceOf = (point: Point) => {
    if (isUnderSymbol(point)) return CROSSING;
    if (isUnderLabel(point)) return 1;
    return isUnderEnd(point) ? PARTING : 0;
  };
  let best = { bow: 0, cost: Infinity };
  for (const share of TRIED) {
    const bow = share * length;
    const cost = priceAlong(offset(from, to, bow), priceOf, length) + Math.abs(bow) * PATIENCE;
    if (cost < best.cost) best = { bow, cost };
  }
  return best.bow;
}

/** A line whose middle is so far to the right of the straight way. */
export function offset(from: Point, to: Point, bow: number): Cubic {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const share = (2 * bow) / Math.max(1, Math.hypot(dx, dy));
  const towards = { x: (from.x + to.x) / 2 - dy * share, y: (from.y + to.y) / 2 + dx * share };
  return bowed(from, to, towards);
}

function priceAlong(curve: Cubic, priceOf: (point: Point) => number, length: number): number {
  const steps = Math.max(6, Math.ceil(length / STRIDE));
  let price = 0;
  for (let step = 1; step < steps; step++) {
    price += (priceOf(pointAt([curve], step / steps)) * length) / steps;
  }
  return price;
}
