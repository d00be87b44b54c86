/** Search by keyboard alone, by pointer, and without scripts: what is typed is found, said, and opened at its passage. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SearchPage } from '../../server/contract/search-page.ts';
import { useBrowser, type WatchedPage } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { searchLibrary } from '../support/search-library.ts';
import { useLibrary } from '../support/site.ts';

const browser = useBrowser();
const site = useLibrary(searchLibrary);

async function watch(address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await browser.newPage({
    baseURL: site.url,
    reducedMotion: 'reduce',
    ...options,
  });
  await watched.page.goto(address);
  return watched;
}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  return (await watch(address, options)).page;
}

/** Opens a page with the search over it, in which this is typed key by key. */
async function openSearch(typed = '', address = '/notes'): Promise<Page> {
  const page = await open(address);
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  return page;
}

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page): Locator => dialog(page).getByRole('combobox');
const options = (page: Page): Locator => dialog(page).getByRole('option');
const isFocused = (element: Locator) => element.evaluate((node) => node === document.activeElement);

/** Waits for the answer to all that is typed, which finds something; answers to its beginnings come before. */
async function answered(page: Page, typed: string): Promise<void> {
  const address = `/search?${new URLSearchParams({ q: typed })}`;
  await dialog(page).locator(`a[href="${address}"]`).waitFor();
}

/** What the field says is selected: the option, as one who hears the page is told of it. */
async function selected(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant');
  if (!id) return '';
  const option = page.locator(`[id="${id}"]`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  return (await option.innerText()).replace(/\s+/g, ' ');
}

/** The titles of the groups in their order, each with the number of its options. */
async function groups(page: Page): Promise<[string, number][]> {
  const all = await dialog(page).getByRole('group').all();
  return Promise.all(
    all.map(async (group): Promise<[string, number]> => {
      const label = await group.locator('[role=presentation]').innerText();
      return [label, await group.getByRole('option').count()];
    }),
  );
}

function hitsOf(query: string): Promise<SearchPage> {
  return site.json<SearchPage>(`/api/search.json?${query}`);
}

/** Whether a place that an address names is marked, and in sight. */
function isTargetSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
}

/** The words that are marked as found, and whether they are in sight. */
function foundWords(page: Page): Promise<{ words: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const [range] = (CSS.highlights.get('found') as Set<Range> | undefined) ?? [];
    const box = range?.getBoundingClientRect();
    const isSeen = box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    return { words: range?.toString() ?? '', isSeen };
  });
}

/** The words that are marked when somebody comes to a page by its plain address. */
async function foundWordsAt(page: Page, address: string): Promise<{ words: string }> {
  await page.goto(address);
  return foundWords(page);
}

