/** Lines of cubic Bézier curves, one after the other: points on them, parts of them, their paths. */

/** A point of the picture; `y` grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A start, two handles and an end. */
export type Cubic = readonly [Point, Point, Point, Point];

/** The curve whose handles both lean towards one point. */
export function bowed(from: Point, to: Point, towards: Point): Cubic {
  return [from, between(from, towards, 2 / 3), between(to, towards, 2 / 3), to];
}

/** The point at `place`: the whole part says on which curve, the rest how far along it. */
export function pointAt(line: readonly Cubic[], place: number): Point {
  const [curve, share] = curveAt(line, place);
  return splitAt(curve, share)[0][3];
}

/** The part of a line between two places. */
export function partOf(line: readonly Cubic[], from: number, to: number): Cubic[] {
  return line.flatMap((curve, index) => {
    const start = Math.max(0, from - index);
    const end = Math.min(1, to - index);
    if (start >= end) return [];
    const [upToEnd] = splitAt(curve, end);
    return [splitAt(upToEnd, start / end)[1]];
  });
}

/** The last place of a line's first two thirds that is within something; 0 where none is. */
export function leaving(line: readonly Cubic[], isWithin: (point: Point) => boolean): number {
  const step = line.length / 48;
  let inner = 0;
  for (let place = step; place <= (line.length * 2) / 3; place += step) {
    if (isWithin(pointAt(line, place))) inner = place;
  }
  let outer = inner + step;
  for (let round = 0; round < 6; round++) {
    const middle = (inner + outer) / 2;
    if (isWithin(pointAt(line, middle))) inner = middle;
    else outer = middle;
  }
  return inner;
}

/** The same line from its end to its start. */
export function reversed(line: readonly Cubic[]): Cubic[] {
  return line.map(([a, b, c, d]): Cubic => [d, c, b, a]).reverse();
}

/** The line as the `d` of a path, to a tenth of a unit. */
export function pathOf(line: readonly Cubic[]): string {
  const [first] = line;
  if (!first) return '';
  const curves = line.map(([, ...points]) => `C${points.map(pair).join(' ')}`);
  return `M${pair(first[0])}${curves.join('')}`;
}

/** A point on the straight way from one point to another. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A point of a path, to a tenth of a unit. */
export function pair({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function curveAt(line: readonly Cubic[], place: number): [Cubic, number] {
  const index = Math.min(line.length - 1, Math.max(0, Math.floor(place)));
  return [line[index]!, Math.min(1, Math.max(0, place - index))];
}

/** De Casteljau's construction: the curve up to a share of its way, and from there on. */
function splitAt([a, b, c, d]: Cubic, share: number): [Cubic, Cubic] {
  const ab = between(a, b, share);
  const bc = between(b, c, share);
  const cd = between(c, d, share);
  const abc = between(ab, bc, share);
  const bcd = between(bc, cd, share);
  const middle = between(abc, bcd, share);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}
