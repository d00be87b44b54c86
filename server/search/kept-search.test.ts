import { setImmediate as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sourceFile, sourceFiles } from '../../tests/support/corpus.ts';
import { createStore } from '../corpus/store.ts';
import { answerQuery } from './answer.ts';
import { keepSearch, type KeepOptions, type KeptSearch } from './kept-search.ts';
import { changesSinceBuild } from './search.ts';

const kept: KeptSearch[] = [];
afterEach(() => {
  for (const search of kept.splice(0)) search.stop();
});

/** A kept search over two notes, with all that it told; `rest` is over when the test says so. */
function keeping(changed: Partial<KeepOptions> = {}) {
  const store = createStore(sourceFiles({ 'a.md': 'An alliance.', 'b.md': 'A border.' }));
  const built: Uint8Array[] = [];
  const rests: (() => void)[] = [];
  const onfailure = vi.fn();
  const search = keepSearch({
    store,
    saved: null,
    onbuild: (bytes) => built.push(bytes),
    pause,
    rest: () => new Promise((resolve) => rests.push(resolve)),
    onfailure,
    ...changed,
  });
  kept.push(search);
  const find = (query: string) => answerQuery(search.current(), query).hits.map(({ id }) => id);
  const write = (path: string, text: string) =>
    store.apply([{ path, file: sourceFile(path, text) }]);
  return { store, search, built, rests, onfailure, find, write };
}

describe('a kept search', () => {
  test('is built off the path of whoever waits for it', async () => {
    const { search, find, built } = keeping();
    expect(() => search.current()).toThrow('not ready');
    await search.ready;
    expect(find('alliance')).toEqual(['a']);
    expect(built).toHaveLength(1);
  });

  test('finds an edit at once, and merges it when there was a rest', async () => {
    const { search, find, write, rests, built } = keeping();
    await search.ready;
    write('a.md', 'A licence.');
    expect([find('licence'), find('alliance')]).toEqual([['a'], []]);
    expect(changesSinceBuild(search.current())).toBeGreaterThan(0);
    await vi.waitFor(() => expect(rests).toHaveLength(1));
    rests.forEach((end) => end());
    await vi.waitFor(() => expect(built).toHaveLength(2));
    expect(changesSinceBuild(search.current())).toBe(0);
    expect([find('licence'), find('alliance')]).toEqual([['a'], []]);
  });

  test('takes in what changes while it is built', async () => {
    const { search, find, write } = keeping();
    write('c.md', 'A franchise.');
    await search.ready;
    expect(find('franchise')).toEqual(['c']);
  });

  test('merges many changes without a rest', async () => {
    const { search, store, rests, built } = keeping();
    await search.ready;
    const files = Array.from({ length: 500 }, (_, n) => sourceFile(`n${n}.md`, `Word ${n}.`));
    store.apply(files.map((file) => ({ path: file.path, file })));
    await vi.waitFor(() => expect(built).toHaveLength(2));
    expect(rests).toHaveLength(0);
  });

  test('starts from what was saved, and builds nothing', async () => {
    const before = keeping();
    await before.search.ready;
    // What is read from a file may begin anywhere in a larger piece of memory.
    const again = keeping({ saved: Buffer.from([0, ...before.built[0]!]).subarray(1) });
    expect(again.find('alliance')).toEqual(['a']);
    await again.search.ready;
    expect(again.built).toHaveLength(0);
  });

  test.each([new Uint8Array(), new Uint8Array([1, 2, 3]), new Uint8Array(4096)])(
    'builds anew where what was saved is damaged: %#',
    async (saved) => {
      const { search, find, built } = keeping({ saved });
      await search.ready;
      expect(find('border')).toEqual(['b']);
      expect(built).toHaveLength(1);
    },
  );

  test('works no more once it is stopped', async () => {
    const { search, write, rests, built } = keeping();
    await search.ready;
    write('a.md', 'A licence.');
    search.stop();
    await vi.waitFor(() => expect(rests).toHaveLength(1));
    rests.forEach((end) => end());
    await pause();
    expect(built).toHaveLength(1);
  });

  test('tells when it cannot be built', async () => {
    const { search, onfailure } = keeping({ pause: () => Promise.reject(new Error('no turn')) });
    await expect(search.ready).rejects.toThrow('no turn');
    expect(onfailure).toHaveBeenCalledWith(new Error('no turn'));
  });
});
