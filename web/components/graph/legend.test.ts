import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLegend } from './legend.ts';

type Shown = Parameters<typeof placeLegend>[0];

function viewOf(labels: readonly string[]): Shown {
  const kinds = labels.map((plural, at) => ({
    kind: { id: `${at}`, plural, colour: '#000' },
    shape: 0,
  }));
  const nodes = kinds.map(({ kind }) => ({ kind: kind.id }));
  return { nodes, kinds, edges: [], relations: [], layers: [] } as unknown as Shown;
}

test('no entry runs into the next one or out of the drawing, however long', () => {
  const label = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 120 });
  const width = fc.integer({ min: 640, max: 2000 });
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 9 }), width, (labels, most) => {
      const { entries, height } = placeLegend(viewOf(labels), most);
      for (const { text, x, y } of entries) {
        const right = x + 44 + text.length * 6.6;
        expect(right).toBeLessThanOrEqual(most);
        expect(y + 20).toBeLessThanOrEqual(height);
        const next = entries.filter((other) => other.y === y && other.x > x);
        for (const other of next) expect(other.x).toBeGreaterThanOrEqual(right);
      }
    }),
  );
});

test.each([
  [640, [0, 165, 330, 0]],
  [1000, [0, 165, 330, 495]],
])('short ones stand in columns in a drawing %d wide', (width, places) => {
  const { entries } = placeLegend(viewOf(['Ways', 'Wants', 'Gains', 'Studies']), width);
  expect(entries.slice(0, 4).map(({ x }) => x)).toEqual(places);
});
