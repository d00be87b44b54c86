/** The graph of the shipped review: looked at, walked through by the keyboard, asked, opened and taken away. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { GraphPage } from '../../server/contract/graph-page.ts';
import type { OverviewPage } from '../../server/contract/overview-page.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page, complaints } = await browser.newPage({ baseURL: review.url, ...options });
  await page.goto(address);
  expect(complaints).toEqual([]);
  return page;
}

const twin = (address: string) =>
  review.json<GraphPage>(address.replace('/graph', '/api/graph.json'));
const nodes = (page: Page) => page.locator('svg [data-node]');
const edges = (page: Page) => page.locator('svg [data-edge]');
const rows = (page: Page) => page.locator('tbody tr[data-edge]');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Opened' });
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const idsOf = (page: Page, attribute: 'data-edge' | 'data-node', within: string) =>
  page
    .locator(`${within} [${attribute}]`)
    .evaluateAll((found, name) => found.map((each) => each.getAttribute(name)!), attribute);

/** An edge with evidence, and the ids of its two ends. */
async function supportedEdge() {
  const view = await twin('/graph');
  const edge = view.edges.toSorted((a, b) => b.references - a.references)[0]!;
  return { edge, from: view.nodes[edge.source]!, to: view.nodes[edge.target]! };
}

/** Two nodes that two edges join and no edge does. */
async function distantNodes(): Promise<{ from: string; to: string }> {
  const { nodes: all } = await twin('/graph');
  for (const { id: from } of all) {
    const near = await twin(`/graph?node=${from}&steps=2`);
    const { edges: joins } = near;
    const joined = (a: number, b: number) =>
      joins.some(({ source, target }) => [source, target].sort().join() === [a, b].sort().join());
    const here = near.nodes.findIndex(({ selected }) => selected);
    const to = near.nodes.findIndex(
      (node, place) => place !== here && !node.faded && !joined(here, place),
    );
    if (to >= 0) return { from, to: near.nodes[to]!.id };
  }
  throw new Error('No two nodes are two steps apart.');
}

