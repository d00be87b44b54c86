import { expect, it } from 'vitest';
import { addressKind } from './address.ts';

const cases: [address: string, kind: string][] = [
  ['https://example.org', 'web'],
  ['HTTP://example.org', 'web'],
  ['//example.org/x', 'web'],
  ['/\\example.org', 'web'],
  ['\\\\example.org', 'web'],
  ['mailto:a@b.c', 'mail'],
  ['other.md', 'relative'],
  ['#anchor', 'relative'],
  ['?q=a:b', 'relative'],
  ['./a:b', 'relative'],
  ['', 'relative'],
  ['javascript:alert(1)', 'unsafe'],
  ['JaVaScRiPt:alert(1)', 'unsafe'],
  ['java\nscript:alert(1)', 'unsafe'],
  ['\u0001javascript:alert(1)', 'unsafe'],
  [' data:text/html,x', 'unsafe'],
  ['vbscript:x', 'unsafe'],
  ['file:///etc/hosts', 'unsafe'],
  ['C:\\x', 'unsafe'],
];

it.each(cases)('%j is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind);
});
