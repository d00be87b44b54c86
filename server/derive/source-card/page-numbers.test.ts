import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSpans, readPages, spanLabel } from './page-numbers.ts';

const READ: [text: string, spans: string[]][] = [
  ['45', ['45']],
  ['45-61', ['45–61']],
  ['45--61', ['45–61']],
  ['45–61', ['45–61']],
  ['45 – 61', ['45–61']],
  ['45-61, 70', ['45–61', '70']],
  ['33, 35-37 and passim', ['33', '35–37']],
  ['33; 35 & 40', ['33', '35', '40']],
  ['iv', ['iv']],
  ['iv, vi–x', ['iv', 'vi–x']],
  ['XIII-XXIII', ['xiii–xxiii']],
  ['xiii--xxiii', ['xiii–xxiii']],
  ['xi-xx, 1-30', ['xi–xx', '1–30']],
  ['S12', ['S12']],
  ['S12-S14', ['S12–S14']],
  ['S12–14', ['S12–S14']],
  ['e123', ['e123']],
  ['A-1', ['A-1']],
  ['1449-74', ['1449–1474']],
  ['123-8', ['123–128']],
  ['1,234-1,240', ['1234–1240']],
  ['1,234', ['1234']],
  ['33,35', ['33', '35']],
  ['33f.', ['33–34']],
  ['33 f', ['33–34']],
  ['33ff.', ['33']],
  ['33 ff', ['33']],
  ['33+', ['33']],
  ['12a', ['12']],
  ['12(a)', ['12']],
  ['61-45', ['61', '45']],
  ['iv–45', ['iv', '45']],
  ['passim', []],
  ['forthcoming', []],
  ['dim light', []],
  ['12345678', []],
  ['', []],
];

describe('readPages', () => {
  test.each(READ)('of %j', (text, spans) => {
    expect(readPages(text).map(spanLabel)).toEqual(spans);
  });

  test('reads again what it has written, and never an end before a start', () => {
    const series = fc.constantFrom('', 'roman', 'S', 'e');
    const number = fc.integer({ min: 1, max: 3999 });
    fc.assert(
      fc.property(series, number, number, (name, a, b) => {
        const span = { series: name, from: Math.min(a, b), to: Math.max(a, b) };
        expect(readPages(spanLabel(span))).toEqual([span]);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { from, to } of readPages(text)) expect(to).toBeGreaterThanOrEqual(from);
      }),
    );
  });

  test('reads so many and no more', () => {
    expect(readPages('1, '.repeat(100_000)).length).toBeLessThanOrEqual(51);
  });
});

test('front matter comes first, numbers with letters last', () => {
  const order = ['iv', 'x', '2', '2–3', '10', 'S1'];
  const spans = order.flatMap(readPages);
  expect(spans.toReversed().sort(compareSpans).map(spanLabel)).toEqual(order);
});
