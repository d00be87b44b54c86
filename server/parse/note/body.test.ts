import { describe, expect, it } from 'vitest';
import type { Markup } from '../../model/markup.ts';
import { parseBody } from './body.ts';
import { parseNote } from './note.ts';

const draw = (text: string) => parseBody(parseNote({ path: 'a.md', text }).value).body;

/** A tree as text, to be read in a table of cases: `p(a em(b))`, clusters `[0]`, links `<0 text>`, embeds `!0`. */
function shown(markup: Markup): string {
  if (typeof markup === 'string') return markup.replaceAll('\n', '⏎');
  if ('cluster' in markup) return `[${String(markup.cluster)}]`;
  if ('embed' in markup) return `!${String(markup.embed)}`;
  const children = (markup.children ?? []).map(shown).join('');
  if ('link' in markup) return `<${String(markup.link)} ${children}>`;
  const attributes = Object.entries(markup.attributes ?? {}).map(
    ([name, value]) => `${name}=${String(value)}`,
  );
  return `${[markup.tag, ...attributes].join(' ')}(${children})`;
}

const drawn: [title: string, text: string, expected: string[]][] = [
  ['text', 'a *b* **c** `d`', ['p(a em(b) strong(c) code(d))']],
  ['a heading', '## A b', ['h2 id=a-b(A b)']],
  [
    'citations and links',
    '@a and [@b] and [[c|d]] and ![[e]].',
    ['p([0] and [1] and <0 d> and !1.)'],
  ],
  ['an embed by itself', 'a\n\n![[b]]', ['p(a)', '!0']],
  ['a list', '- a\n- b\n  c', ['ul(li(a)li(b⏎c))']],
  ['a loose list', '1. a\n\n2. b', ['ol(li(p(a))li(p(b)))']],
  [
    'tasks',
    '- [x] a',
    [
      'ul class=contains-task-list(li class=task-list-item(input type=checkbox checked=true disabled=true() a))',
    ],
  ],
  [
    'a table',
    '| a | b |\n| - | -: |\n| c | [@d] |',
    ['table(thead(tr(th(a)th align=right(b)))tbody(tr(td(c)td align=right([0]))))'],
  ],
  ['code', '```js\na <b>\n```', ['pre(code class=language-js(a <b>⏎))']],
  [
    'a callout',
    '> [!Warning]\n> a',
    ['blockquote class=callout data-callout=warning(p class=callout-title(Warning)p(a))'],
  ],
  ['a named block', 'a ^b', ['p id=^b(a)']],
  ['a named item', '- a ^b', ['ul(li id=^b(a))']],
  ['a named table', '| a |\n| - |\n\n^t', ['table id=^t(thead(tr(th(a))))']],
  [
    'a claim',
    '- r:: [[a]] b [@c]',
    ['ul(li id=claim-0(span class=relation data-relation=r(r) <0 a> b [0]))'],
  ],
  [
    'claims of one block',
    'r:: [[a]], [[b]] c\n\ns:: [[d]]',
    [
      'p id=claim-0(span class=relation data-relation=r(r) <0 a>, <1 b> c)',
      'p id=claim-2(span class=relation data-relation=s(s) <2 d>)',
    ],
  ],
  ['a claim in bold', '**r:: [[a]]** b', ['p id=claim-0(strong(r:: <0 a>) b)']],
  [
    'a claim about a bold link',
    'r:: **[[a]]** b',
    ['p id=claim-0(span class=relation data-relation=r(r) strong(<0 a>) b)'],
  ],
  [
    'a named claim',
    'r:: [[a]] b ^c',
    ['p id=^c(span id=claim-0()span class=relation data-relation=r(r) <0 a> b)'],
  ],
  [
    'a footnote',
    'a[^x]\n\n[^x]: b',
    [
      'p(a' + 'sup(a href=#note:fn-x id=note:fnref-x data-footnote-ref=true(1)))',
      'section data-footnotes=true class=footnotes(h2 class=sr-only(Footnotes)ol(li id=note:fn-x(p(b a href=#note:fnref-x data-footnote-backref= aria-label=Back to reference 1 class=data-footnote-backref(↩)))))',
    ],
  ],
  [
    'links',
    '[a](b.txt "t") <http://c.d>',
    ['p(a href=b.txt title=t(a) a href=http://c.d(http://c.d))'],
  ],
  ['a picture of the library', '![a](b.png)', ['p(img src=b.png alt=a())']],
  [
    'a picture from elsewhere',
    '![a](https://b.c/d.png) ![](//b.c/d)',
    ['p(a href=https://b.c/d.png(a) a href=//b.c/d(//b.c/d))'],
  ],
  [
    'a picture from elsewhere in a link',
    '[![a](https://b.c/d.png)](e.md)',
    ['p(a href=https://b.c/d.png(a))'],
  ],
  ['a citation in a link', '[a @b c](d.md)', ['p(a href=d.md(a )[0]a href=d.md( c))']],
  ['a hidden comment', 'a %%b%%', ['p(a )']],
  ['CRLF', 'a\r\nb', ['p(a⏎b)']],
];

