import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textBlocks } from './plain-text.ts';

const named = (key: string) => `<${key}>`;

describe('Markdown as running text', () => {
  const CASES: [markdown: string, texts: string[], keys?: string[]][] = [
    ['One *two* **three** `four` ~~five~~ ==six==.', ['One two three four five six.']],
    ['# Heading\n\nText\nof a block.\n\nNext.', ['Text of a block.', 'Next.']],
    ['- first\n- second\n  goes on\n1. third', ['first', 'second goes on', 'third']],
    [
      'See [[some-note]], [[a/b-c#Part|its text]] and ![[other]].',
      ['See some note, its text and other.'],
    ],
    [
      '- overcomes:: [[no-money]] A partner pays [@lu2001, p. 5].',
      ['no money: A partner pays.'],
      ['lu2001'],
    ],
    ['It grew [see @a1990, pp. 3-4; but see @b2000].', ['It grew.'], ['a1990', 'b2000']],
    [
      '@rennie1993 [p. 4] finds it; so do @lu2001.',
      ['<rennie1993> finds it; so do <lu2001>.'],
      ['rennie1993', 'lu2001'],
    ],
    [
      'Mail me@example.org, see [site](https://a.b/c_d) ![alt](x.png).',
      ['Mail me@example.org, see site alt.'],
    ],
    ['| a | b |\n| --- | --- |\n| c | d |', ['a · b', 'c · d']],
    ['| a | | [@k] |', ['a'], ['k']],
    ['> [!note] Title\n> quoted', ['Title', 'quoted']],
    ['Kept %% gone %% and <!-- gone\ntoo --> kept.', ['Kept and kept.']],
    ['A block. ^name', ['A block.']],
    ['snake_case stays, _emphasis_ goes, 2 \\* 3.', ['snake_case stays, emphasis goes, 2 * 3.']],
  ];
  test.each(CASES)('%j', (markdown, texts, keys = []) => {
    const blocks = textBlocks(markdown, named);
    expect(blocks.map(({ text }) => text)).toEqual(texts);
    expect(blocks.flatMap((block) => block.keys.map(({ key }) => key))).toEqual(keys);
  });
});

test('a link without text of its own is called what it is told to be called', () => {
  const [block] = textBlocks(
    '- meets:: [[a/b-c#Part]] Of [[d|own text]].',
    named,
    (to) => `<${to}>`,
  );
  expect(block?.text).toBe('<a/b-c#Part>: Of own text.');
});

test('blocks know their lines', () => {
  const blocks = textBlocks('# H\n\none\ntwo\n\n- three\n', named);
  expect(blocks.map(({ line, lastLine }) => [line, lastLine])).toEqual([
    [2, 3],
    [5, 5],
  ]);
});

test('any text has blocks, and their keys stand in them', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'[]@a1 |`*_\\\n-!#^<>%:=('), maxLength: 80 }),
      (markdown) => {
        for (const { text, keys } of textBlocks(markdown, named)) {
          for (const { at } of keys) expect(at).toBeLessThanOrEqual(text.length + 1);
        }
      },
    ),
  );
});
