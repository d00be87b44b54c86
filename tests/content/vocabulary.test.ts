/** The colours of the shipped vocabulary can be told from the page, light or dark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseVocabulary } from '../../server/parse/vocabulary/vocabulary.ts';

const file = join(import.meta.dirname, '../../notes/vocabulary.yml');
const { value: vocabulary, problems } = parseVocabulary({
  path: 'notes/vocabulary.yml',
  text: readFileSync(file, 'utf8'),
});
const words = [...vocabulary.kinds, ...vocabulary.relations];

/** The surface of each theme on which a colour has least contrast: sunk paper by day, raised paper by night. */
const lightPage = '#f6f3ee';
const darkPage = '#201e1b';

/** WCAG 2.2, 1.4.11: what marks a graphic apart needs this contrast. */
const leastContrast = 3;

/** Relative luminance as WCAG 2.2 defines it, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('the shipped vocabulary', () => {
  it('is read without a problem', () => {
    expect(problems).toEqual([]);
    expect(vocabulary.declared).toBe(true);
  });

  it('gives every word a colour of its own and a meaning', () => {
    const { kinds, relations } = vocabulary;
    for (const group of [kinds, relations]) {
      expect(new Set(group.map(({ colour }) => colour)).size).toBe(group.length);
    }
    expect(words.filter(({ meaning }) => !meaning)).toEqual([]);
  });

  it.each(words)('$id stands out from a light and from a dark page', ({ colour }) => {
    expect(contrast(colour, lightPage)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrast(colour, darkPage)).toBeGreaterThanOrEqual(leastContrast);
  });
});
