import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { bowed, type Point } from './curve.ts';
import { pickAt, type Pickable } from './pick.ts';

const node = (id: string, x: number, y: number): GraphNode => ({
  ...{ id, href: `/notes/${id}`, title: id, kind: 'idea', lines: ['A name of', 'two lines'] },
  ...{ x, y, width: 80, height: 48, radius: 10, degree: 1 },
});

const straight = (id: string, from: Point, to: Point) => ({
  edge: { id },
  route: { course: [bowed(from, to, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })] },
});

type Line = ReturnType<typeof straight>;

function picture(nodes: GraphNode[], edges: Line[], pixels = 1): Pickable {
  return {
    scene: { nodes: nodes.map((each) => ({ node: each })), edges },
    ...{ named: undefined, scale: 1, pixels },
  };
}

const at = (pickable: Pickable, x: number, y: number) => pickAt(pickable, { x, y })?.id ?? null;

describe('what is pointed at', () => {
  const rails = [
    straight('upper', { x: 0, y: 0 }, { x: 400, y: 0 }),
    straight('lower', { x: 0, y: 6 }, { x: 400, y: 6 }),
  ];

  test.each([
    ['is the nearer of two lines', [200, 2], 'upper'],
    ['though the other is drawn above it', [200, 4], 'lower'],
    ['or nothing, where neither is near', [200, -20], null],
  ] as const)('%s', (_, [x, y], expected) => {
    expect(at(picture([], rails), x, y)).toBe(expected);
  });

  test('is the shorter of two lines that lie on each other', () => {
    const pair = [
      straight('short', { x: 100, y: 0 }, { x: 200, y: 0 }),
      straight('long', { x: 0, y: 0 }, { x: 400, y: 0 }),
    ];
    expect(at(picture([], pair), 150, 1)).toBe('short');
    expect(at(picture([], pair), 300, 1)).toBe('long');
  });

  test('is as many pixels away, however small the drawing is', () => {
    const far = picture([], rails.slice(0, 1), 0.25);
    expect(at(far, 200, 28)).toBe('upper');
    expect(at(far, 200, 36)).toBeNull();
  });

  test.each([
    ['a symbol, though a line runs over it', [200, 3], 'here'],
    ['words', [200, 18], 'here'],
    ['a line through words, where it is met exactly', [190, 25], 'through'],
    ['nothing between a short line of words and the end of its room', [238, 12], null],
  ] as const)('is %s', (_, [x, y], expected) => {
    const lines = [
      straight('over', { x: 100, y: 4 }, { x: 300, y: 4 }),
      straight('through', { x: 100, y: 25 }, { x: 300, y: 25 }),
    ];
    const named = { ...node('here', 200, 0), lines: ['Ab', 'Two long lines'] };
    expect(at(picture([named], lines), x, y)).toBe(expected);
  });

  test('is on every line something that opens it, if no node is there', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ max: 900, min: 0 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 }), (ends) => {
        const long = ends.filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) > 60);
        const lines = long.map(([a, b], index) => straight(String(index), a, b));
        const all = picture([], lines);
        for (const { route } of lines) {
          const [from, , , to] = route.course[0]!;
          const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
          const picked = Number(pickAt(all, middle)?.id);
          const [a, b] = long[picked]!;
          const across = (b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x);
          expect(Math.abs(across) / Math.hypot(b.x - a.x, b.y - a.y)).toBeLessThan(1);
        }
      }),
    );
  });
});
