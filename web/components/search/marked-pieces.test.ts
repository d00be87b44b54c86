import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from './marked-pieces.ts';

const span = (from: number, to: number) => ({ from, to });
const shown = (text: string, spans: { from: number; to: number }[]) =>
  markedPieces({ text, spans })
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('|');

test.each([
  ['nothing', 'one two', [], 'one two'],
  ['the beginning', 'one two', [span(0, 3)], '[one]| two'],
  ['the end', 'one two', [span(4, 7)], 'one |[two]'],
  ['all of it', 'one', [span(0, 3)], '[one]'],
  ['two neighbours', 'onetwo', [span(0, 3), span(3, 6)], '[one]|[two]'],
  ['no text at all', '', [], ''],
])('marks %s', (_, text, spans, expected) => {
  expect(shown(text, spans)).toBe(expected);
});

test('no letter is lost or doubled', () => {
  const edges = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ minLength: 40 }), edges, (text, places) => {
      const sorted = places.toSorted((a, b) => a - b);
      const spans = sorted.slice(1).map((to, place) => span(sorted[place]!, to));
      const pieces = markedPieces({ text, spans: spans.filter((_, place) => place % 2 === 0) });
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});
