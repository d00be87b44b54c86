import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../../../tests/support/corpus.ts';
import { noteBody } from '../../../../corpus/body.ts';
import type { Block, Inline } from '../document.ts';
import { planNotes } from '../plan-notes.ts';
import { readNotes } from './read-notes.ts';

/** Reads notes as a document, each cluster as its number; links are known as they are after planning. */
function read(texts: Record<string, string>, ids = ['a']) {
  const corpus = corpusOf(texts);
  const notes = ids.map((id) => noteOf(corpus, id));
  const { linked } = planNotes(corpus, notes, noteBody);
  return readNotes(corpus, notes, {
    bodyOf: noteBody,
    linked: new Set(linked),
    cite: ({ note, cluster, noteNumber }) => [`‹${note.id}${cluster} in ${noteNumber}›`],
  });
}

/** Blocks as text, to be read in a table of cases. */
function shown(blocks: readonly Block[]): string {
  return blocks.map(shownBlock).join(' ');
}

function shownBlock(block: Block): string {
  const place = 'anchor' in block && block.anchor !== null ? `@${block.anchor} ` : '';
  switch (block.kind) {
    case 'heading':
      return `h${block.level}(${place}${phrases(block.content)})`;
    case 'paragraph':
      return `p(${place}${phrases(block.content)})`;
    case 'list': {
      const sign = block.ordered ? `ol${block.start}` : 'ul';
      const items = block.items.map(({ anchor, done, blocks }) => {
        const box = done === null ? '' : done ? '[x] ' : '[ ] ';
        return `${box}${anchor === null ? '' : `@${anchor} `}${shown(blocks)}`;
      });
      return `${sign}(${items.join(' | ')})`;
    }
    case 'table': {
      const rows = (all: typeof block.body) =>
        all.map((row) => row.map((cell) => shown(cell.blocks)).join(' | ')).join(' / ');
      return `table(${phrases(block.caption)}: ${rows(block.head)} // ${rows(block.body)})`;
    }
    case 'quote':
      return `quote(${place}${shown(block.blocks)})`;
    case 'code':
      return `code(${block.language}: ${block.text})`;
    case 'rule':
      return 'rule';
  }
}

function phrases(content: readonly Inline[]): string {
  return content.map(phrase).join('');
}

function phrase(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'line-break':
      return '⏎';
    case 'anchor':
      return `@${inline.anchor}`;
    case 'styled':
      return `${inline.style}(${phrases(inline.content)})`;
    case 'link':
      return `<${'anchor' in inline.to ? `@${inline.to.anchor}` : inline.to.address}: ${phrases(inline.content)}>`;
    case 'footnote':
      return `^${inline.number}{${shown(inline.blocks)}}`;
    case 'footnote-again':
      return `^${inline.number}`;
    case 'picture':
      return `img(${inline.path}: ${inline.text}${inline.width ? ` ${inline.width}` : ''})`;
    default:
      return phrases(inline.content);
  }
}

