/** The graph as page, twin and files: every state is an answer. */
import { gzipSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphLists, GraphPlaces } from '../../server/contract/graph-lists.ts';
import type { GraphPage } from '../../server/contract/graph-page.ts';
import type { Layout } from '../../server/derive/graph/layout-plan.ts';
import { appOf, type TestApp } from '../support/app.ts';
import { graphLibrary, largeGraphLibrary } from '../support/graph-library.ts';
import { shippedFiles } from '../support/shipped.ts';

let shipped: TestApp;
let small: TestApp;

beforeAll(async () => {
  shipped = await appOf(await shippedFiles());
  small = await appOf(graphLibrary);
}, 60_000);
afterAll(() => Promise.all([shipped.app.close(), small.app.close()]));

const STATES = [
  '',
  '?view=columns',
  '?view=columns&columns=constraint,strategy,benefit',
  '?view=columns&columns=strategy&columns=risk&layers=links',
  '?kind=strategy,constraint&relation=overcomes',
  '?kind=study&kind=concept',
  '?signal=disputes',
  '?decade=1990&evidence=2',
  '?layers=links',
  '?node=born-global-firm&steps=2',
  '?node=study-lu-2001',
  '?from=new-zealand&to=trust-and-governance',
  '?edge=alliances-and-cooperation~overcomes~limited-market-knowledge',
  '?q=market',
  '?as=table&sort=newest&order=ascending&page=2',
  '?kind=&relation=&q=',
];

/** What nobody would type, but somebody may send. */
const HOSTILE = [
  '?node=__proto__&from=constructor&to=toString&edge=__proto__~constructor~toString',
  '?node=%00&edge=%00~%00~%00',
  `?node=${'a'.repeat(5000)}&q=${'b'.repeat(5000)}`,
  '?edge=~',
  '?edge=a~~%2F',
  '?node=..%2F..%2Fetc%2Fpasswd&kind=..%2F..',
  '?view=%3Cscript%3E&as=%27%22&kind=%3Cb%3E',
  '?steps=1e9&evidence=1e400&decade=99999999999999999999',
  `?kind=${Array.from({ length: 300 }, (_, at) => `k${at}`).join(',')}`,
  `?columns=${'x,'.repeat(300)}&view=columns`,
];

describe('every state', () => {
  it.each([...STATES, ...HOSTILE])('%s is answered as the contract says', async (query) => {
    const json = await shipped.app.inject(`/api/graph.json${query}`);
    expect(json.statusCode).toBe(200);
    const view = json.json<GraphPage>();
    expect(view.layout).toBe('final');
    const ends = view.edges.flatMap(({ source, target }) => [source, target]);
    expect(ends.every((end) => end < view.nodes.length)).toBe(true);
  });

  it.each([...STATES.slice(0, 4), ...HOSTILE.slice(0, 3)])('%s is a page', async (query) => {
    const html = await shipped.app.inject(`/graph${query}`);
    expect(html.statusCode).toBe(200);
    const json = await shipped.app.inject(`/api/graph.json${query}`);
    const [, data] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(html.body)!;
    expect((JSON.parse(data!) as { view: unknown }).view).toEqual(json.json());
  });

  it('fails nowhere', () => expect([...shipped.failures, ...small.failures]).toEqual([]));
});

describe('an answer', () => {
  it.each(['/graph', '/api/graph.json', '/api/graph.svg', '/api/graph.graphml', '/api/graph.gexf'])(
    '%s is not sent again to who has it',
    async (url) => {
      const first = await small.app.inject(url);
      expect(first.statusCode).toBe(200);
      const headers = { 'if-none-match': String(first.headers.etag) };
      const again = await small.app.inject({ url, headers });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    },
  );

  it.each(['', '?layers=links,citations', '?from=new-zealand&to=trust-and-governance'])(
    'of the shipped review%s is under 60 kB compressed',
    async (query) => {
      const { body } = await shipped.app.inject(`/api/graph.json${query}`);
      expect(gzipSync(body).length).toBeLessThan(60_000);
    },
  );

  it('says what of the query was ignored', async () => {
    const view = (await small.app.inject('/api/graph.json?view=pie&kind=way')).json<GraphPage>();
    expect(view.notices).toEqual(['“pie” is no view of the graph here, and was ignored.']);
    expect(view.query).toEqual({ kind: ['way'] });
  });

  it.each(['/graph', '/api/graph.json', '/api/graph.svg', '/api/graph.gexf'])(
    '%s tells of a value that is said twice, as of any other that means nothing',
    async (url) => {
      const answer = await small.app.inject(`${url}?node=ties&node=luck`);
      expect(answer.statusCode).toBe(200);
      const told = '“ties,luck” is no note or reference here, and was ignored.';
      expect(answer.body.includes(told)).toBe(!/svg|gexf/.test(url));
    },
  );
});

