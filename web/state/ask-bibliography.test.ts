import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BibliographyPage } from '../../server/contract/bibliography-page.ts';
import { askLedger, askWholeList, findStyles } from './ask-bibliography.ts';

afterEach(() => vi.unstubAllGlobals());

const entry = (key: string) => ({ key, href: '', label: [], content: [key], annotation: null });
const shown = { query: { select: ['all'], group: 'kind' }, pages: 2, total: 3 } as BibliographyPage;

/** A server with the pages of a list, by number. */
function server(pages: Record<string, object>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const page = new URL(address, 'http://localhost').searchParams.get('page')!;
    return Promise.resolve(
      page in pages ? Response.json(pages[page]) : new Response('', { status: 500 }),
    );
  });
  return asked;
}

const first = { page: 1, total: 3, groups: [{ heading: 'Books', entries: [entry('a')] }] };
const second = {
  page: 2,
  total: 3,
  groups: [
    { heading: 'Books', entries: [entry('b')] },
    { heading: 'Papers', entries: [entry('c')] },
  ],
};

describe('a list of several pages', () => {
  test('is put together page by page, a group that goes on as one', async () => {
    const asked = server({ 1: first, 2: second });
    const groups = await askWholeList(shown);
    expect(groups?.map(({ heading, entries }) => [heading, entries.map(({ key }) => key)])).toEqual(
      [
        ['Books', ['a', 'b']],
        ['Papers', ['c']],
      ],
    );
    expect(asked).toEqual([
      '/api/bibliography.json?select=all&group=kind&page=1',
      '/api/bibliography.json?select=all&group=kind&page=2',
    ]);
  });

  test.each([
    ['a page that does not come', { 1: first }],
    ['a library that changes meanwhile', { 1: first, 2: { ...second, total: 4 } }],
    ['a page that is not the one asked for', { 1: first, 2: { ...second, page: 1 } }],
  ])('is not had half: %s', async (_, pages) => {
    server(pages);
    expect(await askWholeList(shown)).toBeNull();
  });
});

test('styles are asked for by what is typed', async () => {
  const asked = server({});
  expect(await findStyles('a & b', new AbortController().signal)).toBeNull();
  expect(asked).toEqual(['/api/styles.json?q=a+%26+b']);
});

test('no ledger comes from a server that is not there', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await askLedger('/api/export/ris?ledger=true')).toBeNull();
});
