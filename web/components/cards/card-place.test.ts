import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeCard } from './card-place.ts';

const screen = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };

describe('a card', () => {
  test.each([
    ['stands below its mark', { left: 100, top: 100, bottom: 120 }, { left: 92, top: 126 }],
    ['stands above near the foot', { left: 100, top: 700, bottom: 720 }, { left: 92, top: 494 }],
    ['keeps off the left edge', { left: 2, top: 100, bottom: 120 }, { left: 8, top: 126 }],
    ['keeps off the right edge', { left: 950, top: 100, bottom: 120 }, { left: 692, top: 126 }],
  ])('%s', (_, mark, place) => {
    expect(placeCard(mark, card, screen)).toEqual(place);
  });

  test('that fits the screen is never cut at the sides', () => {
    const mark = fc.record({ left: fc.integer({ min: 0, max: 340 }), top: fc.constant(50) });
    fc.assert(
      fc.property(mark, fc.integer({ min: 1, max: 344 }), ({ left, top }, width) => {
        const place = placeCard(
          { left, top, bottom: top + 20 },
          { width, height: 100 },
          {
            width: 360,
            height: 640,
          },
        );
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + width).toBeLessThanOrEqual(352);
      }),
    );
  });
});
