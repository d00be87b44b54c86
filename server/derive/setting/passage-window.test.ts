import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassagePart } from '../../model/note.ts';
import { passageWindow } from './passage-window.ts';

const cluster = (number: number): PassagePart => ({ cluster: number });
const isCluster = (number: number) => (part: PassagePart) =>
  typeof part !== 'string' && 'cluster' in part && part.cluster === number;
const many = Array.from({ length: 2_000 }, (_, number) => ['word ', cluster(number)]).flat();

test('an ordinary passage is quoted in full', () => {
  const parts = ['A paragraph of some length. '.repeat(30), cluster(0)];
  expect(passageWindow(parts, isCluster(0))).toBe(parts);
});

test.each([0, 7, 1_000, 1_999])('of a very long one, what is around citation %d', (number) => {
  const shown = passageWindow(many, isCluster(number));
  expect(shown.some(isCluster(number))).toBe(true);
  expect(shown.length).toBeLessThan(90);
  expect(shown[0] === '… ').toBe(number > 20);
  expect(shown.at(-1) === ' …').toBe(number < 1_980);
});

test('text that is very long itself loses its middle', () => {
  const [first] = passageWindow(['a'.repeat(1e6), cluster(0)], isCluster(0));
  expect(first).toMatch(/^a{500} … a{500}$/);
});

test('whatever the parts, what is wanted is shown and all of it is bounded', () => {
  const part = fc.oneof(fc.string(), fc.nat(50).map(cluster));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 400 }), fc.nat(), (parts, number) => {
      const wanted = parts[number % parts.length]!;
      const shown = passageWindow(parts, (each) => each === wanted);
      expect(shown).toContain(wanted);
      const rest = shown.filter((each) => !parts.includes(each));
      expect(rest.every((each) => each === '… ' || each === ' …')).toBe(true);
    }),
  );
});
