import { expect, test } from 'vitest';
import { plainGraph } from './plain-graph.ts';

test('a graph keeps its names, places, joins and colours', () => {
  const answer = {
    nodes: [
      { title: 'Ties', kind: 'way', x: 1, y: 2 },
      { title: 'Luck', kind: 'want', x: 3, y: 4 },
    ],
    edges: [{ source: 1, target: 0, relation: 'overcomes' }],
    kinds: [
      { kind: { id: 'want', colour: '#111111' } },
      { kind: { id: 'way', colour: '#222222' } },
    ],
    relations: [{ id: 'overcomes', colour: '#333333' }],
  };
  expect(plainGraph(answer)).toEqual({
    nodes: [
      { label: 'Ties', colour: '#222222', x: 1, y: 2 },
      { label: 'Luck', colour: '#111111', x: 3, y: 4 },
    ],
    edges: [{ source: 1, target: 0, colour: '#333333' }],
  });
});
