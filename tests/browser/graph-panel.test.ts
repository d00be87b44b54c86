/** What is opened in the graph of the shipped review is in sight, marked in the table, and closed by a key. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { GraphPage } from '../../server/contract/graph-page.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: review.url, ...options });
  await page.goto(address);
  return page;
}

const heading = (page: Page) => page.locator('#opened');
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const view = () => review.json<GraphPage>('/api/graph.json');

/** Whether an element is in the window as a whole, and nothing lies over it. */
function isInSight(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const isOnTop = element.contains(document.elementFromPoint(left + 2, (top + bottom) / 2));
  return isOnTop && top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
}

const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
const low = { hasTouch: true, isMobile: true, viewport: { width: 740, height: 360 } };

describe('what is opened is in sight', () => {
  test.each([
    ['a wide screen', {}],
    ['a telephone', phone],
    ['a telephone held across', low],
  ])('from far down the table on %s', async (_, options) => {
    const page = await open('/graph?as=table', options);
    const row = page.locator('tbody tr').nth(40);
    await row.locator('.relation a').click();
    await heading(page).waitFor();
    await eventually(() => heading(page).evaluate(isInSight)).toBe(true);
  });

  test('from the picture on a telephone', async () => {
    const page = await open('/graph', phone);
    await page.locator('[data-node][tabindex="0"]').waitFor();
    await page.locator('[data-node][tabindex="0"] .symbol').tap();
    await heading(page).waitFor();
    await eventually(() => heading(page).evaluate(isInSight)).toBe(true);
  });

  test('and has the focus, where the keyboard opened it', async () => {
    const page = await open('/graph?as=table');
    await page.locator('tbody tr').nth(40).locator('.relation a').focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('opened');
    expect(await heading(page).evaluate(isInSight)).toBe(true);
  });
});

describe('Escape', () => {
  test('closes an edge, and the focus is where it was opened', async () => {
    const page = await open('/graph?as=table');
    const row = page.locator('tbody tr').nth(40);
    const id = await row.getAttribute('data-edge');
    await row.locator('.relation a').focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('opened');
    await page.keyboard.press('Escape');
    await heading(page).waitFor({ state: 'detached' });
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-edge'));
    await eventually(focused).toBe(id);
  });

  test('lets go of a node, and the keyboard stays in the picture', async () => {
    const page = await open('/graph');
    const stop = page.locator('[data-node][tabindex="0"]');
    await stop.waitFor();
    const id = await stop.getAttribute('data-node');
    await stop.focus();
    await page.keyboard.press(' ');
    await eventually(() => queryOf(page)).toEqual({ node: id });
    await page.keyboard.press('Escape');
    await eventually(() => queryOf(page)).toEqual({});
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-node'));
    expect(await focused()).toBe(id);
  });
});

describe('the table', () => {
  test('says what is found, what is far, and of which kind every end is', async () => {
    const { nodes, edges, kinds } = await view();
    const [edge] = edges;
    const from = nodes[edge!.source]!;
    const page = await open(`/graph?as=table&node=${from.id}&q=${from.id}`);
    const row = page.locator(`tr[data-edge="${edge!.id}"]`);
    const kind = kinds.find((each) => each.kind.id === from.kind)!.kind;
    const words = (await row.locator('th').innerText()).trim().replace(/\s+/g, ' ');
    expect(words).toBe(`${kind.label}: ${from.title} (found)`);
    const isJoined = (id: string) => id.split('~').includes(from.id);
    for (const far of await page.locator('tr.faded').all()) {
      expect(isJoined((await far.getAttribute('data-edge'))!)).toBe(false);
      expect(await far.innerText()).toContain('not near');
    }
    expect(await page.locator('tr.faded').count()).toBeGreaterThan(0);
  });

  test('marks the rows of a path', async () => {
    const { nodes, edges } = await view();
    const [edge] = edges;
    const [from, to] = [nodes[edge!.source]!.id, nodes[edge!.target]!.id];
    const page = await open(`/graph?as=table&from=${from}&to=${to}`);
    expect(await page.locator(`tr.path[data-edge="${edge!.id}"]`).innerText()).toContain(
      'on the path',
    );
  });

  test('tells and changes which kinds are in it, when it comes from columns', async () => {
    const page = await open('/graph?view=columns&as=table');
    const { columns } = await review.json<GraphPage>('/api/graph.json?view=columns');
    const left = page.getByRole('combobox', { name: 'Left' });
    expect(await left.inputValue()).toBe(columns[0]);
    await page.getByRole('link', { name: 'Usual kinds' }).click();
    await eventually(() => queryOf(page)).toEqual({ as: 'table' });
  });
});
