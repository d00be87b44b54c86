import { expect, test } from 'vitest';
import { CORNERS, shapePath } from './shapes.ts';

/** The numbers of a path. */
const numbers = (path: string) => Array.from(path.matchAll(/-?[\d.]+/g), Number);

test.each(CORNERS.map((_, shape) => shape))('shape %d stays close to its circle', (shape) => {
  const coordinates = numbers(shapePath(shape, 10));
  expect(coordinates.length).toBeGreaterThan(5);
  const farthest = Math.max(...coordinates.map(Math.abs).filter((number) => number < 15));
  expect(farthest).toBeGreaterThan(6);
  expect(Math.max(...coordinates.map(Math.abs))).toBeLessThan(18);
});

test('more kinds than shapes begin again', () => {
  expect(shapePath(CORNERS.length + 2, 8)).toBe(shapePath(2, 8));
});

test('a shape is drawn where it is wanted', () => {
  const [there, here] = [shapePath(1, 10, [100, 50]), shapePath(1, 10)].map(numbers);
  const moved = here!.map((number, place) => number + (place % 2 ? 50 : 100));
  moved.forEach((number, place) => expect(there![place]).toBeCloseTo(number));
});
