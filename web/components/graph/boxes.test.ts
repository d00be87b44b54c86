import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Boxes, meet, type Box } from './boxes.ts';

const length = fc.integer({ min: -300, max: 300 });
const size = fc.integer({ min: 1, max: 250 });
const box = fc.tuple(length, length, size, size).map(([left, top, width, height]): Box => {
  return { left, right: left + width, top, foot: top + height };
});

test('what lies near is found as by looking at all', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 30 }),
      box,
      fc.record({ side: fc.integer({ min: 3, max: 200 }), room: fc.integer({ min: 0, max: 40 }) }),
      (others, asked, { side, room }) => {
        const boxes = new Boxes(side);
        for (const other of others) boxes.add(other);
        const isNear = others.some((other) => meet(asked, other, room));
        expect(boxes.meets(asked, room)).toBe(isNear);
      },
    ),
  );
});

test('what does not count is passed over', () => {
  const boxes = new Boxes<Box & { name: string }>(50);
  const here = { left: 0, right: 10, top: 0, foot: 10 };
  boxes.add({ ...here, name: 'own' });
  expect(boxes.meets(here, 0, ({ name }) => name === 'own')).toBe(false);
  boxes.add({ ...here, name: 'other' });
  expect(boxes.meets(here, 0, ({ name }) => name === 'own')).toBe(true);
});

test.each([
  [0, false],
  [1, true],
])('what touches within %d lies near: %s', (room, isNear) => {
  const a = { left: 0, right: 10, top: 0, foot: 10 };
  expect(meet(a, { left: 10, right: 20, top: 0, foot: 10 }, room)).toBe(isNear);
});
