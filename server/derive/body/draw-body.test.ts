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

/** Draws an outline of embeds: `a(b(c) d)`; a note that is only linked stands in angle brackets. */
function outline({ embeds }: DrawnBody): string {
  return embeds
    .map(({ note, drawn }) => (drawn ? `${note.id}(${outline(drawn)})` : `<${note.id}>`))
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
    ['../../../etc/x.png', '/files/etc/x.png'],
  ];
  test.each(CASES)('%s are asked for at %s', (source, address) => {
    const { body } = draw({ 'notes/a.md': `![alt](${source})` });
    expect(elements(body).find(({ tag }) => tag === 'img')?.attributes?.src).toBe(address);
  });
});

describe('embeds', () => {
  const CASES: [title: string, texts: Record<string, string>, outline: string][] = [
    ['one', { 'a.md': '![[b]]', 'b.md': 'B' }, 'b()'],
    ['none where no note is', { 'a.md': '![[nothing]]' }, ''],
    ['links are none', { 'a.md': '[[b]]', 'b.md': 'B' }, ''],
    ['itself', { 'a.md': '![[a]]' }, '<a>'],
    ['two that embed each other', { 'a.md': '![[b]]', 'b.md': '![[a]]' }, 'b(<a>)'],
    [
      'three in a circle',
      { 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[a]] ![[b]]' },
      'b(c(<a> <b>))',
    ],
    [
      'a diamond',
      { 'a.md': '![[b]] ![[c]]', 'b.md': '![[d]]', 'c.md': '![[d]]', 'd.md': 'D' },
      'b(d()) c(d())',
    ],
    [
      'three deep and no deeper',
      { 'a.md': '![[b]]', 'b.md': '![[c]]', 'c.md': '![[d]]', 'd.md': '![[e]]', 'e.md': 'E' },
      'b(c(d(<e>)))',
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
