/** Citations in footnotes of the author, and suffixes after quotation marks, in styles of notes, against pandoc's. */
import { convert } from 'pandoc-wasm';
import { describe, expect, it } from 'vitest';
import { noteBody } from '../../server/corpus/body.ts';
import { setNote } from '../../server/derive/setting/set-note.ts';
import type { Markup } from '../../server/model/markup.ts';
import type { CslItem } from '../../server/model/reference.ts';
import { corpusOf, noteOf } from '../support/corpus.ts';
import { wordsOf } from '../support/set-words.ts';
import { styleXml } from '../support/style-xml.ts';
import { styles } from '../support/typesetter.ts';
import { typographyIn } from '../support/typography.ts';

const items: CslItem[] = [
  {
    id: 'asked',
    type: 'article-journal',
    title: 'What’s new in it?',
    author: [{ family: 'Smith', given: 'Ann' }, { literal: 'Tide Board' }],
    issued: { 'date-parts': [[2003]] },
    'container-title': 'Harbour Review',
  },
  {
    id: 'quoting',
    type: 'article-journal',
    title: 'The “born global” firm',
    author: [{ family: 'Poe', given: 'Ann' }],
    issued: { 'date-parts': [[2004]] },
    'container-title': 'Harbour Review',
  },
  {
    id: 'book',
    type: 'book',
    title: 'A plain book',
    author: [{ family: 'Roe', given: 'Ann' }],
    issued: { 'date-parts': [[2005]] },
    publisher: 'Breeze',
  },
  {
    id: 'nobody',
    type: 'article-journal',
    title: 'Nobody’s report',
    issued: { 'date-parts': [[2006]] },
    'container-title': 'Harbour Review',
  },
];

/** Footnotes, and what pandoc's has to become to be ours where it differs. */
const notes: [text: string, changed?: [theirs: RegExp, ours: string, why: string]][] = [
  ['@asked [p. 9] shows, it holds [@quoting, p. 2], or not.'],
  ['[@book, p. 3]'],
  ['[@book, p. 3].'],
  ['[see @book, p. 3], who says so.', [/\.,/, ',', 'pandoc leaves the point']],
  ['As in [@book, p. 3]'],
  ['As in [@book, p. 3].'],
  ['As in @book.'],
  ['As in @nobody [p. 4] there.'],
  ['Text [-@book, p. 5] here [@asked; @book].'],
  ['See [@book], and [@quoting, as a press summary has it].'],
  ['@book [p. 4].'],
];

/** citeproc-js keeps the comma after a title that ends with a question mark. */
function withComma(theirs: string): string {
  return theirs.replace(/\?” (?=9|Harbour)/, '?,” ');
}

/** Notes that the style makes. */
const cited = ['[@asked, as it says]', '[@quoting, as it says]', '[@quoting, p. 3, as it says]'];

const text = [
  ...cited.map((cluster) => `Text ${cluster}.`),
  ...notes.map((_, index) => `Text.[^${index}]`),
  ...notes.map(([note], index) => `[^${index}]: ${note}`),
].join('\n\n');

describe.each(['chicago-note-bibliography', 'chicago-fullnote-bibliography'])('%s', async (id) => {
  const theirs = await pandocNotes(id);
  const ours = await ourNotes(id);

  it.each(cited.map((cluster, at) => [cluster, at] as const))('%s', (_cluster, at) => {
    expect(ours[at]).toBe(withComma(theirs[at]!));
  });

  it.each(notes.map(([note, change], at) => ({ note, change, at: cited.length + at })))(
    '$note',
    ({ change, at }) => {
      const pandoc = withComma(theirs[at]!);
      expect(ours[at]).toBe(change ? pandoc.replace(change[0], change[1]) : pandoc);
    },
  );
});

async function ourNotes(id: string): Promise<string[]> {
  const corpus = corpusOf({ 'a.md': text, 'a.json': JSON.stringify(items) });
  const typography = await typographyIn(id);
  const { body, clusters } = setNote(corpus, noteOf(corpus, 'a'), { bodyOf: noteBody, typography });
  const section = body.at(-1)!;
  const wordsIn = (node: Markup): string => {
    if (typeof node === 'string') return node;
    if ('cluster' in node) return wordsOf(clusters[node.cluster]!);
    if (!('tag' in node) || node.attributes?.['data-footnote-backref'] !== undefined) return '';
    return (node.children ?? []).map(wordsIn).join('');
  };
  const drawn = childrenOf(childrenOf(section).find(isList)!);
  return drawn.map((item) => wordsIn(item).trim());
}

function childrenOf(node: Markup): Markup[] {
  return typeof node !== 'string' && 'tag' in node ? (node.children ?? []) : [];
}

function isList(node: Markup): boolean {
  return typeof node !== 'string' && 'tag' in node && node.tag === 'ol';
}

async function pandocNotes(id: string): Promise<string[]> {
  const style = await styles(new Map()).load({ style: id, locale: null });
  const options = {
    from: 'markdown-smart',
    to: 'plain',
    wrap: 'none',
    citeproc: true,
    csl: 'style.csl',
    bibliography: ['items.json'],
    metadata: { 'suppress-bibliography': true, lang: style.setting.locale },
  };
  const files = { 'style.csl': styleXml(style.tree), 'items.json': JSON.stringify(items) };
  const { stdout } = await convert(options, text, files);
  return Array.from(stdout.matchAll(/^\[\d+\] (.*)$/gm), ([, note]) => note!);
}
