import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pins } from './pins.svelte.ts';

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
});

afterEach(() => vi.unstubAllGlobals());

function recalled(name: string) {
  const pins = new Pins(name);
  pins.recall();
  return [...pins.places];
}

test('are there again in the same layout, and in no other', () => {
  new Pins('a map').move('a', { x: 1, y: 2 });
  expect(recalled('a map')).toEqual([['a', { x: 1, y: 2 }]]);
  expect(recalled('columns')).toEqual([]);
});

test('are released together', () => {
  const pins = new Pins('a map');
  pins.move('a', { x: 1, y: 2 });
  pins.move('b', { x: 3, y: 4 });
  pins.release();
  expect([pins.places.size, kept.size]).toEqual([0, 0]);
});

test.each(['', '{', '{"a":1}', '[["a"]]', '[["a",{"x":"1","y":2}]]', '[["a",null]]'])(
  'that were spoilt (%s) are forgotten',
  (text) => {
    kept.set('graph a map', text);
    expect(recalled('a map')).toEqual([]);
  },
);

test('last as long as the page where storage is forbidden', () => {
  vi.stubGlobal('sessionStorage', undefined);
  const pins = new Pins('a map');
  pins.recall();
  pins.move('a', { x: 1, y: 2 });
  expect(pins.places.get('a')).toEqual({ x: 1, y: 2 });
});
