/** The source card: pages that were used, citations and entries to copy, the basket. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary } from '../support/site.ts';

const cited = (key: string, pages: readonly string[]) =>
  pages.map((page) => `It is said so [@${key}, ${page}].`).join('\n\n');

const site = useLibrary({
  'vocabulary.yml': 'title: Sources\n',
  'notes/one.md': `---\ntitle: One\n---\n${cited('lu2001', ['p. 46', 'pp. 45-48', 'p. 145', 'chap. 2'])}\n\nSee @lu2001.`,
  'notes/two.md': `---\ntitle: Two\n---\n${cited('lu2001', ['p. 46'])} ${cited(
    'big1990',
    Array.from({ length: 200 }, (_, at) => `p. ${1 + ((at * 7919) % 137) * 5}`),
  )}`,
  'references/all.bib': `@article{lu2001, author = {Lu, Jane and Beamish, Paul}, title = {On Firms}, journal = {J}, year = 2001, pages = {45--61}}
@book{big1990, author = {Big, Ann}, title = {On Everything}, publisher = {P}, year = 1990, pagetotal = {700}}
@misc{never1999, author = {Never, Nan}, title = {Not Cited}, year = 1999}
`,
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: site.url, ...options });
  await page.goto(address);
  return page;
}

const browser = useBrowser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const form = (page: Page) => page.getByRole('form', { name: 'Citation to copy' });
const pandoc = (page: Page) => page.locator('dl > div', { hasText: 'Pandoc' }).locator('code');

describe('the pages used', () => {
  test('are marks that lead to their passages', async () => {
    const page = await open('/references/lu2001');
    const marks = page.locator('figure svg a');
    expect(await marks.count()).toBe(4);
    for (const mark of await marks.all()) {
      const label = (await mark.locator('title').textContent())!;
      await mark.click();
      const passage = page.locator('li:target');
      expect(await passage.locator('.locator').innerText()).toContain(label);
    }
  });

  test('are a list that the keyboard goes through, of which the picture is no part', async () => {
    const page = await open('/references/lu2001');
    const list = page.locator('section:has(> #pages)').getByRole('listitem');
    const words = (await list.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(words).toEqual(['pp. 45–48', 'p. 46×2 (2 passages)', 'p. 145', 'chap. 2']);
    await page.getByRole('link', { name: 'p. 145', exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('li:target .locator').innerText()).toContain('p. 145');
    expect(await page.locator('figure a:not([tabindex="-1"])').count()).toBe(0);
  });

  test.each([360, 1280])(
    'of 200 citations are apart from each other at %d pixels',
    async (width) => {
      const page = await open('/references/big1990', { viewport: { width, height: 800 } });
      const boxes = await page
        .locator('figure rect')
        .evaluateAll((marks) =>
          marks.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect),
        );
      expect(boxes.length).toBeGreaterThan(30);
      expect(Math.min(...boxes.map((box) => box.width))).toBeGreaterThan(4);
      const svg = (await page.locator('figure svg').boundingBox())!;
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(svg.x - 1);
        expect(box.right).toBeLessThanOrEqual(svg.x + svg.width + 1);
        const others = boxes.filter((other) => other !== box);
        expect(others.filter((other) => doOverlap(box, other))).toEqual([]);
      }
      await page.getByText('All 137 cited pages').click();
      await page.getByRole('link', { name: 'p. 681' }).waitFor();
    },
  );
});

/** Whether two boxes share more than the rounding of an edge. */
function doOverlap(a: DOMRect, b: DOMRect): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0.5 && down > 0.5;
}

describe('a citation to copy', () => {
  test('follows what is typed, in the page and in its address', async () => {
    const page = await open('/references/lu2001');
    await form(page).getByLabel('Number or range').fill('46-48');
    await form(page).getByLabel('In the sentence').check();
    await form(page).getByLabel('Words before').fill('as');
    await eventually(() => pandoc(page).innerText()).toBe('as @lu2001 [pp. 46-48]');
    await eventually(() => Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      mode: 'narrative',
      locator: '46-48',
      prefix: 'as',
    });
    await page.reload();
    expect(await pandoc(page).innerText()).toBe('as @lu2001 [pp. 46-48]');
    expect(await form(page).getByLabel('Number or range').inputValue()).toBe('46-48');
    expect(await form(page).getByLabel('In the sentence').isChecked()).toBe(true);
  });

  test.each([
    ['the formatted citation', '(Lu & Beamish, 2001, p. 46)'],
    ['the citation as Pandoc Markdown', '[@lu2001, p. 46]'],
    ['the citation as LaTeX', String.raw`\parencite[46]{lu2001}`],
    ['the key', 'lu2001'],
  ])('is copied: %s', async (what, text) => {
    const page = await open('/references/lu2001?locator=46', CLIPBOARD);
    await page.getByRole('button', { name: `Copy ${what}` }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: `Copied ${what}.` })
      .waitFor({ state: 'attached' });
    expect(await copied(page)).toBe(text);
  });

  test('is selected where the browser refuses to copy', async () => {
    const page = await open('/references/lu2001');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: 'Copy the citation as LaTeX' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: 'it is selected now' })
      .waitFor({ state: 'attached' });
    expect(await page.evaluate(() => String(document.getSelection()))).toBe(
      String.raw`\parencite{lu2001}`,
    );
  });

  test('works without scripts, by a form that leads back to it', async () => {
    const page = await open('/references/lu2001', { javaScriptEnabled: false });
    await form(page).getByLabel('Place').selectOption('Chapter');
    await form(page).getByLabel('Number or range').fill('2');
    await form(page).getByRole('button', { name: 'Show the citation' }).click();
    expect(await pandoc(page).innerText()).toBe('[@lu2001, chap. 2]');
    expect(new URL(page.url()).hash).toBe('#cite');
    expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add to basket' }).count()).toBe(0);
  });
});

