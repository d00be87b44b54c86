import { expect, test } from 'vitest';
import type { LargeGraph } from './large-graph.ts';
import type { Look } from './look.ts';
import { changedParts, type Painted } from './painted.ts';

const graph = { isLevel: false } as LargeGraph;
const look = { paper: 'white', kinds: [{ colour: 'red', shape: 1 }] } as Look;

function paintedWith(more: Partial<Painted> = {}): Painted {
  return {
    graph,
    look: structuredClone(look),
    marks: { nodes: Uint8Array.of(1, 1), edges: Uint8Array.of(1) },
    ...more,
  };
}

const CHANGES: [string, Partial<Painted>, (keyof Painted)[]][] = [
  ['nothing', {}, []],
  ['a mark', { marks: { nodes: Uint8Array.of(1, 3), edges: Uint8Array.of(1) } }, ['marks']],
  ['a node', { marks: { nodes: Uint8Array.of(1), edges: Uint8Array.of(1) } }, ['marks']],
  ['a colour', { look: { ...look, paper: 'black' } }, ['look']],
  ['the graph', { graph: { ...graph } }, ['graph']],
];

test.each(CHANGES)('sees that %s has changed', (_, more, changed) => {
  expect(Object.keys(changedParts(paintedWith(), paintedWith(more)))).toEqual(changed);
});

test('takes everything for changed at first', () => {
  expect(Object.keys(changedParts({}, paintedWith())).sort()).toEqual(['graph', 'look', 'marks']);
});
