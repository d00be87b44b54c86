/** Every route over the shipped review: status, type, entity tag, and the same view as page and as JSON. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateLibrary, readLibrary } from '../../server/disk/library.ts';
import { appOf, type TestApp } from '../support/app.ts';

let shipped: TestApp;

beforeAll(async () => {
  shipped = await appOf(await readLibrary(await locateLibrary(undefined, process.cwd())));
});
afterAll(() => shipped.app.close());

const pages = [
  { page: '/', twin: '/api/overview.json' },
  { page: '/notes', twin: '/api/notes.json' },
  { page: '/notes?kind=strategy', twin: '/api/notes.json?kind=strategy' },
  { page: '/notes/index', twin: '/api/notes/index.json' },
  { page: '/references', twin: '/api/references.json' },
  {
    page: '/references?q=rennie&sort=year&order=descending&cited=&page=1',
    twin: '/api/references.json?q=rennie&sort=year&order=descending&cited=&page=1',
  },
  { page: '/references/rennie1993global', twin: '/api/references/rennie1993global.json' },
  { page: '/problems', twin: '/api/problems.json' },
  { page: '/search?q=trust+kind:study', twin: '/api/search.json?q=trust+kind:study' },
];

describe('a page and its twin', () => {
  it.each(pages)('$page', async ({ page, twin }) => {
    const html = await shipped.app.inject(page);
    const json = await shipped.app.inject(twin);
    expect([html.statusCode, json.statusCode]).toEqual([200, 200]);
    expect(html.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
    const data = dataOf(html.body);
    expect(data.view).toEqual(json.json());
    expect(data.twin).toBe(twin);
    expect(html.body).toContain('<title>');
  });

  it.each(pages)('$twin answers 304 to who has it', async ({ page, twin }) => {
    for (const address of [page, twin]) {
      const first = await shipped.app.inject(address);
      const tag = String(first.headers.etag);
      const again = await shipped.app.inject({ url: address, headers: { 'if-none-match': tag } });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      const other = await shipped.app.inject({ url: address, headers: { 'if-none-match': '"x"' } });
      expect(other.statusCode).toBe(200);
    }
  });

  it('tags the twin with the revision of the corpus', async () => {
    const { headers } = await shipped.app.inject('/api/notes.json');
    expect(headers.etag).toBe(`"${shipped.store.current().revision}"`);
  });

  it('answers every note and every reference of the shipped review', async () => {
    const { notes, references } = shipped.store.current();
    for (const id of notes.keys()) {
      expect(
        (await shipped.app.inject(`/api/notes/${encodeURIComponent(id)}.json`)).statusCode,
      ).toBe(200);
      expect((await shipped.app.inject(`/notes/${encodeURIComponent(id)}`)).statusCode).toBe(200);
    }
    for (const key of references.keys()) {
      const twin = `/api/references/${encodeURIComponent(key)}.json`;
      expect((await shipped.app.inject(twin)).statusCode).toBe(200);
    }
    expect(shipped.failures).toEqual([]);
  });
});

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 and names every route', async () => {
    const description = (await shipped.app.inject('/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, unknown>;
    }>();
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/bibliography.json',
      '/api/events',
      '/api/export/{format}',
      '/api/graph-lists.json',
      '/api/graph-places.json',
      '/api/graph.gexf',
      '/api/graph.graphml',
      '/api/graph.json',
      '/api/graph.svg',
      '/api/notes.json',
      '/api/notes/{id}.json',
      '/api/overview.json',
      '/api/problems.json',
      '/api/references.json',
      '/api/references/{key}.json',
      '/api/search.json',
      '/api/site.json',
      '/api/styles.json',
      '/api/works.json',
    ]);
  });

  it('has no reference that leads nowhere', async () => {
    const { body } = await shipped.app.inject('/api/openapi.json');
    const names = [...body.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
    const { components } = JSON.parse(body) as { components: { schemas: object } };
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(components.schemas).toHaveProperty(name!);
  });
});

/** The data block of a page. */
function dataOf(html: string): { view: unknown; twin: string } {
  const [, json] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(html)!;
  return JSON.parse(json!) as { view: unknown; twin: string };
}