describe('the entry', () => {
  test('is copied as a file would hold it', async () => {
    const page = await open('/references/lu2001', CLIPBOARD);
    const link = page.getByRole('link', { name: 'BibTeX', exact: true });
    const file = await (await page.request.get((await link.getAttribute('href'))!)).text();
    await page.getByRole('button', { name: 'Copy the entry as BibTeX' }).click();
    await page.getByText('Copied the entry as BibTeX.').waitFor({ state: 'attached' });
    expect(await copied(page)).toBe(file);
    expect(file).toContain('@article{lu2001');
  });

  test('says so where it cannot be had', async () => {
    const page = await open('/references/lu2001', CLIPBOARD);
    await page.route('**/api/export/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Copy the entry as RIS' }).click();
    await page.getByText('Could not copy the entry as RIS.').waitFor({ state: 'attached' });
  });

  test('is downloaded without scripts', async () => {
    const page = await open('/references/lu2001', {
      javaScriptEnabled: false,
      acceptDownloads: true,
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'RIS', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.ris$/);
  });
});

describe('the basket', () => {
  const inHeader = (page: Page) =>
    page.locator('header nav').getByRole('link', { name: /^Bibliography/ });

  test('takes works from their page, from the table and from the search, and keeps them', async () => {
    const page = await open('/references/lu2001');
    await page.getByRole('button', { name: 'Add to basket' }).click();
    await page.getByRole('button', { name: 'In the basket' }).waitFor();
    await page.goto(`${site.url}/references`);
    await page.getByRole('button', { name: 'Add Big (1990) to the basket' }).click();
    await page.goto(`${site.url}/search?q=Never+kind:reference`);
    await page.getByRole('button', { name: /^Add Never.* to the basket$/ }).click();
    await eventually(() => inHeader(page).innerText()).toMatch(/3 works in the basket/);
    await page.goto(`${site.url}/references`);
    await page.getByRole('button', { name: 'Take Lu & Beamish (2001) out of the basket' }).click();
    await eventually(() => inHeader(page).innerText()).toMatch(/2 works in the basket/);
    expect(await page.evaluate(() => localStorage.getItem('basket'))).toBe(
      '["big1990","never1999"]',
    );
  });

  test('is the same in all tabs', async () => {
    const page = await open('/references/lu2001');
    const other = await page.context().newPage();
    await other.goto(`${site.url}/references/lu2001`);
    await other.getByRole('button', { name: 'Add to basket' }).click();
    await page.getByRole('button', { name: 'In the basket' }).waitFor();
  });

  test('moves nothing in the header when its number comes', async () => {
    const page = await open('/references/lu2001');
    const places = () =>
      page
        .locator('header nav a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().x));
    const before = await places();
    await page.getByRole('button', { name: 'Add to basket' }).click();
    await inHeader(page).getByText('1', { exact: true }).waitFor();
    expect(await places()).toEqual(before);
  });
});

describe('the card', () => {
  const FILLED = '?mode=narrative&label=table&locator=2&prefix=see&suffix=and+passim';
  test.each([
    ['with marks, a page outside and a citation', `/references/lu2001${FILLED}`],
    ['with 200 citations', '/references/big1990'],
    ['of a work that is not cited', '/references/never1999'],
  ])('%s is accessible and fits a narrow screen', async (_, address) => {
    for (const width of [360, 1280]) {
      const page = await open(address, {
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityViolations(page), `${width} ${colorScheme}`).toEqual([]);
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    }
  });

  test('prints its pages and not its forms', async () => {
    const page = await open('/references/lu2001');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure svg').isVisible()).toBe(true);
    expect(await form(page).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Add to basket' }).isVisible()).toBe(false);
  });
});
