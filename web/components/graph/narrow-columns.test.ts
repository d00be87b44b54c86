import { describe, expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../../server/contract/graph.ts';
import { wholeFrame } from './frame.ts';
import { labelScale, shownLabels } from './labels.ts';
import { narrowColumns } from './narrow-columns.ts';

/** Three columns of some nodes each, as the server lays them out. */
const nodes = [4, 5, 3].flatMap((count, column) =>
  Array.from({ length: count }, (_, row): GraphNode => {
    const id = `${column} ${row}`;
    return {
      ...{ id, href: '', title: id, kind: String(column), lines: [id, id] },
      ...{ x: 360 * column, y: 76 * row, width: 100 + row, height: 60, radius: 12, degree: 1 },
    };
  }),
);
const edge: GraphEdge = {
  ...{ id: 'e', source: 0, target: 1, layer: 'claims', relation: 'r', claims: 1, references: 1 },
  ...{ signals: { supports: 1, compares: 0, disputes: 0 }, newest: null },
};
const view = { nodes, edges: [edge], bounds: { x: -50, y: -12, width: 820, height: 400 } };

/** What a telephone has for the picture, in pixels. */
const TELEPHONE = 328;

describe('columns pushed together', () => {
  test('show every name on a telephone, at a size that can be read', () => {
    const narrow = narrowColumns(view);
    const frame = wholeFrame(narrow, true);
    const pixels = TELEPHONE / frame.width;
    const scale = labelScale(pixels);
    expect(shownLabels(narrow.nodes, scale, frame).size).toBe(view.nodes.length);
    expect(12 * scale * pixels).toBeGreaterThan(10);
  });

  test('are as high as before, one beside the other', () => {
    const { nodes: pushed, bounds } = narrowColumns(view);
    expect(pushed.map(({ y }) => y)).toEqual(view.nodes.map(({ y }) => y));
    expect(bounds.height).toBe(view.bounds.height);
    const columns = [...new Set(pushed.map(({ x }) => x))].sort((a, b) => a - b);
    expect(columns).toHaveLength(3);
    const widest = Math.max(...pushed.map(({ width }) => width));
    for (const [place, x] of columns.slice(1).entries()) {
      expect(x - columns[place]!).toBeGreaterThan(widest);
    }
  });

  test('keep a bow within one of them outside its labels, and all within their bounds', () => {
    const [first, second] = nodes as [GraphNode, GraphNode];
    const through = [{ x: first.x - 200, y: (first.y + second.y) / 2 }];
    const { edges, bounds } = narrowColumns({ ...view, edges: [{ ...edge, through }] });
    const { x } = edges[0]!.through[0]!;
    expect(first.x - x).toBeGreaterThan(first.width / 2);
    expect(first.x - x).toBeLessThan(200);
    expect(bounds.x).toBeLessThanOrEqual(x);
  });

  test('leave an empty picture and one column as they are', () => {
    const empty = { ...view, nodes: [], edges: [] };
    expect(narrowColumns(empty)).toMatchObject({ nodes: [], edges: [], bounds: view.bounds });
    const one = { ...view, nodes: view.nodes.slice(0, 1), edges: [] };
    expect(narrowColumns(one).nodes).toEqual(one.nodes);
  });
});
