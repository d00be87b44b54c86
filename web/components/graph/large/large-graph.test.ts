import { describe, expect, test } from 'vitest';
import type { GraphLists } from '../../../../server/contract/graph-lists.ts';
import type { GraphWhole } from '../../../../server/contract/graph-page.ts';
import { largeGround } from './large-ground.ts';
import { degreesOf, largeGraph, Mark, marksOf } from './large-graph.ts';
import { edgeIdAt, edgeName, nodeName, titleAt } from './large-names.ts';

const lists: GraphLists = {
  ids: ['a', 'b c', '/key'],
  labels: ['Note\na', 'B-\nnote', 'Lu 2001'],
  titles: ['', 'B-note', 'Going'],
  hrefs: ['/notes/a', '/notes/b%20c', '/references/key'],
  kinds: [0, 0, -1],
  radii: [7, 8, 4],
  widths: [40, 50, 60],
  ends: [0, 1, 1, 0, 1, 2],
  relations: [0, -1, -2],
  references: [2, 0, 1],
  disputed: [0],
  lanes: [0, -0.5, 1, 0.5],
};
const places = { points: [0, 0, 100, 0, 0, 100], bends: [{ edge: 2, points: [5, 6] }] };
const whole: GraphWhole = {
  ...{ lists: '', places: '', shown: null, near: null },
  ...{ matched: [], onPath: [], open: null },
};
const view = {
  kinds: [{ kind: { label: 'Kind' } }],
  relations: [{ id: 'r', label: 'overcomes', inverse: 'overcome by' }],
} as unknown as Parameters<typeof nodeName>[0] & Parameters<typeof edgeName>[0];
const graph = largeGraph(lists, places, 'map');

test('what is told in pairs stands in its place', () => {
  expect([...graph.lanes]).toEqual([-0.5, 0.5, 0]);
  expect([...graph.disputed]).toEqual([1, 0, 0]);
  expect(graph.bends.get(2)).toEqual([5, 6]);
});

describe('marks', () => {
  const marksFor = (more: Partial<GraphWhole>, chosen: number[] = []) => {
    const { nodes, edges } = marksOf({ lists, whole: { ...whole, ...more } }, chosen);
    return { nodes: [...nodes], edges: [...edges] };
  };
  const { shown, faded, matched, chosen, onPath } = Mark;

  test.each<[string, Partial<GraphWhole>, number[], number[]]>([
    ['all', {}, [shown, shown, shown], [shown, shown, shown]],
    ['some', { shown: { nodes: [0, 1], edges: [1] } }, [shown, shown, 0], [0, shown, 0]],
    [
      'near',
      { near: { nodes: [1], edges: [0] } },
      [shown | faded, shown, shown | faded],
      [shown, shown | faded, shown | faded],
    ],
    [
      'found',
      { matched: [2], onPath: [1] },
      [shown | onPath, shown | onPath, shown | matched],
      [shown, shown | onPath, shown],
    ],
    [
      'opened, though its ends are far from what is near',
      { near: { nodes: [0], edges: [] }, open: 2 },
      [shown, shown | onPath, shown | onPath],
      [shown | faded, shown | faded, shown | faded | chosen],
    ],
  ])('%s', (_, more, nodes, edges) => {
    expect(marksFor(more)).toEqual({ nodes, edges });
  });

  test('of what was chosen', () => expect(marksFor({}, [1]).nodes[1]).toBe(shown | chosen));

  test('say how many edges a node has', () => {
    const all = marksOf({ lists, whole }, []);
    expect([...degreesOf(graph, all)]).toEqual([2, 3, 1]);
    const some = marksOf({ lists, whole: { ...whole, shown: { nodes: [0, 1], edges: [1] } } }, []);
    expect([...degreesOf(graph, some)]).toEqual([1, 1, 0]);
  });
});

test('the keyboard walks on what is shown alone', () => {
  const shown = { nodes: [1, 2], edges: [2] };
  const marks = marksOf({ lists, whole: { ...whole, shown } }, [2]);
  const ground = largeGround({ view, lists, graph, marks, degrees: degreesOf(graph, marks) });
  expect(ground.nodes).toEqual([
    { id: 'b c', href: '/notes/b%20c', x: 100, y: 0, degree: 1 },
    { id: '/key', href: '/references/key', x: 0, y: 100, degree: 1, selected: true },
  ]);
  expect(ground.edges.map(({ id, source, target }) => [id, source, target])).toEqual([
    ['b%20c~~%2Fkey', 0, 1],
  ]);
});

describe('names', () => {
  test.each([
    [0, 'Note a', 'Note a, Kind, 1 connection'],
    [1, 'B-note', 'B-note, Kind, 1 connection'],
    [2, 'Going', 'Lu 2001: Going, Reference, 1 connection'],
  ])('of node %d', (node, title, name) => {
    expect(titleAt(lists, node)).toBe(title);
    expect(nodeName(view, lists, { node, degree: 1 })).toBe(name);
  });

  test.each([
    [0, 'a~r~b%20c', 'Note a overcomes B-note, 2 sources, disputed'],
    [1, 'b%20c~~a', 'B-note links to Note a'],
    [2, 'b%20c~~%2Fkey', 'B-note cites Going'],
  ])('of edge %d', (edge, id, name) => {
    expect(edgeIdAt(view, lists, edge)).toBe(id);
    expect(edgeName(view, lists, edge)).toBe(name);
  });
});
