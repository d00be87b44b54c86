/** A keyboard can do everything, and a reader's choice of light is remembered. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary } from '../support/site.ts';
import { specimenFiles } from './specimen-library.ts';

const browser = useBrowser();
const site = useLibrary(specimenFiles);

async function open(address: string): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: site.url, reducedMotion: 'reduce' });
  await page.goto(address);
  return page;
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim().replace(/\s+/g, ' ');
  });
}

/** Whether what has the focus is on screen and marked as such. */
function isFocusSeen(): boolean {
  const element = document.activeElement!;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).outlineStyle !== 'none';
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the Tab key', () => {
  test('meets the way past the header first, and it leads into the text', async () => {
    const page = await open('/notes/specimen');
    await press(page, 'Tab');
    expect(await focused(page)).toBe('Skip to the text');
    expect(await page.getByText('Skip to the text').boundingBox()).toMatchObject({
      width: expect.toSatisfy((width: number) => width > 50),
    });
    await press(page, 'Enter', 'Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('goes through a page in the order of its text, and each stop can be seen', async () => {
    const page = await open('/notes/specimen');
    const stops: string[] = [];
    for (let stop = 0; stop < 20; stop++) {
      await press(page, 'Tab');
      stops.push((await focused(page)) ?? '');
      expect(await page.evaluate(isFocusSeen), stops.at(-1)).toBe(true);
    }
    expect(stops.slice(0, 3)).toEqual(['Skip to the text', 'A Specimen', 'Overview']);
    expect(stops).toContain('Theme: as the system');
  });
});

describe('keys that are typed', () => {
  test.each([
    ['o', '/'],
    ['n', '/notes'],
    ['r', '/references'],
    ['p', '/problems'],
  ])('g and %s open %s', async (letter, path) => {
    const page = await open('/notes/specimen');
    await press(page, 'g', letter);
    await page.waitForURL(site.url + path);
  });

  test('? shows the list of keys, Escape closes it, and the focus is where it was', async () => {
    const page = await open('/notes');
    const link = page.locator('main a[data-item]').first();
    await link.focus();
    await press(page, '?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await dialog.waitFor();
    expect(await dialog.getByRole('definition').count()).toBeGreaterThan(4);
    await press(page, 'g', 'n', 'Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^Keyboard/ }).click();
    await dialog.waitFor();
  });

  test('j and k step through a list, and Enter opens its item', async () => {
    const page = await open('/notes');
    const titles = await page.locator('main a[data-item]').allInnerTexts();
    await press(page, 'j', 'j');
    expect(await focused(page)).toBe(titles[1]);
    await press(page, 'k');
    expect(await focused(page)).toBe(titles[0]);
    await press(page, 'Enter');
    await page.waitForURL(/\/notes\/./);
    expect(await page.locator('h1').innerText()).toBe(titles[0]);
  });

  test('are text in a field', async () => {
    const page = await open('/references');
    const field = page.getByLabel('Author, year, title or key');
    await field.focus();
    await press(page, 'g', 'n', '?', 'j');
    expect(await field.inputValue()).toBe('gn?j');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await eventually(() => new URL(page.url()).search).toBe('?q=gn%3Fj');
  });
});

describe('the card of a citation', () => {
  test('opens on focus, is entered by Tab, and gives the focus back to its mark', async () => {
    const page = await open('/notes/specimen');
    const citation = page.locator('.prose a.citation').first();
    await press(page, 'Tab');
    await citation.focus();
    const card = page.getByRole('group', { name: 'Reference', exact: true });
    await card.waitFor();
    await press(page, 'Tab');
    expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await press(page, 'Escape');
    await card.waitFor({ state: 'detached' });
    expect(await citation.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('closes when the focus moves on, and only one is open at a time', async () => {
    const page = await open('/notes/specimen');
    const citations = page.locator('.prose a.citation');
    await press(page, 'Tab');
    await citations.nth(0).focus();
    await page.locator('.card', { hasText: 'Adams' }).waitFor();
    await citations.nth(1).focus();
    await page.locator('.card', { hasText: 'Böhme' }).waitFor();
    expect(await page.locator('.card').count()).toBe(1);
  });

  test('stays while the pointer is on it', async () => {
    const { page } = await browser.newPage({ baseURL: site.url });
    await page.clock.install();
    await page.goto('/notes/specimen');
    await page.locator('.prose a.citation').first().hover();
    await page.clock.runFor(1000);
    const card = page.getByRole('group', { name: 'Reference', exact: true });
    await card.getByRole('link').hover();
    await page.clock.runFor(1000);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(0, 0);
    await page.clock.runFor(1000);
    expect(await card.isVisible()).toBe(false);
  });
});

describe('the theme button', () => {
  test('turns the light, and the choice lasts', async () => {
    const page = await open('/notes/specimen');
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.getByRole('button', { name: /^Theme/ });
    await button.focus();
    await press(page, 'Enter');
    expect([await focused(page), await paper()]).toEqual(['Theme: light', light]);
    await press(page, 'Enter');
    expect(await focused(page)).toBe('Theme: dark');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${site.url}/references`);
    expect(await paper()).toBe(dark);
    await page.getByRole('button', { name: 'Theme: dark' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Theme: as the system' }).waitFor();
    expect(await paper()).toBe(light);
  });
});
