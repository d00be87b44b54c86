/** The graph of a library too large for elements: painted, moved, walked through, asked, and told in words where it cannot be painted. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { GraphLists, GraphPlaces } from '../../server/contract/graph-lists.ts';
import type { GraphPage } from '../../server/contract/graph-page.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { largeGraphLibrary } from '../support/graph-library.ts';
import { useLibrary } from '../support/site.ts';

const browser = useBrowser();
const site = useLibrary(largeGraphLibrary);

const NODES = 640;
const EDGES = NODES - 1;

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page, complaints } = await browser.newPage({ baseURL: site.url, ...options });
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await drawn(page);
  expect(complaints).toEqual([]);
  return page;
}

const canvas = (page: Page) => page.locator('canvas[data-drawing="large"]');
const drawn = (page: Page) => page.locator('canvas[data-drawn="true"]').waitFor();
const panel = (page: Page) => page.getByRole('complementary', { name: 'Opened' });
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const count = (page: Page) => page.getByText(/nodes (in sight )?named/).first();
const whole = (query = '') => site.json<GraphPage>(`/api/graph.json${query}`);

/** How many different colours there are in the picture, and how much of it is not background. */
function pixelsOf(page: Page): Promise<{ colours: number; share: number }> {
  return canvas(page).evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const data = element.getContext('2d')!.getImageData(0, 0, width, height).data;
    const pixels = new Uint32Array(data.buffer);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return { colours: counts.size, share: 1 - Math.max(...counts.values()) / pixels.length };
  });
}

/** Where the symbol of a node is in the window, while all of the graph is shown. */
async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const [{ nodes, bounds }, box] = await Promise.all([whole(), canvas(page).boundingBox()]);
  const { x, y } = nodes.find((node) => node.id === id)!;
  const margin = 16;
  const [width, height] = [bounds.width + 2 * margin, bounds.height + 2 * margin];
  const fit = Math.min(box!.width / width, box!.height / height);
  return {
    x: box!.x + (box!.width - width * fit) / 2 + (x - bounds.x + margin) * fit,
    y: box!.y + (box!.height - height * fit) / 2 + (y - bounds.y + margin) * fit,
  };
}

describe('what the page is made of', () => {
  test('is fetched, and painted, once', async () => {
    // Until there is a layout, rough places come first.
    await whole();
    const { page } = await browser.newPage({ baseURL: site.url });
    await page.addInitScript(() => {
      const counted = globalThis as unknown as { painters: number; asked: number };
      [counted.painters, counted.asked] = [0, 0];
      class CountedWorker extends Worker {
        constructor(...told: ConstructorParameters<typeof Worker>) {
          super(...told);
          counted.painters++;
        }
        override postMessage(message: object) {
          if ('paint' in message) counted.asked++;
          super.postMessage(message);
        }
      }
      globalThis.Worker = CountedWorker;
    });
    await page.goto('/graph');
    await drawn(page);
    const seen = await page.evaluate(() => {
      const { painters, asked } = globalThis as unknown as { painters: number; asked: number };
      const fetched = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/api/graph-'));
      return { painters, asked, fetched: fetched.sort() };
    });
    expect(seen).toEqual({
      painters: 1,
      asked: 1,
      fetched: ['/api/graph-lists.json', '/api/graph-places.json'],
    });
  });

  test('is little, and what it is drawn from is all of it', async () => {
    const html = await (await fetch(`${site.url}/graph`)).text();
    expect(html.length).toBeLessThan(200_000);
    const told = await whole('?parts=told');
    const lists = await site.json<GraphLists>(told.whole!.lists);
    const places = await site.json<GraphPlaces>(told.whole!.places);
    expect(lists.ids).toHaveLength(NODES);
    expect(lists.ends).toHaveLength(2 * EDGES);
    expect(places.points).toHaveLength(2 * NODES);
  });

  test('is drawn in as many edges as the table has rows, whatever is filtered', async () => {
    for (const query of ['', 'evidence=1', 'signal=disputes', 'layers=citations']) {
      const told = await whole(`?parts=told&${query}`);
      const lists = await site.json<GraphLists>(told.whole!.lists);
      const shown = told.whole!.shown?.edges.length ?? lists.relations.length;
      const rows: string[] = [];
      for (let page = 1; page <= (told.table?.pages ?? 1); page++) {
        const part = await whole(`?parts=told&${query}&page=${page}`);
        rows.push(...part.table!.rows.map((row) => part.edges[row]!.id));
      }
      expect(new Set(rows).size, query).toBe(shown);
      const { edges } = await whole(`?${query}`);
      expect(rows.toSorted(), query).toEqual(edges.map(({ id }) => id).toSorted());
    }
  });
});

