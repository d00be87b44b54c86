import { expect, test } from 'vitest';
import type { GraphNode } from '../../../server/contract/graph.ts';
import { drawnAs } from './drawn-as.ts';

test.each([
  ['picture', 400, 'picture'],
  ['picture', 401, 'too-large'],
  ['table', 10, 'table'],
  ['table', 401, 'table'],
] as const)('a %s of %d nodes is shown as %s', (as, count, form) => {
  const nodes = new Array<GraphNode>(count);
  expect(drawnAs({ as, nodes })).toBe(form);
});
