import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrival,
  distanceTo,
  edgeLine,
  middleOf,
  shortened,
  edgeTracer,
  traceLine,
  type Pen,
} from './edge-line.ts';
import { glanceAt, inDrawing, onScreen } from './glance.ts';
import { Mark, type LargeGraph } from './large-graph.ts';
import { pointedAt } from './pointed.ts';

/** One edge from the origin to (100, 0). */
function graphOf(more: Partial<LargeGraph> = {}): LargeGraph {
  return {
    points: Float32Array.of(0, 0, 100, 0),
    radii: Float32Array.of(8, 8),
    kinds: Int16Array.of(0, 0),
    ends: Uint32Array.of(0, 1),
    relations: Int16Array.of(0),
    references: Uint32Array.of(1),
    disputed: Uint8Array.of(0),
    lanes: Float32Array.of(0),
    bends: new Map(),
    isLevel: false,
    ...more,
  };
}

const WAYS: [string, Partial<LargeGraph>][] = [
  ['straight', {}],
  ['bowed', { lanes: Float32Array.of(1) }],
  ['level', { isLevel: true, points: Float32Array.of(0, 0, 100, 40) }],
  ['bent', { isLevel: true, bends: new Map([[0, [40, 80]]]) }],
];

describe.each(WAYS)('a %s line', (_, more) => {
  const line = edgeLine(graphOf(more), 0);
  const [, , x1, y1] = graphOf(more).points;

  test('leads from node to node', () => {
    expect(line.slice(0, 2)).toEqual([0, 0]);
    expect(line.slice(-2)).toEqual([x1, y1]);
  });

  test('is nearest where its points are', () => {
    expect(distanceTo(line, { x: 0, y: 0 })).toBeCloseTo(0);
    expect(distanceTo(line, { x: x1!, y: y1! })).toBeCloseTo(0);
    expect(distanceTo(line, middleOf(line))).toBeLessThan(1);
    expect(distanceTo(line, { x: 50, y: 300 })).toBeGreaterThan(150);
  });

  test('is shortened before the node that it leads to', () => {
    const { x, y } = arrival(shortened(line, 10));
    expect(Math.hypot(x - x1!, y - y1!)).toBeCloseTo(10);
  });

  test('is traced on the screen', () => {
    const traced: number[] = [];
    const pen = (...coordinates: number[]) => void traced.push(...coordinates);
    const glance = { scale: 2, left: 5, top: 7 };
    traceLine({ moveTo: pen, lineTo: pen, bezierCurveTo: pen }, line, glance);
    const expected = line.map((length, at) => length * 2 + (at % 2 ? 7 : 5));
    expect(traced).toEqual(expected);
  });

  test('is traced the same from its graph', () => {
    const steps = (trace: (pen: Pen) => void) => {
      const taken: [string, ...number[]][] = [];
      trace({
        moveTo: (...to) => void taken.push(['move', ...to]),
        lineTo: (...to) => void taken.push(['line', ...to]),
        bezierCurveTo: (...to) => void taken.push(['curve', ...to]),
      });
      return taken;
    };
    const glance = { scale: 0.3, left: -5, top: 70 };
    expect(steps((pen) => edgeTracer(pen, graphOf(more), glance)(0))).toEqual(
      steps((pen) => traceLine(pen, line, glance)),
    );
  });
});

test('a lane is so far beside the straight way', () => {
  expect(middleOf(edgeLine(graphOf({ lanes: Float32Array.of(1) }), 0))).toEqual({ x: 50, y: 15 });
});

test('what is on the screen is found in the drawing again', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  const size = fc.double({ min: 1, max: 2000, noNaN: true });
  const frame = fc.record({ x: number, y: number, width: size, height: size });
  const standpoint = fc.record({
    k: fc.double({ min: 1, max: 40, noNaN: true }),
    x: number,
    y: number,
  });
  fc.assert(
    fc.property(frame, standpoint, number, (seen, from, length) => {
      const glance = glanceAt(seen, { width: 800, height: 600 }, from);
      const point = { x: length, y: -length };
      const again = inDrawing(glance, onScreen(glance, point));
      expect(Math.hypot(again.x - point.x, again.y - point.y)).toBeLessThan(1e-3);
    }),
  );
});

describe('a reader points at', () => {
  const glance = { scale: 1, left: 0, top: 0, width: 300, height: 200 };
  const marks = (...edges: number[]) => ({
    nodes: Uint8Array.of(Mark.shown, Mark.shown),
    edges: Uint8Array.from(edges),
  });
  const at = (x: number, y: number, scale = 1, mark: number = Mark.shown) =>
    pointedAt({ graph: graphOf(), marks: marks(mark) }, { ...glance, scale }, { x, y });

  test.each([
    ['a node', at(3, 4), { what: 'node', place: 0 }],
    ['the nearer of two', at(97, 0), { what: 'node', place: 1 }],
    ['a line', at(50, 3), { what: 'edge', place: 0 }],
    ['nothing', at(50, 60), null],
    ['no line that cannot be told from others', at(15, 1, 0.3), null],
    ['no line that is faded', at(50, 3, 1, Mark.shown | Mark.faded), null],
    ['nothing that is hidden', at(50, 3, 1, 0), null],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