describe('drawn', () => {
  it.each(drawn)('%s', (_title, text, expected) => {
    expect(draw(text).map(shown)).toEqual(expected);
  });
});

const titles: [title: string, text: string, expected: string[]][] = [
  ['repeated', '---\ntitle: A\n---\n# A\n\nb', ['p(b)']],
  ['taken from the heading', '# A\n\nb', ['p(b)']],
  ['another', '---\ntitle: B\n---\n# A\n\nb', ['h1 id=a(A)', 'p(b)']],
  ['with a citation in it', '# A [@k]\n\nb', ['h1 id=a(A [0])', 'p(b)']],
];

it.each(titles)('a title %s', (_title, text, expected) => {
  expect(draw(text).map(shown)).toEqual(expected);
});

const html: [title: string, text: string, expected: string[]][] = [
  ['allowed elements', 'a <kbd>b</kbd> <sub>c</sub><br>', ['p(a kbd(b) sub(c)br())']],
  [
    'over several blocks',
    '<details open><summary>a</summary>\n\nb [@c] [[d]]\n\n</details>',
    ['details open=true(summary(a)p(b [0] <0 d>))'],
  ],
  ['a script', 'a\n\n<script>alert(1)</script>\n\nb', ['p(a)', 'p(b)']],
  ['a handler and a style', '<b onclick="x" style="y" title="z">a</b>', ['p(b title=z(a))']],
  ['a frame', '<iframe src="https://a.b">c</iframe>d', ['d']],
  ['a form', '<form action="x"><button>a</button><input name="b"></form>', ['a']],
  [
    'a box beside the box of a task',
    '- [ ] a <input type="checkbox" disabled> b',
    [
      'ul class=contains-task-list(li class=task-list-item(input type=checkbox disabled=true() a  b))',
    ],
  ],
  [
    'unsafe addresses',
    '<a href="javascript:x">a</a> [b](JAVASCRIPT:x) <img src="data:x" alt="c">',
    ['p(a b c)'],
  ],
  ['an address with a tab', '<a href="java&#9;script:x">a</a>', ['p(a)']],
  [
    'a picture',
    '<img src="/\\b.c/d.png" onerror="x" srcset="y">',
    ['a href=/\\b.c/d.png(/\\b.c/d.png)'],
  ],
  ['ids and classes of its own', '<b id="app" class="x callout">a</b>', ['p(b class=callout(a))']],
  ['an id that the note has', '# X\n\n## A\n\n<b id="a">c</b>', ['h2 id=a(A)', 'p(b(c))']],
  [
    'imitations of what is held',
    '<held number="0">a</held> <Held number="0">b</Held> [@c]',
    ['p(a b [0])'],
  ],
  ['unclosed elements', '<table><tr><td>a\n\nb [@c]', ['table(tbody(tr(td(a⏎p(b [0])))))']],
  ['SVG', '<svg><foreignObject><b onclick="x">a</b></foreignObject></svg>', ['p(b(a))']],
];

describe('HTML', () => {
  it.each(html)('%s', (_title, text, expected) => {
    expect(draw(text).map(shown)).toEqual(expected);
  });
});

it('shows a note whose HTML nests too deeply as it is written', () => {
  const note = parseNote({ path: 'a.md', text: '<b>'.repeat(1000) }).value;
  const { body, problems } = parseBody(note);
  expect(body).toEqual([{ tag: 'pre', children: [note.body] }]);
  expect(problems).toMatchObject([{ rule: 'note-too-complex', line: 1 }]);
});
