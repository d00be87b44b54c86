import { afterEach, expect, test, vi } from 'vitest';
import { askSearch } from './ask-search.ts';

afterEach(() => vi.unstubAllGlobals());

/** A text with the cursor at its end. */
const typed = (text: string) => ({ text, cursor: text.length });

test('asks for what is typed, as it is typed', async () => {
  const fetch = vi.fn(async () => Response.json({ total: 0 }));
  vi.stubGlobal('fetch', fetch);
  const { signal } = new AbortController();
  expect(await askSearch(typed('"a b" & ü '), signal)).toEqual({ total: 0 });
  const [address, options] = fetch.mock.calls[0] as unknown as [string, RequestInit];
  expect(Object.fromEntries(new URL(address, 'http://x').searchParams)).toEqual({
    ...{ q: '"a b" & ü ', limit: '24', typing: 'true' },
  });
  expect(options.signal).toBe(signal);
});

test('says where the cursor stands if not at the end', async () => {
  const fetch = vi.fn(async () => Response.json({ total: 0 }));
  vi.stubGlobal('fetch', fetch);
  await askSearch({ text: 'kind: firm', cursor: 5 }, new AbortController().signal);
  const [address] = fetch.mock.calls[0] as unknown as [string];
  expect(new URL(address, 'http://x').searchParams.get('cursor')).toBe('5');
});

test.each([
  ['refuses', async () => new Response('', { status: 503 })],
  ['is not there', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answers something else', async () => new Response('<!doctype html>')],
])('has no answer where the server %s', async (_, fetch) => {
  vi.stubGlobal('fetch', fetch);
  expect(await askSearch(typed('a'), new AbortController().signal)).toBeNull();
});
