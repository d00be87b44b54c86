/** The program serves a folder that was written with other programs and for other readers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useLibrary } from '../support/site.ts';

const BYTE_ORDER_MARK = '\uFEFF';

const DAILY = `---
aliases:
  - The First of May
tags: [daily, "2024"]
created: 2024-05-01
cssclasses: wide
---
# May

Read [[Projects/Garden Plan#Beds and Borders|the beds]], [[Reading list]] and [[the soil]].
%%A comment that nobody shall read.%%

> [!warning]- Mind the frost
> It comes **late**.

See [@muller2010, pp. 3-5] and @smith99.

![[Garden Plan#Beds and Borders]]
`;

const GARDEN = `${BYTE_ORDER_MARK}---\r\naliases: the soil\r\ntitle: Garden Plan\r\n---\r\n
Text.\r\n\r\n## Beds and Borders\r\n\r\nRoses, and beans. ^beds\r\n\r\n## Paths\r\n\r\nGravel.\r\n`;

const JSON_REFERENCES = JSON.stringify([
  {
    id: 'smith99',
    type: 'book',
    title: 'Beans',
    author: [{ family: 'Smith', given: 'Jo' }],
    issued: { 'date-parts': [[1999]] },
  },
]);

const browser = useBrowser();
const site = useLibrary({
  'Daily/2024-05-01.md': DAILY,
  'Projects/Garden Plan.md': GARDEN,
  'Reading list.md': 'Everything in [[2024-05-01]]: [[Garden Plan#^beds]].\n',
  'Projects/papers/export/My Library.bib':
    '@article{muller2010, author = {Müller, Ä.}, title = {Über Rosen}, year = {2010}}\n',
  'Projects/papers/zotero.json': JSON_REFERENCES,
  '.obsidian/workspace.json': '{"main": {}}',
  '.trash/Old.md': 'Thrown away.',
  'node_modules/package/README.md': 'Not a note.',
  'attachments/data.json': '{"name": "x"}',
});

async function open(address: string): Promise<Page> {
  const { page, complaints } = await browser.newPage({ baseURL: site.url });
  await page.goto(address);
  expect(complaints).toEqual([]);
  return page;
}

describe('a vault of another program', () => {
  test('has its notes and references found, wherever they lie', async () => {
    const notes = await open('/notes');
    const titles = await notes.locator('main a[data-item]').allInnerTexts();
    expect(titles.toSorted()).toEqual(['Garden Plan', 'May', 'Reading list']);
    const references = await open('/references');
    expect(await references.locator('tbody td.title').allInnerTexts()).toEqual([
      'Über Rosen',
      'Beans',
    ]);
  });

  test('is read without a problem', async () => {
    const page = await open('/problems');
    await page.getByText('Everything was read').waitFor();
    await page.getByText('2 of 2 entries read.').waitFor();
  });

  test('has its links followed, to notes, headings, blocks and aliases', async () => {
    const page = await open('/notes/2024-05-01');
    const links = page.locator('.prose > p a:not(.citation)');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(addresses).toEqual([
      '/notes/Garden%20Plan#beds-and-borders',
      '/notes/Reading%20list',
      '/notes/Garden%20Plan',
    ]);
    await links.first().click();
    expect(await page.locator('h2:target').innerText()).toBe('Beds and Borders');
    await page.goto(`${site.url}/notes/Reading%20list`);
    await page.locator('.prose a').nth(1).click();
    expect(await page.locator(':target').innerText()).toBe('Roses, and beans.');
  });

  test('has its own signs understood', async () => {
    const page = await open('/notes/2024-05-01');
    const text = await page.locator('.prose').innerText();
    expect(text).not.toMatch(/nobody shall read|%%|\[!|\[\[/);
    expect(text).toContain('(Müller, 2010, pp. 3–5) and Smith (1999)');
    expect(await page.locator('.prose .callout').textContent()).toContain('Mind the frost');
    expect(await page.locator('.prose .embed').innerText()).toContain('Roses, and beans.');
    expect(await page.locator('.prose .embed').innerText()).not.toContain('Gravel');
    expect(await page.getByRole('list', { name: 'Tags' }).innerText()).toContain('#daily');
  });

  test('has a name and kinds of its own making', async () => {
    const page = await open('/');
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('main section:has(.total) li').count()).toBe(3);
  });
});