describe('the picture', () => {
  test('is whole without scripts, and says how much of the library it shows', async () => {
    const view = await twin('/graph');
    const page = await open('/graph', { javaScriptEnabled: false });
    expect(await nodes(page).count()).toBe(view.nodes.length);
    expect(await edges(page).count()).toBe(view.edges.length);
    const { totals } = view;
    await page
      .getByText(`${totals.nodes} of ${totals.allNodes} notes, ${totals.edges} of`)
      .waitFor();
    const empty = await page.locator('svg .edge > path[d=""]').count();
    expect(empty).toBe(0);
  });

  test('stays as it was when scripts take over', async () => {
    const address = '/graph?view=columns';
    const before = await open(address, { javaScriptEnabled: false });
    const after = await open(address);
    await after.locator('[data-node][tabindex="0"]').waitFor();
    const places = (page: Page) =>
      page
        .locator('svg g:has(> [data-node])')
        .evaluateAll((all) => all.map((each) => each.getAttribute('transform')));
    expect(await places(after)).toEqual(await places(before));
  });

  test('has as many rows in its table as it has edges, the same ones, whatever is filtered', async () => {
    for (const query of ['', 'evidence=2', 'view=columns', 'layers=links', 'signal=disputes']) {
      const picture = await open(`/graph?${query}`, { javaScriptEnabled: false });
      const table = await open(`/graph?${query}&as=table`, { javaScriptEnabled: false });
      const drawn = await idsOf(picture, 'data-edge', 'svg');
      const listed = await idsOf(table, 'data-edge', 'tbody');
      expect(listed.toSorted(), query).toEqual(drawn.toSorted());
      expect(await rows(table).count(), query).toBe(drawn.length);
    }
  });

  test('is magnified by wheel, buttons and keys, and shown whole again', async () => {
    const page = await open('/graph');
    const world = page.locator('svg[role=group] > g');
    const scale = async () =>
      Number(/scale\(([\d.]+)/.exec((await world.getAttribute('transform'))!)![1]);
    await page.locator('[data-node][tabindex="0"]').waitFor();
    await page.locator('svg[role=group]').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await eventually(scale).toBeGreaterThan(1.1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await eventually(scale).toBe(1);
    await page.getByRole('button', { name: 'Nearer' }).click();
    await eventually(scale).toBeGreaterThan(1.1);
    await page.locator('[data-node][tabindex="0"]').focus();
    await page.keyboard.press('0');
    await eventually(scale).toBe(1);
    await page.keyboard.press('+');
    await eventually(scale).toBeGreaterThan(1.1);
  });

  test('lets the wheel alone scroll the page, both ways, and says how it magnifies', async () => {
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const world = page.locator('svg[role=group] > g');
    const [before, hint] = [await world.getAttribute('transform'), page.getByText('Hold Ctrl')];
    const scrolled = () => page.evaluate(() => scrollY);
    expect(await hint.isVisible()).toBe(false);
    await page.locator('svg[role=group]').hover();
    const start = await scrolled();
    await page.mouse.wheel(0, 120);
    await eventually(scrolled).toBe(start + 120);
    await hint.waitFor();
    await page.mouse.wheel(0, -120);
    await eventually(scrolled).toBe(start);
    expect(await world.getAttribute('transform')).toBe(before);
  });

  test('keeps a node where its reader has put it, until it is put back', async () => {
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const { id } = (await twin('/graph')).nodes[0]!;
    const place = () => page.locator(`svg g:has(> [data-node="${id}"])`).getAttribute('transform');
    const symbol = page.locator(`[data-node="${id}"] .symbol`);
    const before = await place();
    const box = (await symbol.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 40, { steps: 4 });
    await page.mouse.up();
    const after = await place();
    expect(after).not.toBe(before);
    expect(queryOf(page)).toEqual({});
    await page.reload();
    await eventually(place).toBe(after);
    await page.getByRole('button', { name: 'Put moved nodes back' }).click();
    await eventually(place).toBe(before);
  });
});

describe('a finger', () => {
  const place = (page: Page, id: string) =>
    page.locator(`svg g:has(> [data-node="${id}"])`).getAttribute('transform');

  /** Puts a finger down, lets it rest, moves it, and lifts it. */
  async function touch(page: Page, at: { x: number; y: number }, rest: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + by / 3, y: at.y - by }],
      });
    await send('touchStart', 0);
    await page.waitForTimeout(rest);
    for (let by = 10; by <= 60; by += 10) await send('touchMove', by);
    await send('touchEnd', 60);
  }

  async function touchedNode(page: Page): Promise<{ id: string; at: { x: number; y: number } }> {
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const id = (await twin('/graph')).nodes.toSorted((a, b) => b.degree - a.degree)[0]!.id;
    const symbol = page.locator(`[data-node="${id}"] .symbol`);
    await symbol.scrollIntoViewIfNeeded();
    const box = (await symbol.boundingBox())!;
    return { id, at: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  }

  const phone = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 700 } };

  test('that rests on a node takes it along, and the page stays', async () => {
    const page = await open('/graph', phone);
    const { id, at } = await touchedNode(page);
    const [before, scrolled] = [await place(page, id), await page.evaluate(() => scrollY)];
    await touch(page, at, 600);
    expect(await place(page, id)).not.toBe(before);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(queryOf(page)).toEqual({});
    await page.getByRole('button', { name: 'Put moved nodes back' }).click();
    await eventually(() => place(page, id)).toBe(before);
  });

  test('that moves at once scrolls the page', async () => {
    const page = await open('/graph', phone);
    const { id, at } = await touchedNode(page);
    const [before, scrolled] = [await place(page, id), await page.evaluate(() => scrollY)];
    await touch(page, at, 0);
    expect(await place(page, id)).toBe(before);
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled);
  });
});