const CASES: [title: string, texts: Record<string, string> | string, expected: string][] = [
  ['a paragraph over two lines', 'one  two\n three', 'p(one two three)'],
  ['a line break', 'one\\\ntwo', 'p(one⏎two)'],
  [
    'formats',
    '*a* **b** ~~c~~ `d` H<sub>2</sub> <u>e</u> <small>f</small> <q>g</q>',
    'p(italic(a) bold(b) strike(c) code(d) Hsubscript(2) underline(e) f “g”)',
  ],
  ['white space at the ends of formats', '*a* .', 'p(italic(a) .)'],
  ['headings, the highest first', '### A\n\n#### B\n\n### C', 'h1(A) h2(B) h1(C)'],
  ['a deep heading', '# A\n\n###### B\n\nx', 'h1(B) p(x)'],
  ['a heading in a quotation', '> ## A\n>\n> b', 'quote(p(bold(A)) p(b))'],
  ['lists', '1. a\n   - b\n2. c\n\n\n9) d', 'ol1(p(a) ul(p(b)) | p(c)) ol9(p(d))'],
  ['tasks', '- [x] a\n- [ ] b', 'ul([x] p(a) | [ ] p(b))'],
  ['a loose task', '- [x] a\n\n  b', 'ul([x] p(a) p(b))'],
  ['a table', '| a | b |\n| - | - |\n| c | [@k] |', 'table(: p(a) | p(b) // p(c) | p(‹a0 in 0›))'],
  [
    'a table of HTML',
    '<table><caption>t</caption><tr><th colspan=2>a<tr><td>b<td><p>c<p>d</table>',
    'table(t:  // p(a) / p(b) | p(c) p(d))',
  ],
  ['code', '```js\na\n  <b>\n```', 'code(js: a\n  <b>)'],
  ['a rule', 'a\n\n---\n\nb', 'p(a) rule p(b)'],
  ['a callout', '> [!note] T\n> b', 'quote(p(bold(T)) p(b))'],
  [
    'a definition and a part that opens',
    '<dl><dt>a<dd>b</dl><details><summary>c</summary>d</details>',
    'p(bold(a)) quote(p(b)) p(bold(c)) p(d)',
  ],
  [
    'a relation, what it leads to set off',
    { 'a.md': 'r:: [[b]] c', 'b.md': '---\ntitle: B\n---' },
    'p(italic(r) bold(B) c)',
  ],
  [
    'footnotes where they are called for',
    'a[^x] b[^y] c[^x]\n\n[^y]: two\n[^x]: one [@k]',
    'p(a^1{p(one ‹a0 in 1›)} b^2{p(two)} c^1)',
  ],
  ['a footnote in a footnote', 'a[^x]\n\n[^x]: b[^y]\n[^y]: c', 'p(a^1{p(b [c])})'],
  [
    'an embed in a paragraph',
    { 'a.md': 'x ![[b]] y', 'b.md': '---\ntitle: B\n---\n## H\n\nz [@k]' },
    'p(x) quote(p(bold(B)) p(bold(H)) p(z ‹b0 in 0›)) p(y)',
  ],
  ['an embed of itself', { 'a.md': '![[a]]' }, 'quote(p(bold(a)))'],
  ['an embed of nothing', '![[nothing]]', 'p(nothing)'],
  ['pictures', { 'a.md': '![[b.png|30]] ![x](b.png)', 'b.png': '' }, 'p(img(b.png: b.png 30) img(b.png: x))'],
  ['a link to a place of its own', '[b](#c) [[#c]]\n\n## c', 'p(<@a#c: b> <@a#c: c>) h1(@a#c c)'],
  ['a place that nothing leads to', '## c\n\nd ^e', 'h1(c) p(d)'],
  ['a file', { 'a.md': '[b](c.pdf)', 'c.pdf': '' }, 'p(b)'],
  ['text from right to left', 'עברית', 'p(עברית)'],
];

describe('one note', () => {
  test.each(CASES)('%s', (_title, texts, expected) => {
    const files = typeof texts === 'string' ? { 'a.md': texts } : texts;
    expect(shown(read(files).blocks)).toBe(expected);
  });
});

test('several notes stand under their titles and link to each other', () => {
  const { blocks, changes } = read(
    {
      'a.md': '---\ntitle: A\n---\nto [[b]], [[b#In b]], [[b#Not there]], [[c]]',
      'b.md': '---\ntitle: B\n---\n## In b\n\nback to [[a]]',
      'c.md': '---\ntitle: C\n---',
    },
    ['a', 'b'],
  );
  expect(shown(blocks)).toBe(
    'h1(@a A) p(to <@b: B>, <@b#in-b: B › In b>, <@b: B › Not there>, C) ' +
      'h1(@b B) h2(@b#in-b In b) p(back to <@a: A>)',
  );
  expect(changes).toMatchObject([{ key: 'a', field: 'link', value: 'C', became: 'C' }]);
});

const LOSSES: [title: string, texts: Record<string, string>, told: string[]][] = [
  ['a link to a note apart', { 'a.md': '[[b|x]] [[b|x]]', 'b.md': '' }, ['link: b → x']],
  ['a link to nothing', { 'a.md': '[[b]]' }, ['link: b → b']],
  ['a link to a file', { 'a.md': '[x](b.pdf)', 'b.pdf': '' }, ['link: /files/b.pdf → x']],
  ['a file that is not there', { 'a.md': '![x](b.png)' }, ['file: x → x']],
  ['an embed of itself', { 'a.md': '![[a]]' }, ['embedded note: a → a']],
  ['an embed of nothing', { 'a.md': '![[b]]' }, ['embedded note: b → b']],
  ['links that the document holds', { 'a.md': '[[a]] [x](https://b.c)' }, []],
];

test.each(LOSSES)('tells of %s', (_title, texts, told) => {
  const { changes } = read(texts);
  expect(changes.map(({ field, value, became }) => `${field}: ${value} → ${became}`)).toEqual(told);
});
