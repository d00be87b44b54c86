import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cited, draft, places } from '../../../tests/support/drafts.ts';
import { citedKeys } from './cited-keys.ts';
import { piecesOf } from './pieces.ts';

describe('a Markdown draft cites', () => {
  const CASES: [what: string, markdown: string, keys: string][] = [
    ['in brackets', 'Firms grow [@lu2001, p. 566; see @knight2004].', 'lu2001 knight2004'],
    ['in the sentence', '@lu2001 [p. 3] and -@knight2004 differ.', 'lu2001 knight2004'],
    ['the same work again', '[@a] and @a and [-@a]', 'a*3'],
    [
      'in headings, lists, tables and quotes',
      '# @a\n\n- @b\n\n> @c\n\n|x|\n|-|\n|[@d]|',
      'a b c d',
    ],
    ['in footnotes', 'x[^1] and^[also @a]\n\n[^1]: See [@b].', 'a b'],
    ['keys in braces', '[@{a:b/c}]', 'a:b/c'],
    ['nothing in code', '`@a` and\n\n    @b\n\n```r\n@c\n```\n', ''],
    ['nothing in comments', '<!-- @a --> x %% @b %%\n\n<!--\n\n@c\n\n-->', ''],
    ['nothing in addresses and escapes', 'me@a.org \\@b <http://x/@c>', ''],
    ['nothing', 'No citation at all.', ''],
    ['what nocite lists', "---\nnocite: '@a, [@b]'\n---\n[@a]", 'a b*0'],
    ['what nocite lists on lines', '---\nnocite: |\n  @a\n  @b\n---\n', 'a*0 b*0'],
    ['what nocite lists one by one', "---\nnocite: ['@a', '@b']\n---\n", 'a*0 b*0'],
    ['everything', "---\nnocite: '@*'\n---\n[@a]", 'a *'],
    ['everything, on a line', '---\nnocite: |\n  @*\n---\n', '*'],
    [
      'in other texts of the front matter',
      '---\nabstract: "As @a says"\nmail: me@x.org\n---\n',
      'a',
    ],
    ['not everything, where only a text says so', "---\ntitle: '@*'\n---\n", ''],
  ];
  test.each(CASES)('%s', (_what, markdown, keys) => {
    expect(cited(draft('thesis.md', markdown))).toBe(keys);
  });

  test('at lines of the file', () => {
    const markdown = "---\ntitle: x\nnocite: '@n'\n---\n\nOne @a.\r\n\r\nTwo\r\n@b and @a.\n";
    expect(cited(draft('x.qmd', markdown))).toBe('n*0 a*2 b');
    expect(places(draft('x.qmd', markdown))).toEqual(['line 3', 'line 6', 'line 9']);
  });

  test('at lines of the file however long it is', () => {
    const markdown = Array.from({ length: 500 }, (_, at) => `[@k${at}]`).join('\n\n');
    const found = places(draft('x.md', markdown));
    expect(found).toEqual(Array.from({ length: 500 }, (_, at) => `line ${2 * at + 1}`));
  });
});

describe('told of a Markdown draft', () => {
  test('front matter that is no YAML', () => {
    const { problems, citations } = draft('x.md', '---\nnocite: @a\n---\n[@b]');
    expect(citations.map(({ key }) => key)).toEqual(['b']);
    expect(problems).toEqual([expect.stringMatching(/^The front matter .* \(line 2: .*\), so it/)]);
  });
  test('LaTeX commands', () => {
    expect(draft('x.md', 'As \\citep[p.~3]{a} says').notes).toEqual([
      'The draft has LaTeX’s \\cite commands too; in Markdown only @keys are read.',
    ]);
    expect(draft('x.md', 'As @a says').notes).toEqual([]);
  });
  test('lines that nobody can read', () => {
    const markdown = `[@a]\n\n${'>'.repeat(100)} [@b]\n`;
    expect(draft('x.md', markdown).problems).toEqual([
      'Lines 1 to 4 are nested too deeply or too long to be read, so what they cite is missing.',
    ]);
  });
});

describe('pieces of a text', { timeout: 60_000 }, () => {
  const block = fc.constantFrom(
    'Words with [@a].',
    'More words\nand @b.',
    '# Heading',
    '- item @c\n\n  its second paragraph [@d]',
    '```\ncode\n\n@no\n```',
    '~~~~\n```\n\n@no\n~~~~',
    '````\n@no\n\n```\n\n@no\n````',
    '<!-- hidden\n\n@no\n\n-->',
    '%%\nhidden\n\n@no\n%%',
    '<pre>\n\n@no\n\n</pre>',
    '> quoted @e',
    '    indented @no',
    '[^1]: A note.\n\n    And its @f second paragraph.',
    '| a | b |\n|---|---|\n| @g | x |',
  );
  const texts = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

  test('cite together what the whole cites, on the same lines', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 8 }), (text, enough) => {
        const parts = piecesOf(text, enough);
        const found = parts.flatMap((piece) =>
          citedKeys(piece.text)!.map(({ key, line }) => `${key} ${line + piece.line - 1}`),
        );
        expect(found).toEqual(citedKeys(text)!.map(({ key, line }) => `${key} ${line}`));
        expect(parts.map((piece) => piece.text).join('\n')).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('are many where a text is long', () => {
    expect(piecesOf('word\n\n'.repeat(1000)).length).toBeGreaterThan(10);
  });
});