describe('the search', () => {
  test.each([
    '/',
    '/notes/early-exporter',
    '/references',
    '/references/lu2001',
    '/search',
    '/nowhere',
  ])('opens with / on %s, and Escape gives the focus back', async (address) => {
    const page = await open(address);
    const link = page.locator('main a, footer button').first();
    await link.focus();
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    expect([await isFocused(field(page)), await field(page).inputValue()]).toEqual([true, '']);
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isFocused(link)).toBe(true);
  });

  test.each(['Control+k', 'Meta+k'])('opens with %s, from within a field too', async (keys) => {
    const page = await open('/references');
    const words = page.getByLabel('Author, year, title or key');
    await words.focus();
    await page.keyboard.press('/');
    expect([await words.inputValue(), await dialog(page).count()]).toEqual(['/', 0]);
    await page.keyboard.press(keys);
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isFocused(words)).toBe(true);
  });

  test('opens by the link in the header, which scripts are not needed for', async () => {
    const page = await open('/notes');
    const link = page.getByRole('link', { name: 'Search' });
    await link.click();
    await dialog(page).waitFor();
    await dialog(page).getByRole('button', { name: 'Close the search' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isFocused(link)).toBe(true);
    const bare = await open('/notes', { javaScriptEnabled: false });
    await bare.getByRole('link', { name: 'Search' }).click();
    expect(new URL(bare.url()).pathname).toBe('/search');
  });

  test('keeps what was typed, ready to be typed over', async () => {
    const page = await openSearch('export');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    expect(await field(page).inputValue()).toBe('export');
    await page.keyboard.type('bank');
    expect(await field(page).inputValue()).toBe('bank');
  });

  test('takes the place of a card, so that Escape is its own', async () => {
    const page = await open('/notes/early-exporter');
    await page.keyboard.press('Tab');
    const citation = page.locator('.prose a.citation').first();
    await citation.focus();
    const card = page.getByRole('group', { name: 'Reference', exact: true });
    await card.waitFor();
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    expect(await card.count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await isFocused(citation)).toBe(true);
  });

  test('fills the screen of a telephone', async () => {
    const viewport = { width: 360, height: 640 };
    const page = await open('/notes', { viewport });
    await page.getByRole('link', { name: 'Search' }).click();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, ...viewport });
  });

  test('cuts neither place nor reason on a telephone', async () => {
    const page = await open('/notes', { viewport: { width: 360, height: 640 } });
    await page.getByRole('link', { name: 'Search' }).click();
    await page.keyboard.type('alliance trusted multinationals');
    await answered(page, 'alliance trusted multinationals');
    const lines = dialog(page).locator('.where > span');
    expect(await lines.count()).toBeGreaterThan(1);
    const cut = await lines.evaluateAll((all) => all.filter((e) => e.scrollWidth > e.clientWidth));
    expect(cut).toEqual([]);
  });
});

