import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StyleSummary } from '../../../server/contract/bibliography-page.ts';
import { StyleSearch, type FoundStyles } from './style-search.svelte.ts';

const style = (id: string): StyleSummary => ({ id, title: id.toUpperCase(), isUsual: true });
const found = (id: string): FoundStyles => ({ styles: [style(id)], total: 60 });
const usual = ['apa', 'mla', 'ieee'].map(style);

/** A search whose answers come when the test says so. */
function typedSearch() {
  const asked: { text: string; answer: (found: FoundStyles | null) => void }[] = [];
  const search = new StyleSearch(
    () => usual,
    (text) => new Promise((answer) => asked.push({ text, answer })),
  );
  return { search, asked };
}

const ids = (search: StyleSearch) => search.options.map(({ id }) => id);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a search for a style', () => {
  test('opens with the usual ones, and has the present one selected', async () => {
    const { search } = typedSearch();
    search.open('mla');
    expect([search.isOpen, ids(search), (await search.take())?.id]).toEqual([
      true,
      ['apa', 'mla', 'ieee'],
      'mla',
    ]);
  });

  test('asks once typing rests, and selects the first that is found', async () => {
    const { search, asked } = typedSearch();
    search.open('apa');
    search.type('v');
    search.type('va');
    await vi.runAllTimersAsync();
    expect(asked.map(({ text }) => text)).toEqual(['va']);
    asked[0]!.answer(found('vancouver'));
    await vi.runAllTimersAsync();
    expect([ids(search), search.total, (await search.take())?.id]).toEqual([
      ['vancouver'],
      60,
      'vancouver',
    ]);
  });

  test('takes what is typed and not what was offered before', async () => {
    const { search, asked } = typedSearch();
    search.open('apa');
    search.type('va');
    const taking = search.take();
    await vi.runAllTimersAsync();
    asked[0]!.answer(found('vancouver'));
    expect((await taking)?.id).toBe('vancouver');
  });

  test('takes nothing while typing goes on', async () => {
    const { search, asked } = typedSearch();
    search.type('va');
    const taking = search.take();
    search.type('van');
    await vi.runAllTimersAsync();
    asked[0]!.answer(found('vancouver'));
    expect(await taking).toBeNull();
  });

  test('drops the answer to what is no longer typed', async () => {
    const { search, asked } = typedSearch();
    search.type('va');
    await vi.runAllTimersAsync();
    search.type('chi');
    await vi.runAllTimersAsync();
    asked[1]!.answer(found('chicago'));
    asked[0]!.answer(found('vancouver'));
    await vi.runAllTimersAsync();
    expect(ids(search)).toEqual(['chicago']);
  });

  test('shows the usual ones again when the field is emptied', async () => {
    const { search, asked } = typedSearch();
    search.type('va');
    await vi.runAllTimersAsync();
    asked[0]!.answer(found('vancouver'));
    await vi.runAllTimersAsync();
    search.type(' ');
    expect(ids(search)).toEqual(['apa', 'mla', 'ieee']);
  });

  test('says when there is no answer', async () => {
    const { search, asked } = typedSearch();
    search.type('va');
    await vi.runAllTimersAsync();
    asked[0]!.answer(null);
    await vi.runAllTimersAsync();
    expect([search.failed, search.options, await search.take()]).toEqual([true, [], null]);
  });

  test('forgets what was typed when it is closed, and what comes after', async () => {
    const { search, asked } = typedSearch();
    search.type('va');
    await vi.runAllTimersAsync();
    search.close();
    asked[0]!.answer(found('vancouver'));
    await vi.runAllTimersAsync();
    expect([search.isOpen, search.typed, ids(search)]).toEqual([false, null, []]);
  });

  test.each([
    [[1], 'apa'],
    [[1, 1], 'mla'],
    [[-1], 'ieee'],
    [[1, 1, 1, 1], 'apa'],
  ] as [(1 | -1)[], string][])('goes round: %j leads to %s', async (steps, id) => {
    const { search } = typedSearch();
    search.open('none of them');
    for (const by of steps) search.move(by);
    expect((await search.take())?.id).toBe(id);
  });
});
