import type { Nodes, Text } from 'mdast';
import { describe, expect, it } from 'vitest';
import { pointInText } from './point.ts';
import { parseMarkdown } from './tree.ts';

function firstText(node: Nodes): Text | undefined {
  if (node.type === 'text') return node;
  for (const child of 'children' in node ? node.children : []) {
    const text = firstText(child);
    if (text) return text;
  }
  return undefined;
}

/** Each source holds one capital X: the place looked for. */
const sources = [
  'ab X',
  'a\\*b X',
  'a\\\\b X',
  'a &amp; b X',
  'a &#x1F600; X',
  'a &nothing; X',
  'a\nX',
  'a  \tb\r\n   X',
  '> a\n> X',
  '- a\n  b\n  X',
  '1. > a\n   > X',
  'a %%c%% X',
  'a %%c\nc%% X',
  'é😀 X',
  '# a X',
];

describe('the place of a character', () => {
  it.each(sources)('%j', (source) => {
    const text = firstText(parseMarkdown(source).root)!;
    const point = pointInText(source, text, text.value.indexOf('X'));
    const offset = source.indexOf('X');
    const lines = source.slice(0, offset).split(/\r\n|\n/);
    const expected = { line: lines.length, column: lines.at(-1)!.length + 1, offset };
    expect(point).toEqual(expected);
  });
});
