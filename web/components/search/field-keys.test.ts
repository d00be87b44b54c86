import { expect, test } from 'vitest';
import { readFieldKey, type FieldKey, type FieldWish } from './field-keys.ts';

const press = (key: string, held: Partial<FieldKey> = {}): FieldKey => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false },
  ...held,
});

const KEYS: [what: string, press: FieldKey, isCompletion: boolean, wish: FieldWish][] = [
  ['down', press('ArrowDown'), false, 'next'],
  ['up', press('ArrowUp'), false, 'previous'],
  ['Enter', press('Enter'), false, 'take'],
  ['Enter on a completion', press('Enter'), true, 'take'],
  ['Ctrl and Enter', press('Enter', { ctrlKey: true }), false, 'take apart'],
  ['Cmd and Enter', press('Enter', { metaKey: true }), false, 'take apart'],
  ['Enter that ends a composition', press('Enter', { isComposing: true }), false, null],
  ['Tab', press('Tab'), false, null],
  ['Tab on a completion', press('Tab'), true, 'take'],
  ['Tab backwards on a completion', press('Tab', { shiftKey: true }), true, null],
  ['Home', press('Home'), true, null],
  ['End', press('End'), true, null],
  ['a selection of text by arrows', press('ArrowUp', { shiftKey: true }), false, null],
  ['a letter', press('a'), true, null],
];

test.each(KEYS)('%s', (_, key, isCompletion, wish) => {
  expect(readFieldKey(key, isCompletion)).toBe(wish);
});