describe('while one types', () => {
  test('the best hit is selected, in the group that comes first', async () => {
    const page = await openSearch('rennie 1993');
    await eventually(() => selected(page)).toContain('Firms that Begin by Exporting');
    expect((await groups(page))[0]![0]).toBe('References');
    await field(page).fill('large partner');
    await eventually(() => selected(page)).toContain('Large partner');
    expect((await groups(page))[0]![0]).toBe('Notes');
  });

  test('the arrows go through all groups and round, and Home and End stay in the field', async () => {
    const page = await openSearch('alliances');
    await answered(page, 'alliances');
    const { length } = await options(page).all();
    const first = await selected(page);
    const seen = [first];
    for (let step = 1; step < length; step++) {
      await page.keyboard.press('ArrowDown');
      seen.push(await selected(page));
    }
    await page.keyboard.press('ArrowDown');
    expect([new Set(seen).size, await selected(page)]).toEqual([length, first]);
    await page.keyboard.press('ArrowUp');
    expect(await selected(page)).toBe(seen.at(-1));
    await page.keyboard.press('Home');
    await page.keyboard.type('trusting ');
    expect(await field(page).inputValue()).toBe('trusting alliances');
    expect(await isFocused(field(page))).toBe(true);
  });

  test('Enter opens the hit at its passage, marked', async () => {
    const page = await openSearch('signal:disputes');
    await answered(page, 'signal:disputes');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notes\/large-partner#(cite|claim)-\d+/);
    expect(await isTargetSeen(page)).toBe(true);
  });

  test('Enter opens a passage without a citation too, its words marked and in sight', async () => {
    const page = await openSearch('trusting alliances', '/');
    await answered(page, 'trusting alliances');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notes\/large-partner/);
    await eventually(() => foundWords(page)).toMatchObject({ isSeen: true });
    expect((await foundWords(page)).words).toMatch(/alliance/i);
    expect((await foundWordsAt(page, '/notes/large-partner')).words).toBe('');
  });

  test('a click on a hit of the page marks its words', async () => {
    const page = await open('/search?q=alliances');
    const hit = page.locator('main li h2 a, main li h3 a').first();
    await hit.click();
    await eventually(() => foundWords(page)).toMatchObject({ isSeen: true });
    expect((await foundWords(page)).words).toMatch(/alliance/i);
  });

  test('a source found by its author is opened at the family name', async () => {
    const page = await openSearch('jane beamish');
    await answered(page, 'jane beamish');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/references\/lu2001/);
    await eventually(() => foundWords(page)).toEqual({ words: 'Beamish', isSeen: true });
  });

  test('a name is not taken for the beginning of a citation key', async () => {
    const page = await openSearch('author:rennie michael rennie');
    await answered(page, 'author:rennie michael rennie');
    await page.keyboard.press('Enter');
    await eventually(() => foundWords(page)).toEqual({ words: 'Rennie', isSeen: true });
  });

  test('Enter on a passage of the page that is open leads there', async () => {
    const page = await openSearch('trusting alliances', '/notes/large-partner');
    await page.evaluate(() => Reflect.set(window, 'isStillOpen', true));
    await eventually(() => selected(page)).toContain('Large partner');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.waitForURL(/\/notes\/large-partner#/);
    expect(await page.evaluate(() => Reflect.get(window, 'isStillOpen'))).toBe(true);
  });

  test('Ctrl and Enter opens the hit in a tab of its own', async () => {
    const page = await openSearch('no money');
    await eventually(() => selected(page)).toContain('No money');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await tab.waitForURL(/\/notes\/no-money/);
    expect(await dialog(page).isVisible()).toBe(true);
  });

  test('Tab leads to all results', async () => {
    const page = await openSearch('alliances');
    await answered(page, 'alliances');
    await page.keyboard.press('Tab');
    expect(await isFocused(dialog(page).getByRole('link', { name: /results/ }))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}/search?q=alliances`);
  });

  test('a click opens a hit, and pointing at it selects it', async () => {
    const page = await openSearch('alliances');
    await answered(page, 'alliances');
    const second = options(page).nth(1);
    await second.hover();
    expect(await second.getAttribute('aria-selected')).toBe('true');
    const path = new URL((await second.getAttribute('href'))!, site.url).pathname;
    await second.click();
    await page.waitForURL((address) => address.pathname === path);
  });

  test('it is said how much was found', async () => {
    const page = await openSearch('alliances');
    const { total } = await hitsOf('q=alliances&typing=true');
    await eventually(() => dialog(page).getByRole('status').innerText()).toBe(`${total} results`);
    await field(page).fill('qqqqqqqq');
    await eventually(() => dialog(page).getByRole('status').innerText()).toBe('No results');
  });

  test('an answer that comes late replaces nothing, and nothing flickers', async () => {
    const page = await openSearch('bank');
    await eventually(() => selected(page)).toContain('No money');
    const late: (() => Promise<void>)[] = [];
    await page.route(/q=bank\+export&/, (route) => {
      late.push(() => route.continue().catch(() => undefined));
    });
    await field(page).fill('bank export');
    expect(await selected(page)).toContain('No money');
    await field(page).fill('rennie');
    await eventually(() => selected(page)).toContain('Firms that Begin');
    await Promise.all(late.map((release) => release()));
    await page.waitForTimeout(200);
    expect(await selected(page)).toContain('Firms that Begin');
  });

  test('Enter waits for the answer to what is typed', async () => {
    const page = await openSearch('bank');
    await eventually(() => selected(page)).toContain('No money');
    await page.route(/q=rennie/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await field(page).fill('rennie');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/references\/rennie1993/);
  });

  test('a server that is gone is told of in a sentence, until it is back', async () => {
    const page = await open('/notes');
    await page.route('**/api/search.json*', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('bank');
    await dialog(page).locator('.notice', { hasText: 'The server does not answer' }).waitFor();
    await page.unroute('**/api/search.json*');
    await page.keyboard.type('s');
    await eventually(() => selected(page)).toContain('No money');
    expect(await dialog(page).getByText('The server does not answer').count()).toBe(0);
  });
});

describe('operators', () => {
  test('are offered after a colon, taken by Tab, and then their values', async () => {
    const page = await openSearch('alliances :');
    await eventually(() => selected(page)).toContain('author:');
    expect((await groups(page))[0]![0]).toBe('Complete with');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await selected(page)).toContain('kind:');
    await page.keyboard.press('Tab');
    expect(await field(page).inputValue()).toBe('alliances kind:');
    await eventually(() => selected(page)).toContain('kind:concept');
    await page.keyboard.type('str');
    await eventually(() => selected(page)).toContain('kind:strategy');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('alliances kind:strategy ');
    await eventually(() => groups(page)).toEqual([['Notes', 1]]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/notes\/large-partner/);
  });

  test('are completed where the cursor stands, and typing goes on there', async () => {
    const page = await openSearch(' alliances');
    await page.keyboard.press('Home');
    await page.keyboard.type('kind:str');
    await eventually(() => selected(page)).toContain('kind:strategy');
    await page.keyboard.press('Tab');
    expect(await field(page).inputValue()).toBe('kind:strategy alliances');
    await page.keyboard.type('firm');
    expect(await field(page).inputValue()).toBe('kind:strategy firmalliances');
  });

  test('that are misused are told of, and the rest is searched for', async () => {
    const page = await openSearch('bank kind:nonsense');
    await dialog(page).getByRole('listitem').getByText('No kind is called “nonsense”').waitFor();
    expect(await dialog(page).getByRole('status').innerText()).toMatch(/nonsense.* results?$/);
    expect(await selected(page)).toContain('No money');
  });

  test('that leave nothing lead to what there would be without them', async () => {
    const page = await openSearch('bank author:nobody');
    await dialog(page).getByText('Nothing was found.').waitFor();
    await eventually(() => groups(page).then((all) => all[0]?.[0])).toBe('Asking for less');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('bank');
    await eventually(() => selected(page)).toContain('No money');
  });
});

describe('the search page', () => {
  const results = (page: Page) => page.locator('main ol > li');
  const status = (page: Page) => page.locator('main header [role=status]').innerText();

  test('shows each hit with why it was found, and what it cites', async () => {
    const page = await open('/search?q=alliance+trusting');
    const hit = results(page)
      .filter({ hasText: 'SMEs meet exporters in trusting alliances' })
      .first();
    expect(await hit.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining(['trusting', 'alliances']),
    );
    await hit.getByText('matched “alliances” for “alliance”').waitFor();
    await hit.getByRole('link', { name: /Moen/ }).click();
    await page.waitForURL(/\/references\/moen2002/);
  });

  test('is read, narrowed and widened again without scripts', async () => {
    const page = await open('/search', { javaScriptEnabled: false });
    await page.getByLabel('Words, phrases and operators').fill('alliances');
    await page.getByRole('button', { name: 'Search' }).click();
    const { total, facets } = await hitsOf('q=alliances');
    expect(await status(page)).toBe(`${total} results`);
    const kinds = facets.find(({ name }) => name === 'kind')!.values;
    const strategies = kinds.find(({ value }) => value === 'strategy')!;
    const narrow = page.getByRole('navigation', { name: 'Narrow the results' });
    await narrow.getByRole('link', { name: strategies.label }).click();
    expect(await results(page).count()).toBe(strategies.count);
    const chosen = narrow.locator('a[aria-current]');
    expect(await chosen.innerText()).toContain(strategies.label);
    await page.getByLabel('Words, phrases and operators').fill('alliances -qqqq');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await results(page).count()).toBe(strategies.count);
    await chosen.click();
    expect(await status(page)).toBe(`${total} results`);
  });

  test('has a button of one line on a telephone without scripts', async () => {
    const viewport = { width: 360, height: 640 };
    const page = await open('/search?q=alliances', { javaScriptEnabled: false, viewport });
    const { height } = (await page.getByRole('button', { name: 'Search' }).boundingBox())!;
    expect(height).toBeLessThan(50);
  });

  test('has as many pages as it needs', async () => {
    const page = await open('/search?q=alliances&limit=2', { javaScriptEnabled: false });
    const first = await results(page).first().innerText();
    expect(await results(page).count()).toBe(2);
    await page.getByRole('link', { name: 'Next' }).click();
    expect(await results(page).first().innerText()).not.toBe(first);
    await page.getByRole('link', { name: 'Previous' }).click();
    expect(await results(page).first().innerText()).toBe(first);
  });

  test('answers while its reader types, and the address and the focus follow', async () => {
    const page = await open('/search?q=bank');
    const words = page.getByLabel('Words, phrases and operators');
    await words.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' alliances');
    await eventually(() => new URL(page.url()).searchParams.get('q')).toBe('bank alliances');
    const { total } = await hitsOf('q=bank+alliances');
    await eventually(() => status(page)).toBe(`${total} results`);
    expect([await words.inputValue(), await isFocused(words)]).toEqual(['bank alliances', true]);
    await words.fill('');
    await page.getByText('these words, in this order').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('says what of the query it could not use', async () => {
    const page = await open('/search?q=bank+year:soon', { javaScriptEnabled: false });
    await page.getByText('year:soon year: takes a year').waitFor();
    expect(await results(page).first().innerText()).toContain('No money');
  });

  test('knows what to try where nothing was found', async () => {
    const page = await open('/search?q=bank+author:nobody', { javaScriptEnabled: false });
    expect(await status(page)).toBe('No results');
    await page.getByRole('heading', { name: 'Asking for less' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'bank', exact: true }).click();
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('begins with ways to ask, of which the examples make sense', async () => {
    const page = await open('/search');
    const examples = await page
      .locator('dt a')
      .evaluateAll((links: HTMLAnchorElement[]) =>
        links.map((link) => link.pathname + link.search),
      );
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples) {
      const { errors } = await site.json<SearchPage>(
        example.replace('/search', '/api/search.json'),
      );
      expect(errors, example).toEqual([]);
    }
  });
});

describe('a query that nobody would type', () => {
  const HOSTILE: [what: string, query: string][] = [
    ['an operator that is none', 'foo:bar'],
    ['a star', '*'],
    ['signs of the index', '+bank ~9 ^2 te*t -'],
    ['an open quotation mark', '"'],
    ['a face', '🙂'],
    ['a script', '<script>globalThis.__ran = true</script>'],
    ['a picture that runs', '"><img src=x onerror="globalThis.__ran = true">'],
    ['a template', '${globalThis.__ran = true}{{7*7}}'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['control characters', '\u0000\u0007\u001b[31m\u202e\ud800'],
  ];

  const hasRun = (page: Page) => page.evaluate(() => '__ran' in globalThis);

  test.each(HOSTILE)('has a page: %s', async (_, query) => {
    const address = `/search?${new URLSearchParams({ q: query })}`;
    const { page, complaints } = await watch(address);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Search');
    expect(await page.locator('main header [role=status]').innerText()).toMatch(/results?$/i);
    expect([await hasRun(page), complaints]).toEqual([false, []]);
    const bare = await open(address, { javaScriptEnabled: false });
    const shown = await bare.getByLabel('Words, phrases and operators').inputValue();
    expect(shown).toBe(new URL(bare.url()).searchParams.get('q')!.replaceAll('\0', '\ufffd'));
  });

  test.each(HOSTILE)('has an answer while it is typed: %s', async (_, query) => {
    const { page, complaints } = await watch('/notes');
    await page.keyboard.press('/');
    await field(page).fill(query);
    await eventually(() => dialog(page).getByRole('status').innerText()).toMatch(/results?$/i);
    expect([await hasRun(page), complaints]).toEqual([false, []]);
  });
});
