/** The references of the shipped review: the table that is narrowed and ordered, and the way back from a source to its sentences. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { OverviewPage } from '../../server/contract/overview-page.ts';
import type { ReferenceListPage } from '../../server/contract/reference-list-page.ts';
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

/** The first author of the review who has few works in it, by a name that stands in few rows. */
async function rareAuthor(): Promise<{ name: string; rows: number }> {
  const { references } = await review.json<ReferenceListPage>('/api/references.json');
  for (const { authors } of references) {
    const name = authors.split(' ')[0]!;
    const found = await review.json<ReferenceListPage>(
      `/api/references.json?q=${encodeURIComponent(name)}`,
    );
    if (name.length > 5 && found.total > 1 && found.total < 10) return { name, rows: found.total };
  }
  throw new Error('No author has a few works.');
}

const rowCount = (page: Page) => page.locator('tbody tr').count();
const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe('the table of references', () => {
  test('narrows while its reader types, and the address follows', async () => {
    const { name, rows } = await rareAuthor();
    const page = await open('/references');
    const before = await rowCount(page);
    await page.getByLabel('Author, year, title or key').pressSequentially(name);
    await eventually(() => rowCount(page)).toBe(rows);
    await eventually(() => queryOf(page)).toEqual({ q: name });
    await page.getByText(`${rows} of ${before} references`).waitFor();
  });

  test('keeps empty fields out of its address when its form is sent', async () => {
    const page = await open('/references');
    const field = page.getByLabel('Author, year, title or key');
    await field.fill('alliance');
    await Promise.all([page.waitForEvent('load'), field.press('Enter')]);
    expect(queryOf(page)).toEqual({ q: 'alliance' });
  });

  test('leaves what is being typed alone when an older answer comes', async () => {
    const page = await open('/references');
    await page.route(/\/api\/references\.json\?q=al$/, async (route) => {
      await page.getByLabel('Author, year, title or key').press('x');
      await route.continue();
    });
    const field = page.getByLabel('Author, year, title or key');
    await field.pressSequentially('al');
    await eventually(() => queryOf(page)).toEqual({ q: 'alx' });
    expect(await field.inputValue()).toBe('alx');
  });

  test('is ordered by a click on a column, and the way back restores it', async () => {
    const page = await open('/references?cited=yes');
    const titles = () => page.locator('tbody td.title').allInnerTexts();
    const byAuthor = await titles();
    await page.getByRole('link', { name: 'Cited', exact: true }).click();
    await page.locator('th.cited[aria-sort=descending]').waitFor();
    const times = (await page.locator('td.cited').allInnerTexts()).map((text) =>
      parseInt(text, 10),
    );
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(queryOf(page)).toEqual({ cited: 'yes', sort: 'cited', order: 'descending' });
    await page.getByRole('link', { name: 'Cited', exact: true }).click();
    await page.locator('th.cited[aria-sort=ascending]').waitFor();
    await page.goBack();
    await page.locator('th.cited[aria-sort=descending]').waitFor();
    await page.goBack();
    await page.locator('th.author[aria-sort=ascending]').waitFor();
    expect(await titles()).toEqual(byAuthor);
  });

  test('is as its reader left it after a look at one of its rows', async () => {
    const { name, rows } = await rareAuthor();
    const page = await open('/references');
    await page.getByLabel('Author, year, title or key').fill(name);
    await eventually(() => queryOf(page)).toEqual({ q: name });
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Cited in' }).waitFor();
    await page.goBack();
    await eventually(() => rowCount(page)).toBe(rows);
    expect(await page.getByLabel('Author, year, title or key').inputValue()).toBe(name);
  });

  test('narrows and orders without scripts, by a form', async () => {
    const { name, rows } = await rareAuthor();
    const phone = { width: 360, height: 640 };
    const page = await open('/references', { javaScriptEnabled: false, viewport: phone });
    await page.getByLabel('Author, year, title or key').fill(name);
    await page.getByLabel('Order by').selectOption('Year');
    await page.getByRole('button', { name: 'Filter' }).click();
    expect(queryOf(page)).toMatchObject({ q: name, sort: 'year' });
    expect(await rowCount(page)).toBe(rows);
    const years = (await page.locator('td.year').allInnerTexts()).map((text) => parseInt(text, 10));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    await page.locator('tbody a').first().click();
    await page.getByRole('heading', { name: 'Cited in' }).waitFor();
  });
});

describe('a reference', () => {
  test('shows each passage that cites it, and leads to the very citation', async () => {
    const { mostCited } = await review.json<OverviewPage>('/api/overview.json');
    const { href, timesCited } = mostCited[0]!;
    const page = await open(href);
    const places = await page
      .locator('section:has(> #cited-in) .place a')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map((link) => link.href));
    expect(places).toHaveLength(timesCited);
    for (const place of places) {
      await page.goto(place);
      const citation = page.locator(`a${new URL(place).hash}:target`);
      expect(place).toMatch(/#cite-\d+$/);
      expect(await citation.getAttribute('href'), place).toBe(href);
    }
  });

  test('marks itself in its passages and gives the locator and signal of each', async () => {
    const { mostCited } = await review.json<OverviewPage>('/api/overview.json');
    const { href, timesCited } = mostCited[0]!;
    const page = await open(href);
    const passages = page.locator('section:has(> #cited-in) > ol > li');
    expect(await passages.count()).toBe(timesCited);
    for (const passage of await passages.all()) {
      expect(await passage.locator('.locator').innerText()).toMatch(
        /\S.*(supports|compares|disputes)/s,
      );
      expect(await passage.locator('a.citation.marked').count()).toBeGreaterThan(0);
    }
  });

  test('that no note cites says so', async () => {
    const page = await open('/references?cited=no');
    await page.locator('tbody a').first().click();
    await page.getByText('No note cites this reference yet.').waitFor();
  });

  test('carries its data for a reference manager', async () => {
    const { latest } = await review.json<OverviewPage>('/api/overview.json');
    const page = await open(latest[0]!.href);
    const title = page.locator('head meta[name=citation_title]');
    expect(await title.getAttribute('content')).toBe(latest[0]!.title);
  });
});