describe('the picture', () => {
  test('is painted, in light and in dark', async () => {
    const page = await open('/graph');
    const light = await pixelsOf(page);
    expect(light.colours).toBeGreaterThan(50);
    expect(light.share).toBeGreaterThan(0.02);
    const before = await canvas(page).screenshot();
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(async () => before.equals(await canvas(page).screenshot())).toBe(false);
    expect((await pixelsOf(page)).colours).toBeGreaterThan(50);
  });

  test('is magnified by wheel, buttons and keys, moved by dragging, and counts what it names', async () => {
    const page = await open('/graph');
    const inSight = async () => {
      const text = (await count(page).innerText()).replaceAll(',', '');
      const [named, seen] = [...text.matchAll(/\d+/g)].map(Number);
      expect(named).toBeLessThanOrEqual(seen!);
      return seen;
    };
    expect(await inSight()).toBe(NODES);
    await page.getByRole('button', { name: 'Nearer' }).click();
    await page.getByRole('button', { name: 'Nearer' }).click();
    await eventually(inSight).toBeLessThan(NODES);
    const before = await canvas(page).screenshot();
    const box = (await canvas(page).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 130, box.y + 90, { steps: 4 });
    await page.mouse.up();
    expect(before.equals(await canvas(page).screenshot())).toBe(false);
    expect(queryOf(page)).toEqual({});
    await page.locator('.stage [data-node][tabindex="0"]').focus();
    await page.keyboard.press('0');
    await eventually(inSight).toBe(NODES);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -500);
    await page.keyboard.up('Control');
    await eventually(inSight).toBeLessThan(NODES);
    await page.getByRole('status').filter({ hasText: 'in sight named' }).waitFor();
  });

  test('names what is pointed at, and a click selects it', async () => {
    const page = await open('/graph');
    const { x, y } = await placeOf(page, 'number-1');
    await page.mouse.move(x, y);
    await page.locator('.stage [data-node="number-1"]').waitFor();
    await page.mouse.click(x, y);
    await eventually(() => queryOf(page)).toEqual({ node: 'number-1' });
    await panel(page).getByRole('heading', { name: 'Number 1' }).waitFor();
    await panel(page).getByRole('link', { name: 'Number 2', exact: true }).waitFor();
  });

  test('is tapped with a finger', async () => {
    const page = await open('/graph', { hasTouch: true });
    const { x, y } = await placeOf(page, 'number-1');
    await page.touchscreen.tap(x, y);
    await eventually(() => queryOf(page)).toEqual({ node: 'number-1' });
  });

  test('stays where its reader stands while something is selected', async () => {
    const page = await open('/graph');
    await page.getByRole('button', { name: 'Nearer' }).click();
    await eventually(() => count(page).innerText()).toContain('in sight');
    const text = await count(page).innerText();
    const seen = text.split(' of ')[1];
    await page.locator('.stage [data-node][tabindex="0"]').focus();
    await page.keyboard.press(' ');
    await panel(page).waitFor();
    await drawn(page);
    await page.getByRole('link', { name: 'Close' }).click();
    await panel(page).waitFor({ state: 'detached' });
    await eventually(async () => (await count(page).innerText()).split(' of ')[1]).toBe(seen);
  });
});

test('is magnified as far as its own layout allows, whatever was laid out before', async () => {
  const nearest = async (page: Page) => {
    for (let press = 0; press < 20; press++) {
      await page.getByRole('button', { name: 'Nearer' }).click();
    }
    return count(page).innerText();
  };
  const before = await open('/graph?view=columns');
  await before.getByRole('link', { name: 'Map', exact: true }).click();
  await eventually(() => queryOf(before)).toEqual({});
  await drawn(before);
  const fresh = await nearest(await open('/graph'));
  expect(fresh).toContain('in sight');
  expect(await nearest(before)).toBe(fresh);
});

