import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './tree.ts';

describe('a link to a file of Markdown is a link between notes', () => {
  const cases = [
    ['[other](other.md)', { target: 'other.md', fragment: null, text: 'other', hasOwnText: true }],
    ['[an *other* note](../a/b%20c.md)', { target: '../a/b c.md', text: 'an other note' }],
    [
      '[x](b.md#what-is-known)',
      { target: 'b.md', fragment: { kind: 'heading', name: 'what-is-known' } },
    ],
    ['[x](#what-is-known)', { target: '', fragment: { kind: 'heading', name: 'what-is-known' } }],
    ['[](#here)', { target: '', text: 'here', hasOwnText: false }],
    ['[x](B.MARKDOWN)', { target: 'B.MARKDOWN' }],
    ['[](b.md)', { target: 'b.md', text: 'b.md', hasOwnText: false }],
  ] as const;
  it.each(cases)('%s', (source, link) => {
    const { links } = parseMarkdown(source);
    expect(links).toMatchObject([link]);
  });

  const others = [
    '[x](https://example.org/a.md)',
    '[x](//example.org/a.md)',
    '[x](mailto:a@b.md)',
    '[x](a.pdf)',
    '[x](a.md?raw)',
    '[x](#)',
    '[see @key](a.md)',
    '![picture](a.md)',
  ];
  it.each(others)('%s is not', (source) => {
    expect(parseMarkdown(source).links).toEqual([]);
  });
});
