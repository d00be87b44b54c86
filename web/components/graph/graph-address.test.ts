import { describe, expect, test } from 'vitest';
import { graphAddress, selection, toggle, toggleColumn } from './graph-address.ts';

test.each([
  ['the usual', {}, {}, '/graph'],
  ['lists', { columns: ['a', 'b'] }, { view: 'columns' }, '/graph?columns=a%2Cb&view=columns'],
  ['a field taken away', { edge: 'x~y~z', q: 'a b' }, { edge: undefined }, '/graph?q=a+b'],
])('%s', (_, query, change, address) => {
  expect(graphAddress(query, change)).toBe(address);
});

describe('choosing a node', () => {
  test.each([
    ['selects it', {}, '/graph?node=b'],
    ['selects it instead of another', { node: 'a', steps: '2' }, '/graph?node=b&steps=2'],
    ['lets go of it', { node: 'b', q: 'x' }, '/graph?q=x'],
    ['closes an edge', { node: 'a', edge: 'a~r~c' }, '/graph?node=b'],
    ['makes it the end of a path that has none', { from: 'a' }, '/graph?from=a&to=b'],
    ['leaves a path that has both ends', { from: 'a', to: 'c' }, '/graph?node=b'],
    ['takes up a start that is chosen again', { from: 'b' }, '/graph?node=b'],
  ])('%s', (_, query, address) => {
    expect(selection({ query }, 'b')).toBe(address);
  });
});

describe('a line of the legend', () => {
  test.each([
    ['hides', 'b', ['a', 'b'], '/graph?kind=a'],
    ['shows', 'c', ['a', 'b'], '/graph?kind=a%2Cb%2Cc'],
    ['leaves the last', 'a', ['a'], '/graph?kind=a'],
  ])('%s a kind', (_, id, shown, address) => {
    expect(toggle({}, 'kind', { id, shown })).toBe(address);
  });

  test('hides the last layer', () => {
    expect(toggle({ layers: ['links'] }, 'layers', { id: 'links', shown: ['links'] })).toBe(
      '/graph',
    );
  });
});

describe('a kind in columns', () => {
  test.each([
    ['goes', 'b', ['a', 'b', 'c'], 'a,c'],
    ['stays where it is one of two', 'b', ['a', 'b'], 'a,b'],
    ['comes', 'c', ['a', 'b'], 'a,b,c'],
    ['comes in the place of the last', 'd', ['a', 'b', 'c'], 'a,b,d'],
  ])('%s', (_, id, columns, expected) => {
    const address = toggleColumn({ view: 'columns' }, columns, id);
    expect(new URL(address, 'http://x').searchParams.get('columns')).toBe(expected);
  });
});
