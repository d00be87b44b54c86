import { expect, test } from 'vitest';
import type { GraphPage } from '../../../server/contract/graph-page.ts';
import { layoutName } from './layout-name.ts';

type Named = Parameters<typeof layoutName>[0];

function view(kinds: string[], layers: string[] = ['claims'], more: Partial<Named> = {}): Named {
  return {
    ...{ view: 'map', columns: [] },
    kinds: ['a', 'b', 'c'].map((id) => ({
      kind: { id },
      shown: kinds.includes(id),
    })) as GraphPage['kinds'],
    layers: ['claims', 'links'].map((layer) => ({
      ...{ layer, shown: layers.includes(layer) },
    })) as GraphPage['layers'],
    ...more,
  };
}

test('what is laid out otherwise has another name, and all of these differ', () => {
  const names = [
    view(['a', 'b']),
    view(['a']),
    view(['a', 'b'], ['claims', 'links']),
    view(['a', 'b'], ['claims'], { view: 'columns', columns: ['a', 'b'] }),
    view(['a', 'b'], ['claims'], { view: 'columns', columns: ['b', 'a'] }),
  ].map(layoutName);
  expect(new Set(names).size).toBe(names.length);
});
