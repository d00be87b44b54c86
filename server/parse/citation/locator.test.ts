import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocator } from './locator.ts';
import type { Locator } from '../../model/citation.ts';

/** What people write; the referee's test judges many more. Suffix, locator, what is left. */
const cases: [string, Locator | null, string][] = [
  ['', null, ''],
  [', p. 566', { label: 'page', value: '566' }, ''],
  [', pp. 33-35 and nowhere else', { label: 'page', value: '33-35' }, ' and nowhere else'],
  [', pp. 33, 35-37, and elsewhere', { label: 'page', value: '33, 35-37' }, ', and elsewhere'],
  [', 33', { label: 'page', value: '33' }, ''],
  [', iv', null, ', iv'],
  [', Chap. 4', { label: 'chapter', value: '4' }, ''],
  [', s.v. 3', { label: 'sub-verbo', value: '3' }, ''],
  [', § 12(3)(a)', { label: 'section', value: '12(3)(a)' }, ''],
  [', {pp. iv, vi-x} here', { label: 'page', value: 'iv, vi-x' }, ' here'],
  ['{ii, A, D-Z}', { label: 'page', value: 'ii, A, D-Z' }, ''],
  ['{}, 99 years later', null, ', 99 years later'],
  [', emphasis added', null, ', emphasis added'],
];

describe('parseLocator', () => {
  it.each(cases)('reads %j', (suffix, locator, rest) => {
    expect(parseLocator(suffix)).toEqual({ locator, suffix: rest });
  });

  it('reads any text, and makes nothing up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { locator, suffix } = parseLocator(text);
        expect(text.endsWith(suffix)).toBe(true);
        expect(text.replaceAll('\u00a0', ' ')).toContain(locator?.value ?? '');
      }),
    );
  });
});
