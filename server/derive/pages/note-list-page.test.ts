import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import type { NoteListQuery } from '../../contract/note-list-page.ts';
import { noteListPage } from './note-list-page.ts';

const corpus = corpusOf({
  'z.md': '---\ntitle: Ápples\nkind: study\ntags: [x, y, x]\n---\n[@a; @b; @a]',
  'b.md': '---\ntitle: Note 10\naliases: [Größe]\ntags: [y]\n---\n',
  'c.md': '---\ntitle: note 2\nsummary: About growth.\n---\n',
  'vocabulary.yml': 'kinds: { strategy: , study: }',
});
const ids = (query: NoteListQuery) => noteListPage(corpus, query).notes.map(({ id }) => id);

test.each<[NoteListQuery, string[]]>([
  [{}, ['z', 'c', 'b']],
  [{ q: 'NOTE' }, ['c', 'b']],
  [{ q: 'apples' }, ['z']],
  [{ q: 'groß' }, ['b']],
  [{ q: 'growth note' }, ['c']],
  [{ q: 'nothing' }, []],
  [{ kind: 'study' }, ['z']],
  [{ kind: 'note' }, ['c', 'b']],
  [{ tag: 'y' }, ['z', 'b']],
  [{ tag: 'y', kind: 'note', q: 'note' }, ['b']],
  [{ tag: 'Y' }, []],
])('%j: %j', (query, expected) => expect(ids(query)).toEqual(expected));

describe('noteListPage', () => {
  test('counts kinds in the vocabulary’s order and tags by use, each note once', () => {
    const { kinds, tags, total } = noteListPage(corpus, { kind: 'study' });
    expect(total).toBe(1);
    expect(kinds.map(({ kind, count }) => [kind.id, count])).toEqual([
      ['study', 1],
      ['note', 2],
    ]);
    expect(tags).toEqual([
      { tag: 'y', count: 2 },
      { tag: 'x', count: 1 },
    ]);
  });

  test('counts each reference of a note once', () => {
    expect(noteListPage(corpus, {}).notes.map(({ references }) => references)).toEqual([2, 0, 0]);
  });

  test('cuts a long list into pages', () => {
    const texts = Array.from({ length: 401 }, (_, at) => [`n${at}.md`, '']);
    const many = corpusOf(Object.fromEntries(texts) as Record<string, string>);
    const pages = [1, 2, 3].map((page) => noteListPage(many, { page }));
    expect(pages.map(({ notes }) => notes.length)).toEqual([200, 200, 1]);
    expect(pages[0]?.notes.slice(0, 3).map(({ id }) => id)).toEqual(['n0', 'n1', 'n2']);
  });

  test('is empty for an empty library', () => {
    expect(noteListPage(corpusOf({}), {})).toMatchObject({
      total: 0,
      kinds: [],
      tags: [],
      notes: [],
    });
  });
});
