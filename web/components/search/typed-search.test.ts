import { describe, expect, test } from 'vitest';
import type { SearchPage } from '../../../server/contract/search-page.ts';
import { movedSelection, type Typed, TypedSearch } from './typed-search.svelte.ts';

const NONE = { queries: [], notes: [] };

/** An answer with a hit for each name. */
function answer(...names: string[]): SearchPage {
  const hits = names.map((name) => ({ type: 'note', href: `/${name}` }));
  return { hits, total: hits.length, suggestions: NONE, completions: [] } as unknown as SearchPage;
}

interface Asked {
  typed: Typed;
  signal: AbortSignal;
  answer: (view: SearchPage | null) => void;
}

/** A search whose questions the test answers when it likes. */
function openSearch() {
  const asked: Asked[] = [];
  const search = new TypedSearch(
    (typed, signal) => new Promise((answer) => asked.push({ typed, signal, answer })),
  );
  return { search, asked };
}

const shown = (search: TypedSearch) =>
  search.options.map((option) => ('href' in option ? option.href : option.text));

/** Lets every answer that was given arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve));

describe('a search that is typed', () => {
  test('asks at each key, and gives up the question before', () => {
    const { search, asked } = openSearch();
    search.type('a');
    search.type('ab');
    expect(asked.map(({ typed, signal }) => [typed.text, signal.aborted])).toEqual([
      ['a', true],
      ['ab', false],
    ]);
  });

  test('says where the cursor stands, at the end unless told', () => {
    const { search, asked } = openSearch();
    search.type('kind: firm', 5);
    search.type('firm');
    expect(asked.map(({ typed }) => typed)).toEqual([
      { text: 'kind: firm', cursor: 5 },
      { text: 'firm', cursor: 4 },
    ]);
  });

  test('keeps the last answer on screen until the next is there', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    asked[0]!.answer(answer('first'));
    await arrive();
    search.type('ab');
    expect([search.text, ...shown(search)]).toEqual(['ab', '/first']);
    asked[1]!.answer(answer('second'));
    await arrive();
    expect(shown(search)).toEqual(['/second']);
  });

  test('never shows the answer to an older text', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    search.type('ab');
    asked[1]!.answer(answer('newer'));
    await arrive();
    asked[0]!.answer(answer('older'));
    await arrive();
    expect(shown(search)).toEqual(['/newer']);
  });

  test('is empty at once when its text is, whatever is still on its way', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    search.type('  ');
    asked[0]!.answer(answer('late'));
    await arrive();
    expect([search.answered, asked.length]).toEqual([null, 1]);
  });

  test('says that it failed until it is answered again', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    asked[0]!.answer(null);
    await arrive();
    expect([search.failed, search.answered]).toEqual([true, null]);
    search.type('ab');
    asked[1]!.answer(answer('back'));
    await arrive();
    expect([search.failed, ...shown(search)]).toEqual([false, '/back']);
  });
});

describe('taking an option', () => {
  test('gives the selected one, and a new answer selects its first', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    asked[0]!.answer(answer('one', 'two'));
    await arrive();
    search.move(1);
    expect(await search.take()).toMatchObject({ href: '/two' });
    search.type('ab');
    asked[1]!.answer(answer('three', 'four'));
    await arrive();
    expect(await search.take()).toMatchObject({ href: '/three' });
  });

  test('waits for the answer to what is typed', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    asked[0]!.answer(answer('early'));
    await arrive();
    search.type('ab');
    const taking = search.take();
    asked[1]!.answer(answer('right'));
    expect(await taking).toMatchObject({ href: '/right' });
  });

  test('gives nothing where typing goes on, or where nothing was found', async () => {
    const { search, asked } = openSearch();
    search.type('a');
    const taking = search.take();
    search.type('ab');
    asked[0]!.answer(answer('early'));
    asked[1]!.answer(answer());
    expect([await taking, await search.take()]).toEqual([null, null]);
  });
});

test.each([
  ['down', 0, 1, 3, 1],
  ['down from the last', 2, 1, 3, 0],
  ['up', 2, -1, 3, 1],
  ['up from the first', 0, -1, 3, 2],
  ['where there is one', 0, 1, 1, 0],
  ['where there is none', 0, -1, 0, 0],
] as const)('the selection moves %s', (_, place, by, count, moved) => {
  expect(movedSelection(place, by, count)).toBe(moved);
});