describe('the keyboard', () => {
  test('enters the picture once, walks along its edges, and opens a note', async () => {
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    expect(await page.locator('svg [tabindex="0"]').count()).toBe(1);
    await page.locator('.views a').last().focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-node'));
    const isInPicture = async () => (await focused()) !== null && (await focused()) !== undefined;
    for (let tries = 0; tries < 12 && !(await isInPicture()); tries++)
      await page.keyboard.press('Tab');
    const seen = new Set([await focused()]);
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.add(await focused());
    }
    expect(seen.size).toBeGreaterThan(2);
    const id = (await focused())!;
    await page.keyboard.press('Tab');
    expect(await isInPicture()).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(id);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/notes/${id}`);
  });

  test('selects a node, goes to its edges and opens one down to its passages', async () => {
    const { from } = await supportedEdge();
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    await page.locator(`svg [data-node="${from.id}"]`).focus();
    await page.keyboard.press(' ');
    await eventually(() => queryOf(page)).toEqual({ node: from.id });
    await panel(page).getByRole('heading', { name: from.title }).waitFor();
    await page.keyboard.press('e');
    const edge = () => page.evaluate(() => document.activeElement?.getAttribute('data-edge'));
    const first = await edge();
    expect(first).toContain(from.id);
    await page.keyboard.press('ArrowRight');
    expect(await edge()).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toBe(
      from.id,
    );
    await page.keyboard.press('e');
    await page.keyboard.press('Enter');
    await eventually(() => queryOf(page)['edge']).toBe(first);
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('opened');
    await panel(page).getByText('show in text').first().waitFor();
  });
});

describe('asking', () => {
  test('a click on a node fades what is far, and the way back leads through every state', async () => {
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const { id } = (await twin('/graph')).nodes.toSorted((a, b) => b.degree - a.degree)[0]!;
    await page.locator(`[data-node="${id}"] .symbol`).click();
    await eventually(() => queryOf(page)).toEqual({ node: id });
    await panel(page).getByRole('link', { name: '2 steps' }).click();
    await eventually(() => queryOf(page)).toEqual({ node: id, steps: '2' });
    await page.goBack();
    await eventually(() => queryOf(page)).toEqual({ node: id });
    await panel(page).locator('[aria-current]', { hasText: '1 step' }).waitFor();
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    expect(queryOf(page)).toEqual({});
  });

  test('filters follow in the address, and are there again from it', async () => {
    const page = await open('/graph');
    const all = await edges(page).count();
    await page.getByRole('combobox', { name: 'Sources' }).selectOption('2');
    await eventually(() => queryOf(page)).toEqual({ evidence: '2' });
    const few = (await twin('/graph?evidence=2')).edges.length;
    expect(few).toBeLessThan(all);
    await eventually(() => edges(page).count()).toBe(few);
    await page.getByRole('link', { name: /^overcomes/ }).click();
    await eventually(() => queryOf(page)['relation']).not.toContain('overcomes');
    const narrowed = await edges(page).count();
    await page.reload();
    expect(await edges(page).count()).toBe(narrowed);
    expect(await page.getByRole('combobox', { name: 'Sources' }).inputValue()).toBe('2');
  });

  test('a search marks what it finds', async () => {
    const { nodes: all } = await twin('/graph');
    const word = all[0]!.title.split(' ')[0]!;
    const found = (await twin(`/graph?q=${word}`)).nodes.filter(({ matched }) => matched).length;
    const page = await open('/graph');
    await page.getByLabel('Search within').pressSequentially(word);
    await eventually(() => page.locator('svg .ring').count()).toBe(found);
    expect(found).toBeGreaterThan(0);
  });

  test('two nodes are joined by paths, with the sentences and sources along them', async () => {
    const { from, to } = await distantNodes();
    const page = await open(`/graph?node=${from}`);
    await panel(page).getByRole('link', { name: 'Path from here' }).click();
    await eventually(() => queryOf(page)).toEqual({ from });
    await panel(page).getByRole('combobox', { name: 'To' }).selectOption(to);
    await eventually(() => queryOf(page)).toEqual({ from, to });
    await panel(page).getByText('2 steps', { exact: true }).waitFor();
    expect(await panel(page).locator('details[open] .join').count()).toBeGreaterThan(1);
    expect(await panel(page).locator('a.citation').count()).toBeGreaterThan(0);
  });

  test('columns may be chosen, and without scripts too', async () => {
    const page = await open('/graph?view=columns', { javaScriptEnabled: false });
    const { kinds, columns } = await twin('/graph?view=columns');
    const other = kinds.find(({ kind }) => !columns.includes(kind.id))!;
    await page.getByRole('combobox', { name: 'Right' }).selectOption(other.kind.id);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    const chosen = new URL(page.url()).searchParams.getAll('columns');
    expect(chosen).toEqual([columns[0], columns[1], other.kind.id]);
    await page.locator('svg text', { hasText: other.kind.plural }).first().waitFor();
  });
});

describe('an edge', () => {
  test('is opened from the picture down to the very passage', async () => {
    const { edge, from } = await supportedEdge();
    const page = await open(`/graph?edge=${encodeURIComponent(edge.id)}`, {
      javaScriptEnabled: false,
    });
    const place = panel(page).getByRole('link', { name: 'show in text' }).first();
    expect(await panel(page).locator('a.citation').count()).toBeGreaterThanOrEqual(edge.references);
    await place.click();
    expect(new URL(page.url()).pathname).toBe(from.href);
    expect(new URL(page.url()).hash).not.toBe('');
  });

  test('is opened from its row, and the table is sorted by a click', async () => {
    const page = await open('/graph?as=table');
    await page.getByRole('link', { name: 'Newest' }).click();
    await page.locator('th[aria-sort=descending]', { hasText: 'Newest' }).waitFor();
    const years = (await page.locator('td.newest').allInnerTexts()).map(
      (text) => parseInt(text, 10) || 0,
    );
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    await rows(page).first().locator('.relation a').click();
    await panel(page).getByText('show in text').first().waitFor();
    expect(queryOf(page)).toMatchObject({ as: 'table', sort: 'newest' });
  });
});

test('what draws it is loaded where it is shown, and named in the head of its page', async () => {
  const loaded = (page: Page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('GraphPage')),
    );
  const notes = await open('/notes');
  expect(await loaded(notes)).toEqual([]);
  const graph = await open('/graph');
  const named = await graph
    .locator('head link[rel="modulepreload"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  const scripts = (await loaded(graph)).filter((name) => name.endsWith('.js'));
  expect(scripts).toHaveLength(1);
  expect(named).toContain(scripts[0]);
});

describe('taken away', () => {
  test('is a drawing of its own that opens elsewhere', async () => {
    const page = await open('/graph?view=columns');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('graph-columns.svg');
    const text = await readFile(await download.path(), 'utf8');
    const drawing = await open('about:blank', { javaScriptEnabled: true });
    const drawn = await drawing.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      const texts = Array.from(parsed.querySelectorAll('text'), (each) => each.textContent.trim());
      return {
        root: parsed.documentElement.nodeName,
        texts,
        styled: parsed.querySelectorAll('[class]').length,
      };
    }, text);
    const { kinds } = await twin('/graph?view=columns');
    expect(drawn).toMatchObject({ root: 'svg', styled: 0 });
    expect(drawn.texts).toContain(kinds.find(({ shown }) => shown)!.kind.plural);
  });

  test('is set in its own font, and says what it shows', async () => {
    const page = await open('/api/graph.svg?view=columns');
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return Array.from(document.fonts, ({ family, status }) => ({ family, status }));
    });
    expect(fonts).toEqual([{ family: 'Inter', status: 'loaded' }]);
    expect(await page.locator('desc').textContent()).toMatch(/^Columns of .+ Revision \w+\.$/);
  });

  test('is a picture of twice as many points', async () => {
    const page = await open('/graph');
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
  });
});

describe('the small picture', () => {
  test('on the page of a note leads to its neighbours, to a claim, and into the graph', async () => {
    const { from, edge } = await supportedEdge();
    const page = await open(from.href, { javaScriptEnabled: false });
    const picture = page.getByRole('group', { name: 'What is nearest to it in the graph' });
    const neighbour = picture.locator(`[data-node]:not([data-node="${from.id}"])`).first();
    expect(await neighbour.getAttribute('href')).toMatch(/^\/notes\//);
    const claim = await picture.locator(`[data-edge="${edge.id}"]`).getAttribute('href');
    await page.getByRole('link', { name: 'Open in the graph' }).click();
    expect(queryOf(page)).toEqual({ node: from.id });
    await page.goto(claim!);
    await panel(page).getByText('show in text').first().waitFor();
  });

  test('on the page of a reference shows the notes that cite it', async () => {
    const { mostCited } = await review.json<OverviewPage>('/api/overview.json');
    const { href } = mostCited[0]!;
    const page = await open(href, { javaScriptEnabled: false });
    expect(await page.locator('#around ~ svg [data-edge]').count()).toBeGreaterThan(1);
  });
});
