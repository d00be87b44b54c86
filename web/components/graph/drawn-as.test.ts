import { expect, test } from 'vitest';
import type { GraphWhole } from '../../../server/contract/graph-page.ts';
import { drawnAs } from './drawn-as.ts';

const whole = {} as GraphWhole;

test.each([
  ['picture', null, 'picture'],
  ['picture', whole, 'large'],
  ['table', null, 'table'],
  ['table', whole, 'table'],
] as const)('asked for as a %s, %o is shown as a %s', (as, all, form) => {
  expect(drawnAs({ as, whole: all })).toBe(form);
});
