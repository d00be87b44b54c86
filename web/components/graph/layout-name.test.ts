import { expect, test } from 'vitest';
import { layoutName } from './layout-name.ts';

const bounds = { x: 0, y: 0, width: 900, height: 600 };

test('what is laid out otherwise has another name, and all of these differ', () => {
  const names = [
    { view: 'map' as const, columns: [], bounds },
    { view: 'map' as const, columns: [], bounds: { ...bounds, width: 1400 } },
    { view: 'columns' as const, columns: ['a', 'b'], bounds },
    { view: 'columns' as const, columns: ['b', 'a'], bounds },
    { view: 'columns' as const, columns: ['a'], bounds },
  ].map(layoutName);
  expect(new Set(names).size).toBe(names.length);
});
