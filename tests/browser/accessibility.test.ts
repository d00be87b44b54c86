/** Every page can be used by everybody: nothing that axe knows of is wrong, and nothing is wider than its screen. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { useLibrary, type SiteForTests } from '../support/site.ts';
import { specimenFiles } from './specimen-library.ts';

const browser = useBrowser();
const specimen = useLibrary(specimenFiles);
const empty = useLibrary({});

/** A state of a page: where it is, and how it is brought about. */
interface State {
  site: SiteForTests;
  address: string;
  reach?: (page: Page) => Promise<void>;
}

const at = (address: string, reach?: State['reach']): State => ({ site: specimen, address, reach });

const STATES: Record<string, State> = {
  'the overview': at('/'),
  'the overview of nothing': { site: empty, address: '/' },
  'the list of notes': at('/notes'),
  'the list of notes, narrowed': at('/notes?kind=study'),
  'a note': at('/notes/specimen'),
  'a note in a style of notes': at('/notes/other?style=chicago-note-bibliography'),
  'a note in a style that there is not': at('/notes/specimen?style=nothing'),
  'a study note': at('/notes/other'),
  'a note of one line': at('/notes/plain'),
  'a note with its problems open': at('/notes/broken', async (page) => {
    await page.getByText('problem in this file').click();
  }),
  'a note with its outline open': at('/notes/specimen', async (page) => {
    await page.getByText('On this page').first().dispatchEvent('click');
  }),
  'a note with a citation card open': at('/notes/specimen', async (page) => {
    await openCard(page, 'Adams', 'Reference');
  }),
  'a note with the card of an unknown citation open': at('/notes/specimen', async (page) => {
    await openCard(page, 'nobody1999', 'Unknown citation');
  }),
  'a note with the card of a note open': at('/notes/specimen', async (page) => {
    await openCard(page, 'another note', 'Note');
  }),
  'a note with the list of keys open': at('/notes/specimen', async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  }),
  'the graph': at('/graph'),
  'the graph without anything to draw': { site: empty, address: '/graph' },
  'the graph with a node and an edge open': at(
    '/graph?node=specimen&layers=links',
    async (page) => {
      await page.locator('[data-edge]').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: /overcomes|links to/ }).waitFor();
    },
  ),
  'the graph with a node selected': at('/graph?node=specimen&steps=2&q=other'),
  'the graph with a path': at('/graph?kind=concept,study&from=other&to=specimen'),
  'the graph with the start of a path': at('/graph?kind=concept,study&from=other'),
  'the graph in columns': at('/graph?view=columns&columns=concept,study'),
  'the graph as a table': at('/graph?as=table&kind=concept,study&layers=links,citations'),
  'the graph, much of which means nothing': at('/graph?kind=nothing&view=cube'),
  'the bibliography': at('/bibliography?select=all'),
  'the bibliography of nothing': { site: empty, address: '/bibliography' },
  'the bibliography in groups': at('/bibliography?select=all&group=decade&annotated=true'),
  'the bibliography in a style that there is not': at('/bibliography?style=nothing'),
  'the references': at('/references'),
  'the references of nothing': { site: empty, address: '/references' },
  'the references, none of which match': at('/references?q=zzzz'),
  'a reference': at('/references/adams2000'),
  'a reference that no note cites': at('/references/fontanarossa2005'),
  'a reference with its entry open': at('/references/adams2000', async (page) => {
    await page.getByText('The entry in').click();
  }),
  'the search page': at('/search'),
  'the search page with results': at('/search?q=title'),
  'the search page, narrowed and misunderstood': at('/search?q=title+year:soon&kind=reference'),
  'the search page without results': at('/search?q=title+author:nobody'),
  'the search page without anything to suggest': at('/search?q=zzzzzzzz'),
  'the search': at('/notes/specimen', (page) => search(page, '')),
  'the search with results': at('/notes', (page) => search(page, 'title')),
  'the search with completions': at('/notes', (page) => search(page, 'title kind:')),
  'the search, misunderstood': at('/notes', (page) => search(page, 'title year:soon')),
  'the search without results': at('/notes', (page) => search(page, 'title author:nobody')),
  'the problems': at('/problems'),
  'no problems': { site: empty, address: '/problems' },
  'an address that leads nowhere': at('/notes/specimn'),
  'an address that is not understood': at('/references?page=none'),
};

async function openCard(page: Page, mark: string, name: string): Promise<void> {
  await page.keyboard.press('Tab');
  await page.locator('.prose a', { hasText: mark }).first().focus();
  await page.getByRole('group', { name, exact: true }).waitFor();
}

/** Opens the search, types, and waits for the answer. */
async function search(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  if (typed) await dialog.getByRole('option').first().waitFor();
  else await dialog.waitFor();
}

/** How much wider than its window a page is, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** The widths of a telephone, a tablet and a desk; on the middle one nothing looks different that axe could see. */
const WIDTHS: [width: number, isAudited: boolean][] = [
  [360, true],
  [768, false],
  [1280, true],
];

describe.each(Object.entries(STATES))('%s', (_, { site, address, reach }) => {
  test.each(WIDTHS)('at %d pixels', async (width, isAudited) => {
    const { page } = await browser.newPage({
      baseURL: site.url,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    await page.goto(address);
    await reach?.(page);
    expect(await overflow(page)).toBe(0);
    for (const colorScheme of isAudited ? (['light', 'dark'] as const) : []) {
      await page.emulateMedia({ colorScheme });
      expect(await accessibilityViolations(page), colorScheme).toEqual([]);
    }
  });
});
