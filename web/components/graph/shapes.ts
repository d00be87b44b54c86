/** The shapes of kinds as paths: the same that the style sheet cuts the marks of kinds to. */

/** Corners in hundredths of a box, as in `--shape-0` and so on; the first has none, it is a circle. */
export const CORNERS: readonly string[] = [
  '',
  '6 6, 94 6, 94 94, 6 94',
  '50 0, 100 50, 50 100, 0 50',
  '50 2, 100 94, 0 94',
  '25 4, 75 4, 100 50, 75 96, 25 96, 0 50',
  '0 6, 100 6, 50 98',
  '34 0, 66 0, 66 34, 100 34, 100 66, 66 66, 66 100, 34 100, 34 66, 0 66, 0 34, 34 34',
  '50 0, 62 36, 100 38, 70 60, 81 97, 50 75, 19 97, 30 60, 0 38, 38 36',
  '50 2, 100 40, 81 97, 19 97, 0 40',
  '0 4, 100 4, 50 50, 100 96, 0 96, 50 50',
  '6 0, 98 50, 6 100',
  '0 28, 100 28, 100 72, 0 72',
];

/** A circle looks larger than a polygon that reaches as far. */
const CIRCLE = 0.88;
/** How far the corners of a polygon may stand out of the circle that it is given. */
const REACH = 1.14;

type Corner = readonly [x: number, y: number];

/** Polygons around their middle, the farthest corner at 1, with their area in that measure. */
const polygons = CORNERS.map((text) => {
  const corners = text === '' ? [] : text.split(', ').map((pair) => pair.split(' ').map(Number));
  const x = mean(corners.map((corner) => corner[0]!));
  const y = mean(corners.map((corner) => corner[1]!));
  const farthest = Math.max(...corners.map((corner) => Math.hypot(corner[0]! - x, corner[1]! - y)));
  const unit = corners.map((corner): Corner => {
    return [(corner[0]! - x) / farthest, (corner[1]! - y) / farthest];
  });
  return { unit, area: areaOf(unit) };
});

/** The path of a shape around a point, about as large to the eye as a circle of this radius. */
export function shapePath(shape: number, radius: number, [x, y]: Corner = [0, 0]): string {
  const { unit, area } = polygons[shape % polygons.length]!;
  if (unit.length === 0) return circlePath(radius * CIRCLE, [x, y]);
  const asLarge = CIRCLE * Math.sqrt(Math.PI / area);
  const reach = radius * Math.min(REACH, asLarge);
  const corners = unit.map(([dx, dy]) => `${round(x + dx * reach)} ${round(y + dy * reach)}`);
  return `M${corners.join('L')}Z`;
}

function circlePath(radius: number, [x, y]: Corner): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function areaOf(corners: readonly Corner[]): number {
  const crossed = corners.map(([x, y], place) => {
    const [nextX, nextY] = corners[(place + 1) % corners.length]!;
    return x * nextY - nextX * y;
  });
  // The hourglass turns both ways: its two halves count, not their difference.
  return crossed.reduce((sum, part) => sum + Math.abs(part), 0) / 2;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
