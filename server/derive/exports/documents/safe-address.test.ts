import { expect, test } from 'vitest';
import { safeAddress } from './safe-address.ts';

test.each([
  ['https://example.org/a b"c', 'https://example.org/a%20b%22c'],
  ['http://example.org/{x}|<y>', 'http://example.org/%7Bx%7D%7C%3Cy%3E'],
  ['//example.org/a', 'https://example.org/a'],
  ['mailto:a@b.c', 'mailto:a@b.c'],
  ['https://[', null],
  ['no address', null],
])('%s becomes %s', (address, safe) => expect(safeAddress(address)).toBe(safe));
