import { describe, expect, test } from 'vitest';
import type { NotePage } from '../../../server/contract/note-page.ts';
import { noteOutline, withoutTitle } from './outline.ts';

const heading = (depth: number, text: string) => ({ depth, text, anchor: text.toLowerCase() });

function noteWith(parts: Partial<NotePage>): NotePage {
  return {
    title: 'Title',
    headings: [],
    claims: [],
    graph: null,
    backlinks: [],
    references: [],
    ...parts,
  } as NotePage;
}

/** What every note has. */
const FILES = { anchor: 'files', text: 'Take it with you', depth: 1, part: true };

describe('an outline', () => {
  test('counts depths from the shallowest heading', () => {
    const headings = [heading(3, 'A'), heading(4, 'B'), heading(6, 'C')];
    const depths = noteOutline(noteWith({ headings })).map(({ depth }) => depth);
    expect(depths).toEqual([1, 2, 3, FILES.depth]);
  });

  test('leaves out a first heading that repeats the title', () => {
    const headings = [heading(1, 'Title'), heading(2, 'A')];
    expect(noteOutline(noteWith({ headings }))).toEqual([
      { anchor: 'a', text: 'A', depth: 1, part: false },
      FILES,
    ]);
  });

  test('names only the parts that hold something', () => {
    const backlinks = [{}] as NotePage['backlinks'];
    expect(noteOutline(noteWith({ backlinks }))).toEqual([
      { anchor: 'linked-from', text: 'Linked from', depth: 1, part: true },
      FILES,
    ]);
  });
});

describe('a body', () => {
  const title = { tag: 'h1', children: [{ tag: 'em', children: ['Title'] }] };
  const text = { tag: 'p', children: ['text'] };

  test.each([
    ['that repeats the title', ['\n', title, text], [text]],
    ['that opens with another heading', [{ tag: 'h1', children: ['Other'] }, text], null],
    ['that opens with text', [text, title], null],
    ['that is empty', [], null],
  ])('%s', (_, body, shown) => {
    expect(withoutTitle(body, 'Title')).toEqual(shown ?? body);
  });
});