describe('files', () => {
  const TYPES = [
    ['svg', 'image/svg+xml', 'svg'],
    ['graphml', 'application/graphml+xml', 'graphml'],
    ['gexf', 'application/gexf+xml', 'gexf'],
  ];

  it.each(TYPES)('graph.%s is well formed', async (ending, type, root) => {
    for (const query of ['', '?layers=links,citations', '?view=columns', '?node=luck&q=money']) {
      const answer = await small.app.inject(`/api/graph.${ending}${query}`);
      expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
      expect(rootOf(answer.body)).toBe(root);
    }
  });

  it('graph.svg draws what the query shows', async () => {
    const { body } = await small.app.inject('/api/graph.svg?kind=way&kind=want');
    expect(body).toContain('No money');
    expect(body).not.toContain('A name');
    expect(body).toContain('Ties &amp; &lt;Money');
    expect(body).not.toMatch(/<!--|<script|style=/);
  });

  it('are described', async () => {
    const { paths } = (await small.app.inject('/api/openapi.json')).json<{ paths: object }>();
    for (const [ending] of [...TYPES, ['json']]) {
      expect(paths).toHaveProperty([`/api/graph.${ending}`]);
    }
  });
});

/** The name of the root of an XML text; throws where it is not well formed. */
function rootOf(text: string): string {
  const faults: string[] = [];
  const note = (message: string) => faults.push(message);
  const parser = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } });
  const { documentElement } = parser.parseFromString(text, 'text/xml');
  expect(faults).toEqual([]);
  return documentElement.tagName;
}

describe('while a layout is being made', () => {
  it('the page shows rough places that nobody keeps, and the twin waits', async () => {
    let finish: (layout: Layout) => void = () => undefined;
    let layout: Layout | null = null;
    const made = new Promise<void>((resolve) => {
      finish = (made) => {
        layout = made;
        resolve();
      };
    });
    const { app } = await appOf(graphLibrary, {
      layouts: { of: () => layout, ready: () => made },
    });
    const page = await app.inject('/graph');
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(page.headers.etag).toBeUndefined();
    expect(page.body).toContain('"layout":"pending"');
    const twin = app.inject('/api/graph.json');
    finish({ points: Array.from({ length: 40 }, (_, at) => at), bends: {} });
    expect((await twin).json<GraphPage>()).toMatchObject({ layout: 'final' });
    expect((await app.inject('/graph')).body).toContain('"layout":"final"');
    await app.close();
  });
});

