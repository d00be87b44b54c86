import { describe, expect, test, vi } from 'vitest';
import { styles } from '../../tests/support/typesetter.ts';
import { setText } from '../csl/set-text.ts';
import type { TypesetPlan } from '../csl/typeset.ts';
import { keepTypesets, type SetApart } from './kept-typesets.ts';

const apa = await styles(new Map()).load({ style: 'apa', locale: null });
const german = await styles(new Map()).load({ style: 'apa', locale: 'de-DE' });

/** As many works; the same objects each time, as the works of a library are. */
const items = Array.from({ length: 200 }, (_, number) => ({
  id: `k${number}`,
  type: 'book',
  title: `Title ${number}`,
}));

function plan(works: number): TypesetPlan {
  const setting = { style: 'apa', locale: 'en-US' };
  return { ...setting, items: items.slice(0, works), clusters: [], hasBibliography: true };
}

function keeper() {
  const setApart = vi.fn<SetApart>((wanted, style) => Promise.resolve(setText(wanted, style)));
  return { kept: keepTypesets(setApart), setApart };
}

describe('a set text', () => {
  test('that is short is there at once, and kept', async () => {
    const { kept, setApart } = keeper();
    const typeset = kept.of(plan(3), apa);
    expect(typeset?.bibliography).toHaveLength(3);
    expect(kept.of(plan(3), apa)).toBe(typeset);
    await kept.ready(plan(3), apa);
    expect(setApart).not.toHaveBeenCalled();
  });

  test('that is long is set apart, once, however many wait for it', async () => {
    const { kept, setApart } = keeper();
    expect(kept.of(plan(200), apa)).toBeNull();
    await Promise.all([kept.ready(plan(200), apa), kept.ready(plan(200), apa)]);
    expect(kept.of(plan(200), apa)?.bibliography).toHaveLength(200);
    expect(setApart).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['works', plan(4), apa],
    ['language', plan(3), german],
    ['clusters', { ...plan(3), clusters: [[]] }, apa],
    ['list', { ...plan(3), hasBibliography: false }, apa],
  ])('is another one with other %s', (_what, other, style) => {
    const { kept } = keeper();
    expect(kept.of(other, style)).not.toBe(kept.of(plan(3), apa));
  });

  test('that fails is told to who waits, and may be tried again', async () => {
    const setApart = vi.fn<SetApart>().mockRejectedValueOnce(new Error('It is broken.'));
    setApart.mockImplementation((wanted, style) => Promise.resolve(setText(wanted, style)));
    const kept = keepTypesets(setApart);
    await expect(kept.ready(plan(200), apa)).rejects.toThrow('It is broken.');
    await kept.ready(plan(200), apa);
    expect(kept.of(plan(200), apa)).not.toBeNull();
  });

  test('does not wait behind more than a dozen others', async () => {
    const kept = keepTypesets(() => new Promise(() => undefined));
    for (let works = 100; works < 112; works++) void kept.ready(plan(works), apa);
    await expect(kept.ready(plan(199), apa)).rejects.toThrow('Ask again');
  });
});
