/** A note of the shipped review as its reader meets it: its citations, its outline, and what leads to it and from it. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { NoteListPage } from '../../server/contract/note-list-page.ts';
import type { NotePage } from '../../server/contract/note-page.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();
let note: NotePage;

beforeAll(async () => {
  note = await richNote();
});

/** The first note that shows everything a note page can show. */
async function richNote(): Promise<NotePage> {
  const { notes } = await review.json<NoteListPage>('/api/notes.json');
  for (const { href } of notes) {
    const view = await review.json<NotePage>(`/api${href}.json`);
    const directions = new Set(view.claims.map(({ direction }) => direction));
    if (directions.size === 2 && view.headings.length > 2 && view.backlinks.length > 1) return view;
  }
  throw new Error('No note has claims in both directions, headings and backlinks.');
}

async function openNote(width = 1280): Promise<Page> {
  const { page } = await browser.newPage({
    baseURL: review.url,
    viewport: { width, height: 800 },
  });
  await page.goto(note.href);
  return page;
}

/** The place to which the page's address points: it has to be there, marked, and in sight. */
async function markedPlace(page: Page, anchor: RegExp): Promise<Locator> {
  const { hash } = new URL(page.url());
  expect(hash).toMatch(anchor);
  const place = page.locator(hash);
  await eventually(() => place.evaluate(isInSight)).toBe(true);
  expect(await place.evaluate((element) => element.matches(':target'))).toBe(true);
  const paper = await page
    .locator('html')
    .evaluate((root) => getComputedStyle(root).backgroundColor);
  const colour = await place.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect([paper, 'rgba(0, 0, 0, 0)']).not.toContain(colour);
  return place;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

describe('a citation', () => {
  test('leads to its reference', async () => {
    const page = await openNote();
    const citation = page.locator('.prose a.citation').first();
    const href = await citation.getAttribute('href');
    const reference = note.references.find((each) => each.href === href);
    await citation.click();
    expect(new URL(page.url()).pathname).toBe(href);
    expect(await page.locator('h1').innerText()).toBe(reference?.title);
  });

  test('shows the full reference while the pointer rests on it', async () => {
    const page = await openNote();
    const citation = page.locator('.prose a.citation').first();
    await citation.hover();
    const card = page.getByRole('group', { name: 'Reference' });
    const key = decodeURIComponent((await citation.getAttribute('href'))!.split('/').at(-1)!);
    const entry = page.locator('#references ~ ul li').filter({ hasText: key });
    expect(await card.locator('.formatted').innerText()).toBe(
      await entry.locator('.entry').innerText(),
    );
    await page.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
  });

  test('shows it on keyboard focus, and Escape closes it and keeps the place', async () => {
    const page = await openNote();
    const citation = page.locator('.prose a.citation').first();
    await page.keyboard.press('Tab');
    await citation.focus();
    const card = page.getByRole('group', { name: 'Reference' });
    await card.waitFor();
    // Who hears the page is told it too.
    expect(await citation.getAttribute('aria-describedby')).toBe(await card.getAttribute('id'));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await citation.getAttribute('aria-describedby')).toBeNull();
    expect(await citation.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('leads from the list to the work itself, where it has a DOI', async () => {
    const page = await openNote();
    const withDoi = note.references.find(({ doi }) => doi)!;
    const entry = page.locator('#references ~ ul li').filter({ hasText: withDoi.key });
    const link = entry.locator('.entry a');
    expect(await link.getAttribute('href')).toBe(`https://doi.org/${withDoi.doi}`);
    expect(await link.innerText()).toBe(`https://doi.org/${withDoi.doi}`);
  });

  test('stands in the list of references, and nothing else does', async () => {
    const page = await openNote();
    const cited = await page.locator('.prose a.citation').evaluateAll(addresses);
    const listed = await page.locator('#references ~ ul li a[data-item]').evaluateAll(addresses);
    expect(listed).toEqual([...new Set(listed)]);
    expect(new Set(listed)).toEqual(new Set(cited));
  });
});

function addresses(links: Element[]): (string | null)[] {
  return links.map((link) => link.getAttribute('href'));
}

describe('the outline', () => {
  test('leads to every heading and follows the reader', async () => {
    const page = await openNote();
    const outline = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    const anchors = await outline.evaluateAll(addresses);
    expect(anchors.length).toBeGreaterThan(note.headings.length);
    for (const anchor of anchors) expect(await page.locator(anchor!).count(), anchor!).toBe(1);
    await outline.nth(2).click();
    await eventually(() => page.locator(anchors[2]!).evaluate(isInSight)).toBe(true);
    await eventually(() => outline.nth(2).getAttribute('aria-current')).toBe('location');
  });

  test('is folded into the text where there is no margin', async () => {
    const page = await openNote(360);
    const first = page.getByRole('link', { name: note.headings[0]!.text, exact: true });
    expect(await first.isVisible()).toBe(false);
    await page.getByText('On this page').click();
    await first.click();
    expect(new URL(page.url()).hash).toBe(`#${note.headings[0]!.anchor}`);
  });
});

describe('what bears on a note', () => {
  test('is linked from the very place that links to it', async () => {
    const page = await openNote();
    const linkedFrom = page.locator('section:has(> #linked-from) > ul > li').first();
    const from = await linkedFrom.locator('h3').innerText();
    await linkedFrom.locator('.place a').first().click();
    expect(await page.locator('h1').innerText()).toBe(from.trim());
    const place = await markedPlace(page, /^#link-\d+$/);
    expect(await place.getAttribute('href')).toMatch(new RegExp(`^${note.href}(#|$)`));
  });

  test('are its claims, which lead to their place in its text', async () => {
    const page = await openNote();
    const { label, claims } = note.claims.find(({ direction }) => direction === 'outgoing')!;
    const group = page.locator('.group', { has: page.getByRole('heading', { name: label }) });
    expect(await group.locator('li').count()).toBe(claims.length);
    expect(await group.locator('.other').first().innerText()).toBe(
      claims[0]!.otherText && claims[0]!.other!.title,
    );
    await group.getByRole('link', { name: 'show in text' }).first().click();
    expect(await page.locator('h1').innerText()).toBe(note.title);
    await markedPlace(page, /^#claim-\d+$/);
  });

  test('are the claims of other notes, which lead to their place there', async () => {
    const page = await openNote();
    const { label, claims } = note.claims.find(({ direction }) => direction === 'incoming')!;
    const group = page.locator('.group', { has: page.getByRole('heading', { name: label }) });
    await group.getByRole('link', { name: 'show in text' }).first().click();
    expect(await page.locator('h1').innerText()).toBe(claims[0]!.other?.title);
    const place = await markedPlace(page, /^#claim-\d+$/);
    expect(await place.locator(`a[href^="${note.href}"]`).count()).toBeGreaterThan(0);
  });
});
