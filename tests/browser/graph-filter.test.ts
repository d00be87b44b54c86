/** Filters of the graph: the way back through them, columns that change places, and what is said where nothing is left. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { GraphPage } from '../../server/contract/graph-page.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary, useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();
const bare = useLibrary({});

async function open(address: string, baseURL = review.url): Promise<Page> {
  const { page } = await browser.newPage({ baseURL });
  await page.goto(address);
  return page;
}

const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test('the way back leads through filters one by one, and over a search in one step', async () => {
  const page = await open('/graph');
  const words = page.getByLabel('Search within');
  await words.waitFor();
  await page.getByRole('combobox', { name: 'Sources' }).selectOption('2');
  await eventually(() => queryOf(page)).toEqual({ evidence: '2' });
  for (const q of ['a', 'al', 'all']) {
    await words.fill(q);
    await eventually(() => queryOf(page)).toEqual({ evidence: '2', q });
  }
  await page.goBack();
  await eventually(() => queryOf(page)).toEqual({ evidence: '2' });
  await eventually(() => words.inputValue()).toBe('');
  await page.goBack();
  await eventually(() => queryOf(page)).toEqual({});
  expect(new URL(page.url()).pathname).toBe('/graph');
});

test('a kind that another column has changes places with the one that it is chosen for', async () => {
  const { columns } = await review.json<GraphPage>('/api/graph.json?view=columns');
  const page = await open('/graph?view=columns');
  await page.getByRole('combobox', { name: 'Middle' }).selectOption(columns[0]!);
  const chosen = () => new URL(page.url()).searchParams.getAll('columns');
  await eventually(chosen).toEqual([columns[1], columns[0], columns[2]]);
});

describe('a search within', () => {
  test.each([
    ['zzzz', 'Nothing that is shown is called “zzzz”'],
    ['network', 'found for “network”'],
  ])('of %s says what it found', async (q, words) => {
    const page = await open('/graph');
    await page.getByLabel('Search within').fill(q);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
  });
});

describe('where nothing is left', () => {
  test('each filter can be left out', async () => {
    const page = await open('/graph?evidence=99&decade=1990');
    await page.getByText('Nothing passes the filters').waitFor();
    await page.getByRole('link', { name: 'at least 99 sources' }).click();
    await eventually(() => queryOf(page)).toEqual({ decade: '1990' });
    await page.locator('svg [data-edge]').first().waitFor();
  });

  test('a library without notes says how to write one', async () => {
    const page = await open('/graph', bare.url);
    await page.getByText('There are no notes yet').waitFor();
  });
});

test('on paper the legend says what is shown, and nothing is to be pressed', async () => {
  const page = await open('/graph?node=new-zealand');
  await page.emulateMedia({ media: 'print' });
  const legend = page.getByRole('navigation', { name: 'What is shown' });
  expect(await legend.isVisible()).toBe(true);
  expect(await legend.locator('li a:not(.shown)').first().isVisible()).toBe(false);
  for (const name of ['Close', 'Path from here', '2 steps']) {
    expect(
      await page.locator('aside').getByText(name).or(page.getByLabel(name)).first().isVisible(),
    ).toBe(false);
  }
});
