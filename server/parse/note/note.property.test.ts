/** What holds for every text, however odd. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../model/markup.ts';
import type { Note } from '../../model/note.ts';
import { allowedMarkup, heldTag } from '../markdown/allowed.ts';
import { parseBody } from './body.ts';
import { parseNote } from './note.ts';

const bits = [
  '---\n',
  'title: ',
  'a: b\n',
  '# ',
  '- ',
  '> ',
  '\n',
  '\n\n',
  ' ',
  '. ',
  'Word',
  'e.g. ',
  '[[',
  ']]',
  '[[a|b]]',
  '![[c]]',
  '[@k]',
  '[see @k, p. 3; @l]',
  '@k',
  '[',
  ']',
  '(',
  ')',
  'r:: ',
  '*',
  '_',
  '`',
  '~~',
  '|',
  '| - |\n',
  '[^1]',
  '[^1]: ',
  ' ^id',
  '%%',
  '\\',
  '&amp;',
  '<b>',
  '</b>',
  '<td>',
  '<!--',
  '-->',
  '[!note] ',
  '    ',
  '\t',
  '\r\n',
  '```\n',
  'é',
  '😀',
  '\0',
  '\uFFFC',
  '\uA732',
  'http://a.b ',
  'a@b.c ',
];
const notation = fc
  .array(fc.constantFrom(...bits), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(notation, fc.string({ unit: 'binary', maxLength: 60 }));

const soupBits = [
  '<script>',
  '</script>',
  '<style>',
  '<svg>',
  '<math>',
  '<mi>',
  '<iframe src=x>',
  '<img src=x onerror=y>',
  '<a href="javascript:x">',
  '</a>',
  '<a href=b>',
  '<table>',
  '<tr>',
  '<td style=x>',
  '</table>',
  '<template>',
  '<textarea>',
  '<title>',
  '<select>',
  '<option>',
  '<noscript>',
  '<form>',
  '<input>',
  '<p id=x class=y>',
  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<details>',
  '<plaintext>',
  '<frameset>',
  '<body onload=x>',
  '<Held number=0>',
  '<held number=9>',
  'text',
  '[@k]',
  '[[l]]',
  '\n',
  '\n\n',
  '<!--',
  '-->',
  '"',
  "'",
  '>',
  '<',
  '[a](javascript:b)',
  '![a](data:b)',
  '![a](http://b.c/d)',
];
const soup = fc
  .array(fc.constantFrom(...soupBits), { maxLength: 25 })
  .map((parts) => parts.join(''));

const read = (text: string) => parseNote({ path: 'a.md', text }).value;

/** Every piece of a tree, from the top. */
function* pieces(markup: Markup[]): Iterable<Exclude<Markup, string>> {
  for (const piece of markup) {
    if (typeof piece === 'string') continue;
    yield piece;
    if ('children' in piece) yield* pieces(piece.children ?? []);
  }
}

function expectDenseNumbers(note: Note): void {
  for (const list of [note.passages, note.citations, note.links, note.claims]) {
    expect(list.map(({ index }) => index)).toEqual(list.map((_, index) => index));
  }
  const clusters = [...new Set(note.citations.map(({ cluster }) => cluster))];
  expect(clusters).toEqual(clusters.map((_, index) => index));
  for (const list of [note.citations, note.links]) {
    const places = list.map(({ line, column }) => line * 1e6 + column);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
}

function expectConsistentPassages(note: Note): void {
  const claimed = new Set(note.claims.map(({ link }) => link));
  const parts = note.passages.map((passage) => passage.parts);
  for (const { cluster, passage } of note.citations) {
    expect(parts[passage]).toContainEqual({ cluster });
  }
  for (const { index, text, passage } of note.links) {
    if (claimed.has(index)) expect(note.passages[passage]?.unit).toBe('block');
    else expect(parts[passage]).toContainEqual({ link: index, text });
  }
}

/** The source at a passage's place starts with the passage's first letters, whatever marks stand before them. */
function expectPlaces(note: Note, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { line, column, parts } of note.passages) {
    const source = lines[line - 1]?.slice(column - 1);
    expect(source).toBeTruthy();
    const word = typeof parts[0] === 'string' ? /^\s*([A-Za-z]+)/.exec(parts[0])?.[1] : undefined;
    if (word !== undefined) expect(source).toMatch(new RegExp(`^\\W*${word}`));
  }
}

/** The claims that give their block its anchor. */
function firstClaims({ claims }: Note): Note['claims'] {
  return claims.filter(({ passage, index }) => claims[index - 1]?.passage !== passage);
}

describe('any text', () => {
  it('gives a note with dense numbers in reading order and sound places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value: note, problems } = parseNote({ path: 'a.md', text });
        expect(problems).not.toContainEqual(expect.objectContaining({ rule: 'note-too-complex' }));
        expectDenseNumbers(note);
        expectConsistentPassages(note);
        expectPlaces(note, text);
      }),
      { numRuns: 400 },
    );
  });

  it('gives a tree whose numbers are those of the note, each once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (text.includes('<')) return;
        const note = read(text);
        const { body, problems } = parseBody(note);
        expect(problems).toEqual([]);
        const found = [...pieces(body)];
        const clusters = found.flatMap((piece) => ('cluster' in piece ? [piece.cluster] : []));
        const links = found.flatMap((piece) =>
          'link' in piece ? [piece.link] : 'embed' in piece ? [piece.embed] : [],
        );
        const ids = new Set(
          found.map((piece) => ('tag' in piece ? piece.attributes?.id : undefined)),
        );
        for (const claim of firstClaims(note))
          expect(ids).toContain(`claim-${String(claim.index)}`);
        expect(new Set(clusters).size).toBe(clusters.length);
        expect(new Set(links).size).toBe(links.length);
        expect(
          clusters.every((cluster) => note.citations.some((one) => one.cluster === cluster)),
        ).toBe(true);
        expect(links.every((link) => link < note.links.length)).toBe(true);
        if (text.includes('[^1]')) return;
        expect(clusters).toEqual([...new Set(note.citations.map(({ cluster }) => cluster))]);
        expect(links).toEqual(note.links.map(({ index }) => index));
      }),
      { numRuns: 400 },
    );
  });
});

const tags = new Set((allowedMarkup.tagNames ?? []).filter((tag) => tag !== heldTag));
const attributes = new Set(
  'href src alt title lang dir id class width height open start reversed value type checked disabled align colspan rowspan scope datetime aria-label data-callout data-relation data-footnotes data-footnote-ref data-footnote-backref'.split(
    ' ',
  ),
);

it('any HTML gives only allowed elements, attributes, addresses and numbers', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const note = read(text);
      for (const piece of pieces(parseBody(note).body)) {
        if ('cluster' in piece) expect(piece.cluster).toBeLessThan(note.citations.length);
        if ('link' in piece) expect(piece.link).toBeLessThan(note.links.length);
        if (!('tag' in piece)) continue;
        expect(tags).toContain(piece.tag);
        for (const [name, value] of Object.entries(piece.attributes ?? {})) {
          expect(attributes).toContain(name);
          if (name === 'href' || name === 'src')
            expect(value).not.toMatch(/^\s*(?:javascript|data)/i);
        }
        if (piece.tag === 'img') expect(piece.attributes?.src).not.toMatch(/^(?:https?:|\/\/)/);
      }
    }),
    { numRuns: 400 },
  );
});
