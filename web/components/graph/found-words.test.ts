import { expect, test } from 'vitest';
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import { foundWords } from './found-words.ts';

const nodes = [{ matched: true }, {}, { matched: true }] as GraphPage['nodes'];
const large = { matched: Array.from({ length: 1200 }, (_, at) => at) } as GraphPage['whole'];

test.each([
  ['', nodes, null, null],
  ['  ', nodes, null, null],
  [' tie ', nodes, null, '2 found for “tie”'],
  ['tie', nodes, large, '1,200 found for “tie”'],
  ['zz', [], null, 'Nothing that is shown is called “zz”, by title, alias or tag.'],
])('a search for “%s”', (q, all, whole, words) => {
  expect(foundWords({ q, nodes: all, whole })).toBe(words);
});
