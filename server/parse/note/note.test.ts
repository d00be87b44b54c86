import { describe, expect, it } from 'vitest';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import { parseBody } from './body.ts';
import { parseNote } from './note.ts';

const read = (text: string, path = 'notes/a-note.md') => parseNote({ path, text });

describe('what a note says of itself', () => {
  it('reads the known keys', () => {
    const text = `---
title: Alliances
kind: study
aliases: [one, two words]
summary: >
  A sentence
  over two lines.
tags: [a, "#b"]
reference: "@smith2010"
country: New Zealand
---
Body.`;
    expect(read(text).value).toMatchObject({
      id: 'a-note',
      file: 'notes/a-note.md',
      title: 'Alliances',
      kind: 'study',
      aliases: ['one', 'two words'],
      summary: 'A sentence over two lines.',
      tags: ['a', 'b'],
      reference: 'smith2010',
      frontMatter: { country: 'New Zealand' },
      body: 'Body.',
      bodyLine: 12,
      words: 1,
    });
  });

  const fields: [front: string, expected: object][] = [
    ['aliases: one, two words', { aliases: ['one', 'two words'] }],
    ['tags: "a, #b c"', { tags: ['a', 'b', 'c'] }],
    ['citekey: smith2010', { reference: 'smith2010' }],
    ['description: d', { summary: 'd' }],
    ['constructor: x', { kind: 'note', title: 'a-note' }],
    ['', { kind: 'note', aliases: [], tags: [], summary: '', reference: null }],
  ];

  it.each(fields)('%j', (front, expected) => {
    expect(read(`---\n${front}\n---\n`).value).toMatchObject(expected);
  });

  const titles: [text: string, title: string][] = [
    ['---\ntitle: T\n---\n# H', 'T'],
    ['---\ntitle:\n---\n# H *i* [@a] [[x|y]]', 'H i y'],
    ['## Two\n\n# One', 'One'],
    ['## Two', 'a-note'],
  ];

  it.each(titles)('%j has a title', (text, title) => {
    expect(read(text).value.title).toBe(title);
  });

  it('passes over values of the wrong form and keeps them', () => {
    const { value, problems } = read('---\nx: y\ntitle: [a]\ntags: {a: b}\n---\n');
    expect(value).toMatchObject({ title: 'a-note', tags: [], frontMatter: { title: ['a'] } });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
      ['front-matter-value', 3],
      ['front-matter-value', 4],
    ]);
  });
});

it('names headings', () => {
  const { headings } = read('# A *b*\n\ntext\n\nC [@x]\n---\n\n## A b\n\n## Claim 1\n\n## !').value;
  expect(headings).toEqual([
    { depth: 1, text: 'A b', anchor: 'a-b', line: 1 },
    { depth: 2, text: 'C', anchor: 'c', line: 5 },
    { depth: 2, text: 'A b', anchor: 'a-b-1', line: 8 },
    { depth: 2, text: 'Claim 1', anchor: 'section-claim-1', line: 10 },
    { depth: 2, text: '!', anchor: 'section-', line: 12 },
  ]);
});

const shownHeadings: [written: string, text: string, anchor: string][] = [
  ['<script>x=5</script> a', 'a', 'a'],
  ['a <Style>b</STYLE> <b>c</b>', 'a c', 'a-c'],
  ['a <iframe><script>b</script>c</iframe> d', 'a d', 'a-d'],
  ['<script>*x*</script> a [[b]]', 'a b', 'a-b'],
  ['a <!-- <script> --> b', 'a b', 'a-b'],
  ['a <kbd>b</kbd>', 'a b', 'a-b'],
];

it.each(shownHeadings)(
  'takes the text of the heading %j as it is shown',
  (written, text, anchor) => {
    const note = read(`## ${written}`).value;
    expect(note.headings).toMatchObject([{ text, anchor }]);
    const [heading] = parseBody(note).body as MarkupElement[];
    expect(shownText(heading!)).toBe(text);
  },
);

function shownText(markup: Markup): string {
  if (typeof markup === 'string') return markup;
  const children = 'children' in markup ? (markup.children ?? []) : [];
  return children.map(shownText).join('').replace(/\s+/g, ' ').trim();
}

const blocks: [title: string, text: string, expected: unknown][] = [
  ['a paragraph', 'Text. ^one', [{ name: 'one', line: 1 }]],
  ['a list item', '- a\n- b ^two', [{ name: 'two', line: 2 }]],
  ['a list, from below', '- a\n- b\n\n^list', [{ name: 'list', line: 1 }]],
  ['a table, from below', '| a |\n| - |\n\n^t-1', [{ name: 't-1', line: 1 }]],
  ['a quotation, from within', '> a ^q', [{ name: 'q', line: 1 }]],
  ['a heading', '# a ^h', [{ name: 'h', line: 1 }]],
  [
    'a claim',
    '- r:: [[x]] y ^c\n\n  more ^d',
    [
      { name: 'c', line: 1 },
      { name: 'd', line: 3 },
    ],
  ],
  ['no power', 'x^2', []],
  ['no name in code', '`a ^b`', []],
];

it.each(blocks)('names %s', (_title, text, expected) => {
  const { value } = read(text);
  expect(value.blocks).toEqual(expected);
  expect(JSON.stringify(value.passages)).not.toContain('^');
});

const unsafe: [text: string, rule: string, line: number, column: number][] = [
  ['a\n\n<script>x</script>', 'html-unsafe', 3, 1],
  ['a <b onclick="x">b</b>', 'html-unsafe', 1, 3],
  ['<p\nstyle="x">b</p>', 'html-unsafe', 1, 1],
  ['<div>\n<iframe src="x"></iframe></div>', 'html-unsafe', 2, 1],
  ['<input type="text">', 'html-unsafe', 1, 1],
  ['<a href="javascript:x">b</a>', 'link-unsafe', 1, 1],
  ['a [b](javascript:x)', 'link-unsafe', 1, 3],
  ['![b](data:image/png;base64,x)', 'link-unsafe', 1, 1],
  ['[b][c]\n\n[c]: file:///x', 'link-unsafe', 3, 1],
];

describe('problems of the body are known without drawing it', () => {
  it.each(unsafe)('%j', (text, rule, line, column) => {
    expect(read(text).problems).toMatchObject([{ rule, line, column, file: 'notes/a-note.md' }]);
  });

  it.each(['<b>a</b> <br> <kbd>k</kbd>', '<!-- <script> -->', '`<script>`', '<https://a.b>'])(
    '%j has none',
    (text) => {
      expect(read(text).problems).toEqual([]);
    },
  );

  it('counts lines from the top of the file', () => {
    expect(read('---\na: b\n---\n\n<script>').problems).toMatchObject([{ line: 5 }]);
  });
});

it('shows a text beyond reading as it is', () => {
  const { value, problems } = read(`---\ntitle: T\n---\n${'> '.repeat(10_000)}`);
  expect(value.title).toBe('T');
  expect(problems).toMatchObject([{ rule: 'note-too-complex', line: 4 }]);
});
