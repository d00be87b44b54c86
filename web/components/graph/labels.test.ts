import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { labelScale, shownLabels, shownNames } from './labels.ts';

const node = (id: string, more: Partial<GraphNode> = {}): GraphNode => ({
  ...{ id, href: '', title: id, kind: 'k', lines: [id], x: 0, y: 0 },
  ...{ width: 60, height: 50, radius: 10, degree: 1, ...more },
});

test.each([
  [0.3, 0.9],
  [0.9, 0.9],
  [1, 1],
  [1.15, 1.15],
  [3, 1.15],
])('at %d pixels to a unit a name is %d times its size', (pixels, times) => {
  expect(labelScale(pixels) * pixels).toBeCloseTo(times);
});

describe('of names that would lie upon each other', () => {
  test.each([
    ['the more connected', { degree: 9 }],
    ['the one that is searched for', { matched: true }],
    ['the selected', { selected: true }],
  ] as const)('%s is drawn', (_, more) => {
    const nodes = [node('a', { degree: 5 }), node('b', { x: 20, ...more })];
    expect([...shownLabels(nodes, 1).keys()]).toEqual(['b']);
  });

  test('a faded one gives way', () => {
    const nodes = [node('a', { degree: 5, faded: true }), node('b', { x: 20 })];
    expect([...shownLabels(nodes, 1).keys()]).toEqual(['b']);
  });
});

test('never two names are drawn upon each other', () => {
  const place = fc.integer({ min: 0, max: 600 });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 30 }), (places) => {
      const nodes = places.map(([x, y], at) => node(String(at), { x, y }));
      const shown = nodes.filter(({ id }) => shownLabels(nodes, 1).has(id));
      for (const a of shown) {
        const meeting = shown.filter(
          (b) => b !== a && Math.abs(a.x - b.x) < 60 && Math.abs(a.y - b.y) < 28,
        );
        expect(meeting).toEqual([]);
      }
    }),
  );
});

test('from any distance no name lies upon the symbol of another node', () => {
  const place = fc.integer({ min: 0, max: 600 });
  const scale = fc.constantFrom(0.5, 1, 1.5, 2.5, 4);
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 25 }), scale, (places, times) => {
      const nodes = places.map(([x, y], at) => node(String(at), { x, y }));
      const shown = shownLabels(nodes, times);
      for (const { id, x, y } of nodes.filter((each) => shown.has(each.id))) {
        const upon = nodes.filter(
          (other) =>
            other.id !== id &&
            Math.abs(other.x - x - shown.get(id)!) < 30 * times + 10 &&
            other.y + 10 > y + 11 &&
            other.y - 10 < y + 10 + 30 * times,
        );
        expect(upon).toEqual([]);
      }
    }),
  );
});

test('from afar a name stands aside where that is clear of what is below its node', () => {
  const nodes = [node('a', { degree: 9 }), node('b', { x: 50, y: 45 })];
  expect(shownLabels(nodes, 1.5).has('a')).toBe(false);
  const shift = shownLabels(nodes, 1.7).get('a')!;
  expect(shift).toBeLessThan(0);
  expect(Math.abs(shift)).toBeLessThan(0.5 * 60 * 1.7);
});

test('a line is named where neither a node nor another line has its name', () => {
  const line = (id: string, x: number, y: number) => ({ id, name: 'overcomes', middle: { x, y } });
  const lines = [
    line('a', 200, 0),
    line('b', 210, 5),
    line('on a label', 0, 30),
    line('c', 200, 40),
  ];
  const shown = shownNames(lines, { nodes: [node('n')], named: new Map([['n', 0]]), scale: 1 });
  expect([...shown]).toEqual(['a', 'c']);
});

test('a name that would reach out of the picture is moved into it', () => {
  const frame = { x: 0, y: 0, width: 100, height: 100 };
  const nodes = [node('left', { x: 5, y: 10 }), node('right', { x: 95, y: 80 })];
  expect([...shownLabels(nodes, 1, frame).values()]).toEqual([25, -25]);
});
