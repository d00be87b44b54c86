import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelOf } from './label-lines.ts';

const WIDEST = 120;

describe('a label', () => {
  const CASES: [what: string, text: string, lines: string[]][] = [
    ['of few letters is one line', 'Trust', ['Trust']],
    [
      'is broken into lines of about equal width',
      'Knowledge of overseas markets',
      ['Knowledge of', 'overseas markets'],
    ],
    [
      'is broken behind a hyphen',
      'Small-firm-networks-everywhere',
      ['Small-firm-', 'networks-', 'everywhere'],
    ],
    [
      'of a script without spaces is broken between any two signs',
      '国际网络国际网络国际',
      ['国际网络国际网络国际'],
    ],
    ['of nothing has no lines', '  ', []],
  ];
  test.each(CASES)('%s', (_what, text, lines) => {
    expect(labelOf(text).lines).toEqual(lines);
  });

  test('that is too long ends after a whole word', () => {
    const { lines } = labelOf('International networks '.repeat(20));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/(International|networks)…$/);
  });

  test('whose words are too long for a line is cut within them', () => {
    const { lines } = labelOf('x'.repeat(200));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^x+…$/);
  });
});

test('no line is too wide, none is empty, and they say what the text says', () => {
  const letters = fc.constantFrom(
    ...['a', 'W', 'i', ' ', '-', '/', '国', 'é', '\u0301', '👩‍👩‍👧', '\n', '\u0000'],
  );
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 400 }), (pieces) => {
      const text = pieces.join('');
      const { lines, width } = labelOf(text);
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(width).toBeLessThanOrEqual(WIDEST);
      for (const line of lines) expect(line.trim()).not.toBe('');
      const said = lines.join('').replace(/…$/, '').replace(/\s/g, '');
      expect(text.replace(/\s/g, '').startsWith(said)).toBe(true);
    }),
  );
});