describe('a very large graph', () => {
  let large: TestApp;
  beforeAll(async () => {
    large = await appOf(largeGraphLibrary);
  });
  afterAll(() => large.app.close());
  const answer = async <Answer>(address: string) =>
    (await large.app.inject(address)).json<Answer>();

  it('is told whole to who does not ask for less', async () => {
    const { nodes, edges, whole, totals } = await answer<GraphPage>('/api/graph.json');
    expect([nodes.length, edges.length]).toEqual([totals.nodes, totals.edges]);
    expect(whole).toBeNull();
  });

  it('is a page of what is told, with the same twin', async () => {
    for (const query of ['', 'node=number-3&steps=2', 'from=number-7&to=number-12', 'as=table']) {
      const { body } = await large.app.inject(`/graph?${query}`);
      const [, data] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(body)!;
      const page = JSON.parse(data!) as { view: GraphPage; twin: string };
      expect(page.view).toEqual(await answer(page.twin));
      expect(page.view.whole).not.toBeNull();
      expect(page.view.nodes.length).toBeLessThan(page.view.totals.nodes);
    }
  });

  it('is drawn from lists in which each node and edge has a place', async () => {
    const all = await answer<GraphPage>('/api/graph.json?layers=citations');
    const { whole } = await answer<GraphPage>('/api/graph.json?layers=citations&parts=told');
    const lists = await answer<GraphLists>(whole!.lists);
    const places = await answer<GraphPlaces>(whole!.places);
    expect(lists.ids).toEqual(all.nodes.map(({ id }) => id));
    expect(places.points).toEqual(all.nodes.flatMap(({ x, y }) => [x, y]));
    expect(lists.ends).toEqual(all.edges.flatMap(({ source, target }) => [source, target]));
    expect(lists.references).toEqual(all.edges.map(({ references }) => references));
    expect(lists.hrefs).toEqual(all.nodes.map(({ href }) => href));
    const kinds = all.kinds.map(({ kind }) => kind.id);
    expect(lists.kinds.map((place) => kinds[place] ?? '')).toEqual(
      all.nodes.map(({ kind }) => kind),
    );
    const disputed = all.edges.flatMap(({ signals }, at) => (signals.disputes > 0 ? [at] : []));
    expect(lists.disputed).toEqual(disputed);
    expect(disputed.length).toBeGreaterThan(0);
    const titles = lists.titles.map(
      (title, at) => title || lists.labels[at]!.replaceAll('\n', ' '),
    );
    expect(titles).toEqual(all.nodes.map(({ title }) => title));
  });

  it('says by places what is shown, near, found and on a path', async () => {
    const query = 'evidence=1&q=7&from=number-6&to=number-12';
    const all = await answer<GraphPage>(`/api/graph.json?${query}`);
    const { whole } = await answer<GraphPage>(`/api/graph.json?${query}&parts=told`);
    const { ids } = await answer<GraphLists>(whole!.lists);
    const named = (places: readonly number[]) => places.map((place) => ids[place]!).sort();
    const idsOf = (nodes: GraphPage['nodes']) => nodes.map(({ id }) => id).sort();
    expect(named(whole!.shown!.nodes)).toEqual(idsOf(all.nodes));
    expect(named(whole!.near!.nodes)).toEqual(idsOf(all.nodes.filter(({ faded }) => !faded)));
    expect(named(whole!.matched)).toEqual(idsOf(all.nodes.filter(({ matched }) => matched)));
    expect(whole!.onPath).toHaveLength(all.edges.filter(({ onPath }) => onPath).length);
    expect(whole!.onPath.length).toBeGreaterThan(0);
  });

  it.each(['/api/graph-lists.json', '/api/graph-places.json'])(
    '%s is not sent again to who has it',
    async (url) => {
      const { headers } = await large.app.inject(url);
      const known = { 'if-none-match': String(headers.etag) };
      const again = await large.app.inject({ url, headers: known });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    },
  );

  it('has rough places at once, which nobody keeps, and settled ones when they are made', async () => {
    let finish: () => void = () => undefined;
    let layout: Layout | null = null;
    const made = new Promise<void>((resolve) => (finish = resolve));
    const { app } = await appOf(largeGraphLibrary, {
      layouts: { of: () => layout, ready: () => made },
    });
    const told = (await app.inject('/api/graph-places.json?rough=true')).headers;
    expect(told).toMatchObject({ 'cache-control': 'no-store' });
    const page = (await app.inject('/graph')).body;
    expect(page).toContain('graph-places.json?rough=true');
    const settled = app.inject('/api/graph-places.json');
    const { nodes } = (await large.app.inject('/api/graph.json')).json<GraphPage>();
    const points = nodes.flatMap(() => [7, -7]);
    layout = { points, bends: {} };
    finish();
    expect((await settled).json<GraphPlaces>().points).toEqual(points);
    await app.close();
  });

  it('is drawn as a file, too', async () => {
    const { body } = await large.app.inject('/api/graph.svg');
    expect(rootOf(body)).toBe('svg');
    expect(body).toContain('640 of 640 notes');
  });

  it('fails nowhere', () => expect(large.failures).toEqual([]));
});

describe('note and reference pages', () => {
  it('have their surroundings', async () => {
    const note = (await small.app.inject('/api/notes/ties.json')).json<{ graph: object }>();
    expect(note.graph).toMatchObject({ href: '/graph?node=ties' });
    const reference = (await small.app.inject('/api/references/lu2001.json')).json<{
      graph: object;
    }>();
    expect(reference.graph).toMatchObject({ href: '/graph?node=%2Flu2001' });
    const alone = (await small.app.inject('/api/notes/alone.json')).json<{ graph: unknown }>();
    expect(alone.graph).toBeNull();
  });
});
