/** The search as programs ask it: any text is a query, and every address that an answer gives is good. */
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchPage } from '../../server/contract/search-page.ts';
import { locateLibrary, readLibrary } from '../../server/disk/library.ts';
import { appOf, type TestApp } from '../support/app.ts';
import { sourceFile } from '../support/corpus.ts';

let shipped: TestApp;

beforeAll(async () => {
  shipped = await appOf(await readLibrary(await locateLibrary(undefined, process.cwd())));
});
afterAll(() => shipped.app.close());

/** The answer to a search whose page is at an address. */
async function twinOf(address: string): Promise<SearchPage> {
  const response = await shipped.app.inject(address.replace('/search', '/api/search.json'));
  expect(response.statusCode, address).toBe(200);
  return response.json();
}

async function ask(query: Record<string, string>): Promise<SearchPage> {
  const response = await shipped.app.inject({ url: '/api/search.json', query });
  expect(response.statusCode).toBe(200);
  return response.json();
}

describe('an answer', () => {
  it('has the work that is meant first, with who wrote it', async () => {
    const { hits, total } = await ask({ q: 'rennie 1993' });
    expect(total).toBeGreaterThan(1);
    expect(hits[0]).toMatchObject({
      type: 'reference',
      id: 'rennie1993global',
      href: expect.stringMatching(/^\/references\/rennie1993global/) as string,
      byline: 'Rennie · 1993 · The McKinsey Quarterly',
      kind: null,
    });
  });

  it('leads to a place that its page has, and marks what matched', async () => {
    const { hits } = await ask({ q: 'assymetric alliance trust', limit: '50' });
    expect(hits.some(({ type }) => type === 'claim')).toBe(true);
    for (const { href, title, snippet, explanations } of hits) {
      const [path, fragment = ''] = href.split('#');
      const page = await shipped.app.inject(path!);
      expect(page.statusCode, href).toBe(200);
      const anchor = fragment.split(':~:')[0]!;
      if (anchor) expect(page.body, href).toContain(`id="${anchor}"`);
      const words = [title, snippet].flatMap(({ text, spans }) =>
        spans.map(({ from, to }) => text.slice(from, to)),
      );
      expect(words.join(' '), href).toMatch(/asymm|allian|trust|partner|cooperat/i);
      // What is not marked is another name of the note, which stands in the head of its page.
      for (const { found } of explanations) {
        if (!words.includes(found)) expect(page.body, href).toContain(found);
      }
    }
  });

  it('comes in parts that follow each other', async () => {
    const all = await ask({ q: 'alliance', limit: '60' });
    const seen: string[] = [];
    let address: string | null = '/search?q=alliance&limit=20';
    while (address && seen.length < 60) {
      const page: SearchPage = await twinOf(address);
      seen.push(...page.hits.map(({ href }) => href));
      address = page.next;
    }
    expect(seen.slice(0, 60)).toEqual(all.hits.map(({ href }) => href));
  });

  it('is narrowed by each of its facets to as many hits as it says, and widened again', async () => {
    const { facets, total } = await ask({ q: 'network' });
    expect(facets.map(({ name }) => name)).toEqual(['kind', 'decade', 'signal', 'tag']);
    for (const { values } of facets) {
      for (const { href, count, value, label } of values.slice(0, 3)) {
        const narrowed = await twinOf(href);
        expect([label, narrowed.total]).toEqual([label, count]);
        const chosen = narrowed.facets.flatMap((facet) => facet.values).find((one) => one.chosen);
        expect(chosen?.value).toBe(value);
        expect((await twinOf(chosen!.href)).total).toBe(total);
      }
    }
  });

  it('says what else would find something where nothing is found', async () => {
    const { hits, suggestions } = await ask({ q: 'internationalizattion kind:study year:1850' });
    expect(hits).toEqual([]);
    expect(suggestions.queries.length).toBeGreaterThan(0);
    for (const { href, total } of suggestions.queries) {
      expect((await twinOf(href)).total).toBe(total);
    }
  });

  it('offers how the query may go on, only while it is typed', async () => {
    const typing = await ask({ q: 'trust signal:', typing: 'true' });
    expect(typing.completions.map(({ text }) => text)).toContain('signal:disputes');
    expect(typing.facets).toEqual([]);
    expect((await ask({ q: 'trust signal:' })).completions).toEqual([]);
  });

  it('tells of a misused operator and answers without it', async () => {
    const { errors, total } = await ask({ q: 'trust year:soon' });
    expect(errors).toEqual([{ from: 6, to: 15, message: expect.stringMatching(/year/) as string }]);
    expect(total).toBe((await ask({ q: 'trust' })).total);
  });
});

describe('any text is a query', () => {
  const ODD = [
    ...[
      'foo:bar',
      '*',
      '~9',
      '^',
      '+',
      '"',
      '""',
      '-',
      ':',
      '-"',
      'a~1^2',
      '+alliance -',
      '(((',
      '\\',
    ],
    ...[
      '😀',
      '\u0000\u0007\u001b',
      '\ud800',
      '<script>alert(1)</script>',
      '%',
      'année',
      '合作',
      'сеть',
      '협력',
    ],
    ...[
      'title:',
      'kind:',
      'year:..',
      'year:>',
      'cites:@',
      'in:title',
      'is:',
      'has:locator has:doi',
    ],
  ];
  it.each(ODD)('%j', async (q) => {
    const { hits, errors } = await ask({ q });
    expect(Array.isArray(hits)).toBe(true);
    for (const { message } of errors) expect(message).toMatch(/\.$/);
    expect((await shipped.app.inject({ url: '/search', query: { q } })).statusCode).toBe(200);
  });

  it('of whatever characters', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.boolean(),
        async (q, typing) => {
          await ask({ q, typing: String(typing) });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of 10,000 characters, of any script, over a real connection', async () => {
    await shipped.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = shipped.app.server.address() as AddressInfo;
    for (const q of ['alliance '.repeat(1111), '\u{1f600}'.repeat(5000), '合'.repeat(10_000)]) {
      const address = `http://localhost:${port}/api/search.json?q=${encodeURIComponent(q)}`;
      const status = await new Promise((resolve, reject) => {
        get(address, (response) => resolve(response.resume().statusCode)).on('error', reject);
      });
      expect(status).toBe(200);
    }
  });

  it.each([
    ['limit', '0'],
    ['limit', 'many'],
    ['offset', '-1'],
  ])('but %s=%s is misuse', async (name, value) => {
    const response = await shipped.app.inject({
      url: '/api/search.json',
      query: { q: 'a', [name]: value },
    });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ status: 400 });
  });
});

it('finds an edit at once', async () => {
  const { app, store } = await appOf({ 'a.md': 'An alliance.' });
  const total = async (q: string) =>
    (await app.inject({ url: '/api/search.json', query: { q } })).json<SearchPage>().total;
  expect(await total('licence')).toBe(0);
  store.apply([{ path: 'a.md', file: sourceFile('a.md', 'A licence.') }]);
  expect([await total('licence'), await total('alliance')]).toEqual([1, 0]);
  await app.close();
});
