import { expect, test } from 'vitest';
import { drawingName, drawingWords } from './drawing-words.ts';

type Shown = Parameters<typeof drawingWords>[0];

const kind = (id: string, plural: string, shown = true) => ({ kind: { id, plural }, shown });
const end = (id: string, title: string) => ({ id, title });
const usual = {
  ...{ view: 'map', query: {}, columns: [], steps: 1, evidence: 0, q: '', edge: null, paths: null },
  nodes: [{ id: 'ties', title: 'Ties' }],
  opened: [],
  totals: { nodes: 6, edges: 5, allNodes: 7, allEdges: 6 },
  kinds: [kind('want', 'Wants'), kind('way', 'Ways'), kind('study', 'Studies', false)],
  relations: [
    { id: 'brings', label: 'brings', shown: true },
    { id: 'overcomes', label: 'overcomes', shown: false },
  ],
  layers: [
    { layer: 'claims', label: 'Relations', shown: true },
    { layer: 'links', label: 'Links', shown: false },
  ],
};
const opened = [{ id: 'e', from: end('a', 'Á'), label: 'brings', to: end('b', 'B') }];

test.each<[object, name: string, words: string]>([
  [{}, 'graph-map', 'Map of Wants, Ways. 6 of 7 notes, 5 of 6 relations. Revision r1.'],
  [
    { view: 'columns', columns: ['way', 'want'], query: { view: 'columns' } },
    'graph-columns',
    'Columns of Ways, Wants. ',
  ],
  [{ layers: [{ layer: 'links', label: 'Links', shown: true }] }, 'graph-map', 'Ways, Links. '],
  [
    { nodes: [{ ...usual.nodes[0], selected: true }], query: { node: 'ties' }, steps: 2 },
    'graph-map-around-ties',
    'Around “Ties”, 2 steps. ',
  ],
  [
    { paths: { from: end('a', 'Á'), to: end('/k~2', 'B') }, query: { from: 'a', to: '/k~2' } },
    'graph-map-from-a-to-k-2',
    'Paths from “Á” to “B”. ',
  ],
  [{ query: { from: 'ties' } }, 'graph-map', 'Paths from “Ties”. '],
  [
    { query: { relation: ['brings'], evidence: '1' }, evidence: 1 },
    'graph-map-filtered',
    'Only the relations brings. Only with 1 or more sources. ',
  ],
  [
    { query: { signal: 'disputes', decade: '1990' } },
    'graph-map-filtered',
    'Only what a source disputes. Only with evidence of the 1990s. ',
  ],
  [{ opened, edge: 'e', query: { edge: 'e' } }, 'graph-map', 'Marked: “Á” brings “B”. '],
  [{ q: 'money', query: { q: 'money' } }, 'graph-map-marked', 'Marked: what is called “money”. '],
])('a drawing of %j is called %s and says what it shows', (shown, name, words) => {
  const view = { ...usual, ...shown } as unknown as Shown;
  expect(drawingName(view)).toBe(name);
  expect(drawingWords(view, 'r1')).toContain(words);
});
