import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bowed,
  leaving,
  partOf,
  pathOf,
  pointAt,
  reversed,
  type Cubic,
  type Point,
} from './curve.ts';

const point = fc.record({
  x: fc.double({ min: -500, max: 500, noNaN: true }),
  y: fc.double({ min: -500, max: 500, noNaN: true }),
});
const cubic = fc.tuple(point, point, point, point) as fc.Arbitrary<Cubic>;
const line = fc.array(cubic, { minLength: 1, maxLength: 3 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

function expectSame(a: Point, b: Point) {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(1e-6);
}

const straight: Cubic[] = [bowed({ x: 0, y: 0 }, { x: 90, y: 0 }, { x: 45, y: 0 })];

describe('a line', () => {
  test('begins and ends where it says', () => {
    fc.assert(
      fc.property(line, (curves) => {
        expectSame(pointAt(curves, 0), curves[0]![0]);
        expectSame(pointAt(curves, curves.length), curves.at(-1)![3]);
      }),
    );
  });

  test('is cut into parts that lie on it', () => {
    fc.assert(
      fc.property(cubic, share, share, share, (curve, a, b, along) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(to - from > 1e-3);
        const part = partOf([curve], from, to);
        expect(part).toHaveLength(1);
        expectSame(pointAt(part, along), pointAt([curve], from + (to - from) * along));
      }),
    );
  });

  test('runs back through the same points', () => {
    fc.assert(
      fc.property(line, share, (curves, along) => {
        const place = along * curves.length * 0.999;
        const there = pointAt(curves, place);
        expectSame(pointAt(reversed(curves), curves.length - place), there);
      }),
    );
  });

  test('is written to a tenth of a unit', () => {
    expect(pathOf(straight)).toBe('M0 0C30 0 60 0 90 0');
    expect(pathOf([])).toBe('');
  });
});

describe('leaving', () => {
  test.each([0, 1, 20, 44.5, 59])('a circle of %d around the start', (radius) => {
    const place = leaving(straight, ({ x }) => x < radius);
    expect(pointAt(straight, place).x).toBeCloseTo(radius, 0);
  });

  test('what a line comes into again, the last time', () => {
    const place = leaving(straight, ({ x }) => x < 10 || (x > 20 && x < 40));
    expect(pointAt(straight, place).x).toBeCloseTo(40, 0);
  });

  test('what a line never leaves, after two thirds of it', () => {
    expect(leaving(straight, () => true)).toBeCloseTo(2 / 3, 1);
  });
});