describe('the keyboard', () => {
  test('enters the picture once, walks along its edges, selects, and opens an edge down to its passage', async () => {
    const page = await open('/graph');
    expect(await page.locator('.stage [tabindex="0"]').count()).toBe(1);
    const focused = (what: string) =>
      page.evaluate((name) => document.activeElement?.getAttribute(`data-${name}`), what);
    await page.locator('.stage [tabindex="0"]').focus();
    const seen = new Set([await focused('node')]);
    for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.add(await focused('node'));
    }
    expect(seen.has(null)).toBe(false);
    expect(seen.size).toBeGreaterThan(2);
    const id = (await focused('node'))!;
    await page.keyboard.press(' ');
    await eventually(() => queryOf(page)).toEqual({ node: id });
    expect(await focused('node')).toBe(id);
    await page.keyboard.press('e');
    const edge = (await focused('edge'))!;
    expect(edge).toContain(id);
    await page.keyboard.press('Escape');
    expect(await focused('node')).toBe(id);
    await page.keyboard.press('e');
    await page.keyboard.press('Enter');
    await eventually(() => queryOf(page)['edge']).toBe(edge);
    await panel(page).getByText('show in text').first().waitFor();
  });

  test('opens a note', async () => {
    const page = await open('/graph');
    await page.locator('.stage [tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toMatch(/^Number \d+, (Odd|Even), \d connections?$/);
    const id = await page.evaluate(() => document.activeElement?.getAttribute('data-node'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/notes/${id}`);
  });
});

test('a path stands out, all of it named, with the sentences along it', async () => {
  const page = await open('/graph?from=number-7&to=number-12');
  await eventually(() => count(page).innerText()).toBe(
    '4 of 4 nodes in sight named, of 640 in all',
  );
  await panel(page).getByText('3 steps', { exact: true }).waitFor();
  expect(await panel(page).locator('details[open] .join').count()).toBe(3);
});

test('a path is given its end by what a search marks', async () => {
  const page = await open('/graph?from=number-7');
  await panel(page).getByText('Choose its other end in the picture.').waitFor();
  await page.getByLabel('Search within').pressSequentially('number 12');
  await panel(page).getByRole('combobox', { name: 'To' }).selectOption('number-12');
  await eventually(() => queryOf(page)['to']).toBe('number-12');
});

test('everybody can use it', async () => {
  for (const address of ['/graph', '/graph?node=number-2', '/graph?view=columns']) {
    const page = await open(address);
    expect(await accessibilityViolations(page), address).toEqual([]);
  }
});

test('is taken away as points, and as a drawing', async () => {
  const page = await open('/graph');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
});

describe('where it cannot be painted', () => {
  test('is a table with a drawing beside it: without scripts', async () => {
    const page = await open('/graph', { javaScriptEnabled: false });
    expect(await page.locator('tbody tr[data-edge]').count()).toBe(100);
    expect(await page.getByText(/^Drawing/).isVisible()).toBe(false);
    const drawing = page.getByRole('img', { name: '640 of 640 notes' });
    const { width, height } = (await drawing.boundingBox())!;
    const address = await drawing.getAttribute('src');
    expect(await page.getByRole('link', { name: 'a drawing' }).getAttribute('href')).toBe(address);
    const svg = await (await fetch(`${site.url}${address}`)).text();
    const [, across, down] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
    // It has the form of the drawing itself, so it was there and could be read.
    expect(width / height).toBeCloseTo(across! / down!, 1);
  });

  test('and in a browser that has no canvas apart from the page', async () => {
    const { page, complaints } = await browser.newPage({ baseURL: site.url });
    await page.addInitScript('delete globalThis.OffscreenCanvas');
    await page.goto('/graph');
    await page.getByText('This browser cannot draw so large a graph.').waitFor();
    await page.locator('tbody tr[data-edge]').first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('and where what it is drawn from does not come', async () => {
    const { page } = await browser.newPage({ baseURL: site.url });
    await page.route('**/api/graph-places.json*', (route) => route.abort());
    await page.goto('/graph');
    await page.getByText('The graph could not be fetched').waitFor();
    await page.locator('tbody tr[data-edge]').first().waitFor();
  });
});
