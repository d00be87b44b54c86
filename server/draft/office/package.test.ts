import { expect, test } from 'vitest';
import { zipped } from '../../../tests/support/draft-documents.ts';
import { DraftError } from '../reading.ts';
import { DocumentPackage } from './package.ts';

const megabyte = 2 ** 20;

const packed = (parts: Record<string, string | Uint8Array>, level: 0 | 6 = 6) =>
  new DocumentPackage({ name: 'x.docx', bytes: zipped(parts, level) });

/** How many bytes a part has, read to its end. */
function sizeOf(document: DocumentPackage, path: string): number {
  let size = 0;
  for (const piece of document.read(path)) size += piece.length;
  return size;
}

test('gives parts by their paths, whole and unchanged', () => {
  const text = Array.from({ length: 200_000 }, (_, at) => String(at)).join(' ');
  const document = packed({ 'a.xml': text, 'b/c.xml': '' });
  expect(document.paths()).toEqual(['a.xml', 'b/c.xml']);
  expect(Buffer.concat([...document.read('a.xml')]).toString()).toBe(text);
  expect(sizeOf(document, 'b/c.xml')).toBe(0);
  expect([...document.read('missing.xml')]).toEqual([]);
});

test(
  'inflates a part in pieces, so that a bomb never fills the memory',
  { timeout: 60_000 },
  () => {
    const sizes = Array.from(
      packed({ 'zeros.xml': new Uint8Array(32 * megabyte) }).read('zeros.xml'),
      (piece) => piece.length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(32 * megabyte);
    expect(Math.max(...sizes)).toBeLessThan(20 * megabyte);
  },
);

test(
  'unpacks no more than a bound in all, whichever parts are asked for',
  { timeout: 60_000 },
  () => {
    const document = packed({ 'zeros.xml': new Uint8Array(200 * megabyte) }, 0);
    expect(sizeOf(document, 'zeros.xml')).toBe(200 * megabyte);
    expect(() => sizeOf(document, 'zeros.xml')).toThrow(DraftError);
  },
);
