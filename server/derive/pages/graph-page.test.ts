import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../tests/support/corpus.ts';
import { graphLibrary } from '../../../tests/support/graph-library.ts';
import type { GraphPage, GraphQuery } from '../../contract/graph-page.ts';
import { layOut } from '../graph/lay-out.ts';
import { graphPage } from './graph-page.ts';

const corpus = corpusOf(graphLibrary);
const pageOf = (query: GraphQuery) => graphPage(corpus, query, layOut);
const usual = pageOf({});

const edgeIn = (page: GraphPage, id: string) => page.edges.find((edge) => edge.id === id)!;
const nodeIn = (page: GraphPage, id: string) => page.nodes.find((node) => node.id === id)!;
const placesIn = ({ nodes }: GraphPage) => new Map(nodes.map(({ id, x, y }) => [id, [x, y]]));
const usualAndStudies = usual.kinds.map(({ kind }) => kind.id);
const faded = (page: GraphPage) => page.nodes.filter((node) => node.faded).map(({ id }) => id);

describe('the usual graph', () => {
  test('holds the notes of all kinds but studies, and counts what it leaves out', () => {
    expect(usual.nodes.map(({ id }) => id).sort()).toEqual([
      'alone',
      'luck',
      'name',
      'no-market',
      'no-money',
      'ties',
    ]);
    expect(usual.totals).toEqual({ nodes: 6, edges: 5, allNodes: 7, allEdges: 6 });
    expect(usual.layout).toBe('final');
  });

  test('tells of each edge what it rests on', () => {
    expect(edgeIn(usual, 'ties~overcomes~no-money')).toMatchObject({
      layer: 'claims',
      relation: 'overcomes',
      claims: 1,
      references: 2,
      newest: 2001,
    });
    expect(edgeIn(usual, 'ties~overcomes~no-market').signals.disputes).toBe(1);
    expect(edgeIn(usual, 'ties~brings~name')).toMatchObject({ references: 0, newest: null });
    expect(usual.nodes[edgeIn(usual, 'luck~overcomes~no-money').source]!.id).toBe('luck');
  });

  test('has a legend of what there is', () => {
    expect(usual.kinds.map(({ kind, count, shown }) => [kind.id, count, shown])).toEqual([
      ['want', 2, true],
      ['way', 2, true],
      ['gain', 2, true],
      ['study', 1, false],
    ]);
    expect(usual.relations.map(({ id, count, dash }) => [id, count, dash])).toEqual([
      ['overcomes', 3, 0],
      ['brings', 2, 1],
    ]);
    expect(usual.layers.map(({ layer, count }) => [layer, count])).toEqual([
      ['claims', 5],
      ['links', 1],
      ['citations', 5],
    ]);
    expect(usual.signals.map(({ count }) => count)).toEqual([2, 1, 1]);
    expect(usual.decades).toEqual([
      { decade: 1990, count: 2, shown: true },
      { decade: 2000, count: 3, shown: true },
    ]);
  });

  test('tells the most sources that anything has, whatever is filtered', () => {
    expect(usual.mostSources).toBe(2);
    expect(pageOf({ relation: ['brings'], evidence: '1' }).mostSources).toBe(2);
    expect(pageOf({ kind: ['gain', 'want'] }).mostSources).toBe(1);
  });

  test('opens nothing that was not asked for', () => {
    expect(usual).toMatchObject({ opened: [], edge: null, paths: null });
  });
});

test('filters leave out and move nothing', () => {
  for (const query of [
    { evidence: '1' },
    { signal: 'disputes' },
    { relation: ['brings'] },
    { decade: '1990' },
    { node: 'ties' },
    { from: 'luck', to: 'name' },
    { q: 'money' },
  ] as GraphQuery[]) {
    const page = pageOf(query);
    const places = placesIn(usual);
    for (const [id, place] of placesIn(page)) expect(place).toEqual(places.get(id));
    expect(page.edges.length).toBeGreaterThan(0);
  }
});

test('a node stands out with its surroundings', () => {
  const page = pageOf({ node: 'luck' });
  expect(nodeIn(page, 'luck').selected).toBe(true);
  expect(faded(page).sort()).toEqual(['alone', 'name', 'no-market', 'ties']);
  expect(faded(pageOf({ node: 'luck', steps: '2' })).sort()).toEqual([
    'alone',
    'name',
    'no-market',
  ]);
});

test('paths are told with the passages of their edges', () => {
  const page = pageOf({ from: 'luck', to: 'name' });
  expect(page.paths).toMatchObject({
    steps: 3,
    total: 1,
    from: { id: 'luck' },
    to: { id: 'name' },
  });
  const [path] = page.paths!.paths;
  expect(path!.nodes.map((at) => page.nodes[at]!.id)).toEqual(['luck', 'no-money', 'ties', 'name']);
  const onPath = page.edges.filter((edge) => edge.onPath).map(({ id }) => id);
  expect(new Set(path!.edges.flat())).toEqual(new Set(onPath));
  expect(new Set(page.opened.map(({ id }) => id))).toEqual(new Set(onPath));
  expect(faded(page).sort()).toEqual(['alone', 'no-market']);
  expect(
    page.nodes
      .filter(({ end }) => end)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['luck', 'name']);
});

test('where no path is, nothing is faded', () => {
  const page = pageOf({ from: 'luck', to: 'alone' });
  expect(page.paths).toMatchObject({ steps: 0, total: 0, paths: [] });
  expect(faded(page)).toEqual([]);
});

