import { expect, test } from 'vitest';
import { readKey, SHORTCUTS } from './keyboard.svelte.ts';

test.each([
  ['g', false, { wish: 'destination' }],
  ['r', true, { wish: 'go', href: '/references' }],
  ['r', false, { wish: 'nothing' }],
  ['x', true, { wish: 'nothing' }],
  ['?', true, { wish: 'nothing' }],
  ['?', false, { wish: 'help' }],
  ['/', false, { wish: 'search' }],
  ['/', true, { wish: 'nothing' }],
  ['j', false, { wish: 'step', by: 1 }],
  ['k', false, { wish: 'step', by: -1 }],
] as const)('the key %s (after g: %s)', (key, afterG, wish) => {
  expect(readKey(key, afterG)).toEqual(wish);
});

test('every listed key but Esc asks for something', () => {
  for (const { keys } of SHORTCUTS.filter((shortcut) => shortcut.keys[0] !== 'Esc')) {
    expect(readKey(keys.at(-1)!, keys.length === 2).wish).not.toBe('nothing');
  }
});
