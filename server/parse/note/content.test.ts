import { describe, expect, it } from 'vitest';
import type { PassagePart } from '../../model/note.ts';
import { parseNote } from './note.ts';

const read = (text: string) => parseNote({ path: 'a.md', text });

/** A passage as text: clusters as `[0]`, links as `<0 text>`. */
function shown(parts: PassagePart[]): string {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    return 'cluster' in part ? `[${String(part.cluster)}]` : `<${String(part.link)} ${part.text}>`;
  });
  return texts.join('');
}

const passages: [title: string, text: string, expected: string[]][] = [
  [
    'only sentences with a citation or link',
    'One. Two [@a]. Three. Four [[b]]. Five.',
    ['1:6 Two [0].', '1:23 Four <0 b>.'],
  ],
  ['a narrative citation', 'One. @a says two. Three.', ['1:6 [0] says two.']],
  ['several in one sentence', 'A [@a; @b] and [@c].', ['1:1 A [0] and [1].']],
  ['a sentence over lines', 'One.\nTwo is\n  long [@a].', ['2:1 Two is long [0].']],
  ['emphasis and code', 'One. *Two* `[@x]` **[@a]**.', ['1:7 Two [@x] [0].']],
  ['code that holds the end of a sentence', 'A `b. C` [@a].', ['1:1 A b. C [0].']],
  ['a heading', '# One [@a]', ['1:3 One [0]']],
  ['a table', '| a | [@x] b |\n| - | - |\n| c | d [[e]] |', ['1:7 [0] b', '3:7 d <0 e>']],
  [
    'a list in a quotation',
    '> - One [@a].\n>   Two.\n>   - Three [@b].',
    ['1:5 One [0].', '3:7 Three [1].'],
  ],
  ['a footnote', 'A[^1].\n\n[^1]: One [@a].', ['3:7 One [0].']],
  ['an embed', '![[x]]', ['1:1 <0 x>']],
  ['a callout', '> [!note] One [[a]]\n> Two [@b].', ['1:11 One <0 a>', '2:3 Two [0].']],
  ['within a web link', '[one @a](http://b.c) two.', ['1:2 one [0] two.']],
  ['not in code', '    [@a]\n\n`[[b]]`', []],
  ['escapes before it', 'One\\. Two &amp; three. Four [@a].', ['1:24 Four [0].']],
  ['below front matter', '---\na: b\n---\n\nOne. Two [@a].', ['5:6 Two [0].']],
];

describe('passages', () => {
  it.each(passages)('%s', (_title, text, expected) => {
    const { value } = read(text);
    const found = value.passages.map((passage) => {
      return `${String(passage.line)}:${String(passage.column)} ${shown(passage.parts)}`;
    });
    expect(found).toEqual(expected);
  });

  it('know their heading', () => {
    const { passages: found } = read('[@a]\n\n# B [@b]\n\n[@c]\n\n# D\n\n- [@d]').value;
    expect(found.map(({ heading }) => heading)).toEqual([null, 0, 0, 1]);
  });
});

it('gives citations all that was read of them', () => {
  const { citations } = read('One [see @a, p. 5; -@b]. @c says.').value;
  expect(citations).toMatchObject([
    {
      index: 0,
      cluster: 0,
      key: 'a',
      mode: 'parenthetical',
      prefix: 'see',
      locator: { label: 'page', value: '5' },
      passage: 0,
      line: 1,
      column: 10,
    },
    {
      index: 1,
      cluster: 0,
      key: 'b',
      mode: 'author-suppressed',
      locator: null,
      passage: 0,
      line: 1,
    },
    { index: 2, cluster: 1, key: 'c', mode: 'narrative', passage: 1, line: 1, column: 26 },
  ]);
});

const claims: [title: string, text: string, expected: string[]][] = [
  ['a list item', '- overcomes:: [[a]] Text [@k].', ['overcomes a: Text [0].']],
  ['a paragraph', 'Part-of:: [[a]]. Text\nand [@k].', ['part-of a: . Text and [0].']],
  ['a bold relation', '- **causes**:: [[a]] x', ['causes a: x']],
  ['bold with its colons', '- **causes::** [[a]] x', ['causes a: x']],
  ['several targets', '- r:: [[a]], [[b|c]] and [[d]]', ['r a: and <2 d>', 'r b: and <2 d>']],
  [
    'all paragraphs of an item, without its lists',
    '- r:: [[a]] One.\n\n  Two [@k].\n  - Three [@l].\n\n  Four.',
    ['r a: One. Two [0]. Four.'],
  ],
  ['claims within claims', '- r:: [[a]]\n  - s:: [[b]] x', ['r a: ', 's b: x']],
  ['a task', '- [ ] r:: [[a]] x', ['r a: x']],
  ['not in the middle', 'One r:: [[a]]', []],
  ['not in code', '`r:: [[a]]`', []],
  ['not an embed', '- r:: ![[a]]', []],
];

describe('claims', () => {
  it.each(claims)('%s', (_title, text, expected) => {
    const { value } = read(text);
    const found = value.claims.map(({ relation, link, passage }) => {
      return `${relation} ${value.links[link]!.target}: ${shown(value.passages[passage]!.parts)}`;
    });
    expect(found).toEqual(expected);
    expect(value.claims.every(({ passage }) => value.passages[passage]!.unit === 'block')).toBe(
      true,
    );
  });

  it('have the citations of their passage as evidence', () => {
    const { value } = read(
      'Before [@a].\n\n- r:: [[x]], [[y]] One [@b; @c]. Two [@d].\n  - Three [@e].',
    );
    expect(value.claims.map(({ citations }) => citations)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
    expect(value.claims).toMatchObject([
      { line: 3, column: 3 },
      { line: 3, column: 3 },
    ]);
    expect(value.links.map(({ passage }) => passage)).toEqual([1, 1]);
  });
});

const withoutTarget: [text: string, problems: number][] = [
  ['- causes:: something', 1],
  ['- causes::', 1],
  ['- causes:: the [[x]]', 1],
  ['- std::vector', 0],
  ['- `causes:: x`', 0],
  ['- note: [[x]]', 0],
];

it.each(withoutTarget)('%j has %i relations without a target', (text, count) => {
  const { problems } = read(text);
  expect(problems.map(({ rule }) => rule)).toEqual(Array(count).fill('relation-no-target'));
});

it('counts words', () => {
  expect(read("# Two words\n\nIt's well-known [@a]: 3.5 %.\n\n    not code").value.words).toBe(6);
});
