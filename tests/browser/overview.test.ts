/** The ways into the shipped review: the overview, the list of problems, and addresses that lead nowhere. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { NoteListPage } from '../../server/contract/note-list-page.ts';
import type { OverviewPage } from '../../server/contract/overview-page.ts';
import { useBrowser } from '../support/browser.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();

async function open(address: string): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: review.url });
  await page.goto(address);
  return page;
}

/** Every number in the line that says what a page holds. */
async function countsOf(page: Page): Promise<number[]> {
  const line = await page.locator('main header [role=status]').innerText();
  return [...line.matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

describe('the overview', () => {
  test('has counts that lead to what they count', async () => {
    const page = await open('/');
    const counts = page.locator('main header li a');
    expect(await counts.count()).toBe(5);
    for (let place = 0; place < 5; place++) {
      const shown = Number((await counts.nth(place).innerText()).replace(/\D/g, ''));
      await counts.nth(place).click();
      const found = await countsOf(page);
      const isProblems = new URL(page.url()).pathname === '/problems';
      const opened = isProblems ? found.reduce((sum, number) => sum + number) : found[0];
      expect(opened, page.url()).toBe(shown);
      await page.goBack();
    }
  });

  test('opens exactly the uncited references, and as many rows as it says', async () => {
    const { counts } = await review.json<OverviewPage>('/api/overview.json');
    const page = await open('/');
    await page.getByRole('link', { name: /not cited yet/ }).click();
    const cited = await page.locator('tbody td.cited').allInnerTexts();
    expect(cited).toHaveLength(counts.uncited);
    expect(cited.map((text) => parseInt(text, 10)).filter((times) => times > 0)).toEqual([]);
  });

  test('groups the notes by kind, each group leading to all of its notes', async () => {
    const page = await open('/');
    const groups = page.locator('main section:has(.total)');
    const totals = await groups.locator('.total').allInnerTexts();
    const { notes } = (await review.json<OverviewPage>('/api/overview.json')).counts;
    expect(totals.map(Number).reduce((sum, total) => sum + total)).toBe(notes);
    const last = totals.length - 1;
    await groups.nth(last).locator('h2 a').click();
    expect(await countsOf(page)).toEqual([Number(totals[last])]);
    expect(await page.locator('main li a[data-item]').count()).toBe(Number(totals[last]));
  });

  test('leads a new reader to the first note', async () => {
    const { start } = await review.json<OverviewPage>('/api/overview.json');
    const page = await open('/');
    await page.getByRole('link', { name: 'Start reading' }).click();
    expect(await page.locator('h1').innerText()).toBe(start?.title);
  });
});

test('the problems page accounts for every bibliography entry', async () => {
  const { counts } = await review.json<OverviewPage>('/api/overview.json');
  const page = await open('/problems');
  const read = await page.locator('tbody td:nth-of-type(2)').allInnerTexts();
  expect(read.map(Number).reduce((sum, number) => sum + number)).toBe(counts.references);
  await page.getByText(`${counts.references} of ${counts.references} entries read.`).waitFor();
});

describe('every link within the review', () => {
  test('leads to a page, and to a place in it where it names one', async () => {
    const places = new Map<string, Set<string>>();
    const links = new Map([['/', 'the start']]);
    for (const [link, from] of links) {
      const path = link.split('#', 1)[0]!;
      if (places.has(path)) continue;
      const answer = await fetch(review.url + path);
      expect(answer.status, `${link} on ${from}`).toBe(200);
      const html = await answer.text();
      places.set(path, new Set(attributes(html, /<[a-z][^>]*\sid="([^"]*)"/g)));
      for (const found of attributes(html, /<a [^>]*href="([/#][^"]*)"/g)) {
        const target = found.startsWith('#') ? path + found : found;
        // Lists lead to themselves in every order and narrowness; one step that way is enough.
        // The graph has a state for each of its nodes and edges, which tests/api asks for.
        if (target.startsWith('/graph?')) continue;
        // Files of thousands of notes and references are made anew for each; tests/api asks for one of every format.
        if (target.startsWith('/api/export/')) continue;
        if (!path.includes('?') || !target.includes('?')) links.set(target, path);
      }
    }
    const dead = [...links].filter(([link]) => {
      const [path, anchor] = link.replace(/:~:.*/, '').split('#');
      return anchor && !places.get(path!)!.has(decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
    expect(places.size).toBeGreaterThan(70);
  });
});

function attributes(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, value]) => value!.replaceAll('&amp;', '&'));
}

describe('an address that leads nowhere', () => {
  test('offers the note that was meant', async () => {
    const { notes } = await review.json<NoteListPage>('/api/notes.json');
    const { href, title } = notes.find(({ id }) => id.length > 8)!;
    const page = await open(`${href.slice(0, -2)}x`);
    expect(await page.locator('h1').innerText()).toBe('Not found');
    await page.getByRole('link', { name: title, exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe(title);
  });

  test('offers the reference that was meant', async () => {
    const { latest } = await review.json<OverviewPage>('/api/overview.json');
    const page = await open(`${latest[0]!.href}x`);
    await page.locator(`main a[href="${latest[0]!.href}"]`).click();
    expect(await page.locator('h1').innerText()).toBe(latest[0]!.title);
  });

  test('offers the ways in where nothing is like it', async () => {
    const page = await open('/qqqqqqqqqqqq');
    await page.locator('main').getByRole('link', { name: 'notes' }).click();
    expect(await page.locator('h1').innerText()).toBe('Notes');
  });
});