describe('an edge is opened', () => {
  test('down to the passage of its claim, with citations and locators', () => {
    const { edge, opened } = pageOf({ edge: 'ties~overcomes~no-money' });
    expect(edge).toBe('ties~overcomes~no-money');
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      label: 'overcomes',
      meaning: 'Removes it.',
      from: { id: 'ties', href: '/notes/ties' },
      to: { id: 'no-money', kind: 'want' },
    });
    const [claim] = opened[0]!.claims;
    expect(claim).toMatchObject({ evidence: 2, signals: ['supports'] });
    expect(claim!.passage.href).toBe('/notes/ties#claim-0');
    expect(JSON.stringify(claim!.passage.parts)).toContain('p. 570');
  });

  test.each([
    ['ties~~luck', 'links to', '/notes/ties#link-3'],
    ['no-money~~%2Flu2001', 'cites', '/notes/no-money#cite-0'],
    ['study-moen~examines~ties', 'examines', '/notes/study-moen#claim-0'],
  ])('also where it is not drawn: %s', (id, label, href) => {
    const [opened] = pageOf({ edge: id }).opened;
    expect(opened).toMatchObject({ id, label });
    expect(opened!.claims[0]!.passage.href).toBe(href);
  });
});

test.each<[query: GraphQuery, why: string]>([
  [{ edge: 'study-moen~examines~ties' }, '“Studies” are not shown'],
  [{ edge: 'ties~~luck' }, 'links are not shown'],
  [{ edge: 'ties~brings~name', evidence: '1' }, 'it has no source'],
  [{ edge: 'ties~brings~name', relation: ['overcomes'] }, 'its relation is not shown'],
  [
    { edge: 'ties~overcomes~no-money', signal: 'disputes' },
    'none of its sources has the signal “disputes”',
  ],
  [
    { edge: 'ties~overcomes~no-market', decade: '2000', signal: 'supports' },
    'none of its sources has the signal “supports”, and none of its sources is of the 2000s',
  ],
])('an edge that is opened and hidden has a notice of what hides it: %j', (query, why) => {
  expect(pageOf(query).notices.join()).toMatch(new RegExp(`, but is not drawn: ${why}\\.$`));
  expect(pageOf({ edge: query.edge!, kind: usualAndStudies, layers: ['links'] }).notices).toEqual(
    [],
  );
});

test('an edge that is opened is never faded, nor are its ends', () => {
  const page = pageOf({ node: 'luck', edge: 'ties~brings~name' });
  expect(edgeIn(page, 'ties~brings~name').faded).toBeUndefined();
  expect(faded(page).sort()).toEqual(['alone', 'no-market']);
});

test('references are small nodes where citations are shown', () => {
  const page = pageOf({ layers: ['citations'] });
  expect(page.nodes.filter(({ kind }) => kind === '').map(({ id, lines }) => [id, lines])).toEqual([
    ['/lu2001', ['Lu & Beamish 2001']],
    ['/moen1998', ['Moen 1998']],
  ]);
  expect(nodeIn(page, '/lu2001')).toMatchObject({
    href: '/references/lu2001',
    title: 'Going & Staying',
  });
});

test('columns hold their kinds and nothing else', () => {
  const page = pageOf({ view: 'columns' });
  expect(page.columns).toEqual(['want', 'way', 'gain']);
  const columns = page.nodes.map(({ kind, x }) => `${kind} ${x}`);
  expect(new Set(columns)).toEqual(new Set(['want 0', 'way 360', 'gain 720']));
});

test('edges of one pair lie in lanes of their own', () => {
  const two = corpusOf({
    'a.md': '- r:: [[b]] One.\n- s:: [[b]] Two.\n',
    'b.md': '- t:: [[a]] Three.\n',
  });
  const { edges } = graphPage(two, {}, layOut);
  // Seen from one side, whichever way they point.
  const lanes = edges.map(({ id, lane = 0 }) => (id.startsWith('a') ? lane : 0 - lane));
  expect(lanes.sort((a, b) => a - b)).toEqual([-1, 0, 1]);
});

test('what is searched for is marked by any of its names', () => {
  const marked = (q: string) =>
    pageOf({ q })
      .nodes.filter(({ matched }) => matched)
      .map(({ id }) => id);
  expect(marked('MONEY no')).toEqual(['no-money']);
  expect(marked('bonds')).toEqual(['ties']);
  expect(marked('nothing like it')).toEqual([]);
});

test('while a layout is made, places are rough and said to be', () => {
  const page = graphPage(corpus, {}, () => null);
  expect(page.layout).toBe('pending');
  expect(page.nodes).toHaveLength(usual.nodes.length);
  expect(page.bounds.width).toBeGreaterThan(0);
});

test('everything drawn lies within the bounds', () => {
  for (const query of [
    {},
    { view: 'columns' },
    { layers: ['citations', 'links'] },
  ] as GraphQuery[]) {
    const { nodes, bounds } = pageOf(query);
    for (const { x, y, width, height, radius } of nodes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(bounds.x - 0.1);
      expect(x + width / 2).toBeLessThanOrEqual(bounds.x + bounds.width + 0.1);
      expect(y - radius).toBeGreaterThanOrEqual(bounds.y - 0.1);
      expect(y - radius + height).toBeLessThanOrEqual(bounds.y + bounds.height + 0.1);
    }
  }
});

test('a library without anything has a graph without anything', () => {
  const empty = graphPage(corpusOf({}), { view: 'columns' }, layOut);
  expect(empty).toMatchObject({ nodes: [], edges: [], bounds: { width: 0, height: 0 } });
});
