import { describe, expect, test } from 'vitest';
import { corpusOf, noteOf } from '../../../tests/support/corpus.ts';
import type { DrawnBody } from '../../contract/note-page.ts';
import { noteBody } from '../../corpus/body.ts';
import type { Markup, MarkupElement } from '../../model/markup.ts';
import { drawBody } from './draw-body.ts';

function draw(texts: Record<string, string>, id = 'a'): DrawnBody {
  const corpus = corpusOf(texts);
  return drawBody(corpus, noteOf(corpus, id), noteBody);
}

/** The words of a tree; what is no text is named by its number. */
function textOf(markup: readonly Markup[]): string {
  return markup
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('cluster' in node) return `{cluster ${node.cluster}}`;
      if ('embed' in node) return `{embed ${node.embed}}`;
      return textOf(node.children ?? []);
    })
    .join('|')
    .replace(/\s+/g, ' ');
}

/** Draws an outline of embeds: `a(b(c) d)`; one that is left out stands in angle brackets with the reason. */
function outline({ embeds }: DrawnBody): string {
  return embeds
    .map(({ note, drawn, omitted }) =>
      drawn ? `${note.id}(${outline(drawn)})` : `<${note.id}: ${omitted}>`,
    )
    .join(' ');
}

function elements(markup: readonly Markup[]): MarkupElement[] {
  return markup.flatMap((node) =>
    typeof node === 'object' && 'tag' in node ? [node, ...elements(node.children ?? [])] : [],
  );
}

describe('links', () => {
  const texts = {
    'a.md': '# Here\n[[b]] [[b#Part]] [[#Here]] [[a#here]] [[nowhere]] [[b#Nothing]] [[b#^x]]',
    'b c/b.md': '## Part\nText. ^x',
  };

  test('lead to pages and to places in them', () => {
    expect(draw(texts).links.map(({ href }) => href)).toEqual([
      '/notes/b',
      '/notes/b#part',
      '#here',
      '#here',
      null,
      '/notes/b',
      '/notes/b#%5Ex',
    ]);
  });

  test('of an embedded note lead to its own page', () => {
    const { embeds } = draw({ 'a.md': '![[b]]', 'b.md': '# Part\n[[#Part]] [[a]] [[b#Part]]' });
    const hrefs = embeds[0]?.drawn?.links.map(({ href }) => href);
    expect(hrefs).toEqual(['/notes/b#part', '/notes/a', '/notes/b#part']);
  });
});

describe('pictures', () => {
  const CASES: [source: string, address: string][] = [
    ['map.png', '/files/notes/map.png'],
    ['./map.png', '/files/notes/map.png'],
    ['../pictures/map.png', '/files/pictures/map.png'],
    ['/pictures/map.png', '/files/pictures/map.png'],
    ['<a map.png>', '/files/notes/a%20map.png'],
    ['a%20map.png', '/files/notes/a%20map.png'],
    ['100%.png', '/files/notes/100%25.png'],
    ['MAP.png?large#top', '/files/notes/map.png'],
  ];
  const files = ['notes/map.png', 'pictures/map.png', 'notes/a map.png', 'notes/100%.png'];
  const library = Object.fromEntries(files.map((file) => [file, '']));
  test.each(CASES)('%s are asked for at %s', (source, address) => {
    const { body } = draw({ ...library, 'notes/a.md': `![alt](${source})` });
    expect(elements(body).find(({ tag }) => tag === 'img')?.attributes?.src).toBe(address);
  });

  test.each(['none.png', '../../map.png', '../notes', 'paper.pdf'])(
    '%s shows its text',
    (source) => {
      const { body } = draw({
        ...library,
        'notes/paper.pdf': '',
        'notes/a.md': `![alt](${source})`,
      });
      expect(elements(body).map(({ tag }) => tag)).not.toContain('img');
      expect(textOf(body)).toBe('alt| (no such picture)');
    },
  );

  const EMBEDS: [source: string, attributes: object][] = [
    ['![[map.png]]', { src: '/files/notes/map.png', alt: 'map.png', id: 'link-0' }],
    ['![[pictures/map.png]]', { src: '/files/pictures/map.png' }],
    ['![[other.svg|A drawing]]', { src: '/files/deep/other.svg', alt: 'A drawing' }],
    ['![[map.png|300]]', { alt: 'map.png', width: '300' }],
    ['![[map.png|300x200]]', { width: '300', height: '200' }],
  ];
  test.each(EMBEDS)('%s is one', (source, attributes) => {
    const { body } = draw({ ...library, 'deep/other.svg': '', 'notes/a.md': `See ${source}.` });
    expect(elements(body).find(({ tag }) => tag === 'img')?.attributes).toMatchObject(attributes);
  });
});

