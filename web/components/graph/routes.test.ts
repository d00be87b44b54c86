import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
