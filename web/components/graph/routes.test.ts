import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointAt, type Cubic, type Point } from './curve.ts';
import { covers, type Room } from './room.ts';
import { routesOf } from './routes.ts';

const room = (x: number, y: number): Room => ({ x, y, width: 80, height: 60, radius: 10 });
const edge = (source: number, target: number, more: object = {}) => {
  return { source, target, layer: 'claims' as const, references: 2, claims: 1, ...more };
};

const routeOf = (...wanted: Parameters<typeof routesOf>) => routesOf(...wanted)[0]!;

/** The points that a path names: ends of its curves and their handles. */
const points = (path: string) =>
  Array.from(path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g), ([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

/** The curves of a path, one after the other. */
function curvesOf(path: string): Cubic[] {
  const [first, ...others] = points(path);
  return Array.from({ length: others.length / 3 }, (_, at): Cubic => {
    const start = at === 0 ? first! : others[3 * at - 1]!;
    return [start, others[3 * at]!, others[3 * at + 1]!, others[3 * at + 2]!];
  });
}

/** Points along a path, so many to each of its curves. */
function along(path: string, steps = 40): Point[] {
  const curves = curvesOf(path);
  return Array.from({ length: steps * curves.length + 1 }, (_, at) => pointAt(curves, at / steps));
}

/** The sharpest turn between two steps along a path, in degrees. */
function sharpestTurn(path: string): number {
  const directions = along(path, 200)
    .map((point, at, all) => [point.x - (all[at - 1]?.x ?? NaN), point.y - (all[at - 1]?.y ?? NaN)])
    .filter(([dx, dy]) => Math.hypot(dx!, dy!) > 0.05)
    .map(([dx, dy]) => Math.atan2(dy!, dx!));
  const turns = directions.slice(1).map((angle, at) => {
    const turn = Math.abs(angle - directions[at]!);
    return Math.min(turn, 2 * Math.PI - turn);
  });
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

describe('a route', () => {
  test('goes from rim to rim, and its arrow touches the target', () => {
    const rooms = [room(0, 0), room(200, 0)];
    const { line, arrow, middle } = routeOf(rooms, [edge(0, 1)], 'map');
    const along = points(line);
    expect(along[0]!.x).toBeCloseTo(13, 0);
    expect(along.at(-1)!.x).toBeLessThan(187);
    expect(points(arrow)[1]!.x).toBeCloseTo(187, 0);
    expect(middle.x).toBeCloseTo(100, 0);
  });

  test('ends at the foot of a label that it comes to from below', () => {
    const rooms = [room(0, 0), room(0, 200)];
    const { arrow } = routeOf(rooms, [edge(1, 0)], 'map');
    expect(points(arrow)[1]!.y).toBeCloseTo(53, 0);
  });

  test('bows around a label between its ends, whichever way it runs', () => {
    const rooms = [room(0, 0), room(400, 0), room(200, -20)];
    for (const ends of [edge(0, 1), edge(1, 0)]) {
      const { middle } = routeOf(rooms, [ends], 'map');
      expect(covers(rooms[2]!, middle, 0)).toBe(false);
    }
  });

  test('keeps its lane to the right of its way, so that two ways do not meet', () => {
    const rooms = [room(0, 0), room(300, 0)];
    const [there, back] = routesOf(
      rooms,
      [edge(0, 1, { lane: 0.5 }), edge(1, 0, { lane: 0.5 })],
      'map',
    );
    expect(there!.middle.y).toBeGreaterThan(5);
    expect(back!.middle.y).toBeLessThan(-5);
  });

  test('leaves and arrives level between columns, through the points it is given', () => {
    const rooms = [room(0, 0), room(600, 200)];
    const through = [{ x: 300, y: 90 }];
    const { line } = routeOf(rooms, [edge(0, 1, { through })], 'columns');
    const along = points(line);
    const [start, handle] = along as [{ x: number; y: number }, { x: number; y: number }];
    expect((handle.y - start.y) / (handle.x - start.x)).toBeLessThan(0.1);
    expect(along).toContainEqual({ x: 300, y: 90 });
  });

  test('goes around the labels within a column', () => {
    const rooms = [room(0, 0), room(0, 300), room(0, 150)];
    const { middle } = routeOf(rooms, [edge(0, 1)], 'columns');
    expect(covers(rooms[2]!, middle, 0)).toBe(false);
  });

  const below = fc.integer({ min: 60, max: 900 });
  const swing = fc.integer({ min: 50, max: 250 });
  const side = fc.constantFrom(-1, 1);

  test('within a column is one smooth bow through the point that it is given', () => {
    fc.assert(
      fc.property(below, swing, side, fc.boolean(), (depth, out, toSide, isUp) => {
        const rooms = [room(0, 0), room(0, depth)];
        const through = [{ x: out * toSide, y: depth / 2 }];
        const ends = isUp ? edge(1, 0, { through }) : edge(0, 1, { through });
        const { line } = routeOf(rooms, [ends], 'columns');
        expect(sharpestTurn(line)).toBeLessThan(15);
        const farthest = Math.max(...along(line).map(({ x }) => x * toSide));
        expect(farthest).toBeGreaterThan(out - 3);
        expect(farthest).toBeLessThan(out + 3);
      }),
    );
  });

  test('between columns has no kink where it passes another, whatever its lane', () => {
    const lane = fc.constantFrom(-1, -0.5, 0, 0.5, 1);
    const y = fc.integer({ min: -150, max: 150 });
    fc.assert(
      fc.property(lane, y, y, fc.boolean(), (beside, bend, end, isBack) => {
        const rooms = [room(0, 0), room(720, end)];
        const more = { lane: beside, through: [{ x: 360, y: bend }] };
        const { line } = routeOf(rooms, [isBack ? edge(1, 0, more) : edge(0, 1, more)], 'columns');
        expect(sharpestTurn(line)).toBeLessThan(15);
      }),
    );
  });

  const SITES: [what: string, other: Room, through?: Point[]][] = [
    ['within a column', room(0, 200), [{ x: 90, y: 100 }]],
    ['within a column, on its left', room(0, 200), [{ x: -90, y: 100 }]],
    ['within a column, far apart', room(0, 900), [{ x: 200, y: 450 }]],
    ['within a column, without a point of its own', room(0, 200)],
    ['between columns', room(360, 120)],
    ['past a column', room(720, 120), [{ x: 360, y: 20 }]],
  ];
  test.each(SITES)('%s does not lie on the one that leads back', (_what, other, through) => {
    const more = { lane: 0.5, ...(through && { through }) };
    const [there, back] = routesOf(
      [room(0, 0), other],
      [edge(0, 1, more), edge(1, 0, more)],
      'columns',
    );
    const others = along(back!.line, 200);
    const apart = along(there!.line).map((point) =>
      Math.min(...others.map(({ x, y }) => Math.hypot(x - point.x, y - point.y))),
    );
    const middle = apart.slice(apart.length / 3, (apart.length * 2) / 3);
    expect(Math.min(...middle)).toBeGreaterThan(6);
  });

  test('is nothing where two nodes lie upon each other, and never breaks', () => {
    const place = fc.record({
      x: fc.integer({ min: -200, max: 200 }),
      y: fc.integer({ min: -200, max: 200 }),
    });
    fc.assert(
      fc.property(place, place, fc.constantFrom('map', 'columns'), (a, b, arrangement) => {
        const rooms = [room(a.x, a.y), room(b.x, b.y)];
        const { line, arrow } = routeOf(rooms, [edge(0, 1)], arrangement);
        expect(line + arrow).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test('of a citation has no arrow', () => {
    const rooms = [room(0, 0), room(200, 0)];
    expect(routesOf(rooms, [edge(0, 1, { layer: 'citations' })], 'map')[0]!.arrow).toBe('');
  });
});