describe('links to files', () => {
  const CASES: [source: string, href: string | undefined][] = [
    ['[x](paper.pdf)', '/files/notes/paper.pdf'],
    ['[x](paper.pdf#page=3)', '/files/notes/paper.pdf#page=3'],
    ['[x](../notes/paper.pdf)', '/files/notes/paper.pdf'],
    ['<a href="/notes/paper.pdf">x</a>', '/files/notes/paper.pdf'],
    ['<a href="b.md#part">x</a>', '/notes/b#part'],
    ['[x](/references/k)', '/references/k'],
    ['[x](https://example.org/x.pdf)', 'https://example.org/x.pdf'],
    ['[x](none.pdf)', undefined],
    ['[x](page.html)', undefined],
    ['[x](../../paper.pdf)', undefined],
    ['[x](/references/none)', undefined],
  ];
  test.each(CASES)('%s', (source, href) => {
    const { body } = draw({
      'notes/a.md': source,
      'notes/b.md': '',
      'notes/paper.pdf': '',
      'r.bib': '@book{k, title = {T}}',
    });
    expect(elements(body).find(({ tag }) => tag === 'a')?.attributes?.href).toBe(href);
    expect(textOf(body)).toMatch(href ? /^x$/ : /^x\| \(no such file\)$/);
  });

  test('in double brackets lead to the file', () => {
    const { body, links } = draw({
      'a.md': '[[paper.pdf]] ![[paper.pdf#page=2]]',
      'x/paper.pdf': '',
    });
    expect(links).toEqual([
      { href: '/files/x/paper.pdf', target: null },
      { href: '/files/x/paper.pdf#page=2', target: null },
    ]);
    const pieces: Markup[] = [
      { link: 0, children: ['paper.pdf'] },
      ' ',
      { link: 1, children: ['paper.pdf > page=2'] },
    ];
    expect(elements(body)[0]?.children).toEqual(pieces);
  });
});

describe('embeds', () => {
  const CASES: [title: string, texts: Record<string, string>, outline: string][] = [
    ['one', { 'a.md': '![[b]]', 'b.md': 'B' }, 'b()'],
    ['none where no note is', { 'a.md': '![[nothing]]' }, ''],
    ['links are none', { 'a.md': '[[b]]', 'b.md': 'B' }, ''],
    ['itself', { 'a.md': '![[a]]' }, '<a: circle>'],
    ['two that embed each other', { 'a.md': '![[b]]', 'b.md': '![[a]]' }, 'b(<a: circle>)'],
    [
      'three in a circle',
      { 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[a]] ![[b]]' },
      'b(c(<a: circle> <b: circle>))',
    ],
    [
      'a diamond',
      { 'a.md': '![[b]] ![[c]]', 'b.md': '![[d]]', 'c.md': '![[d]]', 'd.md': 'D' },
      'b(d()) c(d())',
    ],
    [
      'three deep and no deeper',
      { 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[d]]', 'd.md': '![[e]]', 'e.md': 'E' },
      'b(c(d(<e: depth>)))',
    ],
    [
      'only those of the part that is shown',
      {
        'a.md': '![[b#Part]]',
        'b.md': '![[c]]\n## Part\n![[d]]\n## Rest\n![[c]]',
        'c.md': '',
        'd.md': '',
      },
      'b(d())',
    ],
  ];
  test.each(CASES)('%s', (_title, texts, expected) => expect(outline(draw(texts))).toBe(expected));

  test('many that embed many make a page with an end', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const all = ids.map((id) => `![[${id}]]`).join('\n\n');
    const drawn = draw({ 'a.md': all, ...Object.fromEntries(ids.map((id) => [`${id}.md`, all])) });
    const count = ({ embeds }: DrawnBody): number =>
      embeds.reduce((sum, { drawn: inner }) => sum + (inner ? 1 + count(inner) : 0), 0);
    expect(count(drawn)).toBe(200);
    expect(drawn.embeds).toHaveLength(40);
    expect(drawn.embeds.at(-1)?.omitted).toBe('number');
  });
});

describe('the part that an embed names', () => {
  const b = `# Title

Opening. ^opening

## One

First.

### Deeper

Deep.

## Two

- An item. ^item
  - Inside it. ^inside

> ## Quoted
>
> In quotes.

| a | b |
| - | - |
| c | d |

^table
`;
  const CASES: [target: string, text: RegExp | ''][] = [
    ['b', /Opening.*First.*Deep.*An item.*In quotes/],
    ['b#One', /^One.*First.*Deeper.*Deep\.$/],
    ['b#Deeper', /^Deeper.*Deep\.$/],
    ['b#Two', /^Two.*An item.*In quotes/],
    ['b#Quoted', /^Quoted.*In quotes\.$/],
    ['b#Title', /Opening.*First.*Deep.*An item.*In quotes/],
    ['two#Title', /^Opening\.$/],
    ['b#^opening', /^Opening\.$/],
    ['b#^item', /^An item\..*Inside it\.$/],
    ['b#^inside', /^Inside it\.$/],
    ['b#Nothing', ''],
    ['b#^nothing', ''],
  ];
  test.each(CASES)('%s', (target, text) => {
    const { embeds } = draw({
      'a.md': `![[${target}]]`,
      'b.md': b,
      'two.md': '# Title\n\nOpening.\n\n# Another\n\nMore.',
    });
    const shown = textOf(embeds[0]!.drawn!.body).replace(/^[| ]+|[| ]+$/g, '');
    if (text === '') expect(shown).toBe('');
    else expect(shown).toMatch(text);
  });

  test('brings the list of an item along', () => {
    const { embeds } = draw({ 'a.md': '![[b#^inside]]', 'b.md': b });
    expect(embeds[0]?.drawn?.body).toMatchObject([{ tag: 'ul', children: [{ tag: 'li' }] }]);
  });
});

test('the tree that the corpus keeps stays as it is', () => {
  const corpus = corpusOf({ 'a.md': 'uses:: [[b]] ![x](y.png) ![[b]]', 'b.md': 'B' });
  const before = structuredClone(noteBody(noteOf(corpus, 'a')));
  drawBody(corpus, noteOf(corpus, 'a'), noteBody);
  expect(noteBody(noteOf(corpus, 'a'))).toEqual(before);
});
