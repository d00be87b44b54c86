/** The builder: works are chosen in every way, set in a style, told of where they are missing, and taken along. */
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BibliographyPage } from '../../server/contract/bibliography-page.ts';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary, type SiteForTests } from '../support/site.ts';

/** Notes enough that their list can be narrowed. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 9 }, (_, place) => [
    `notes/other-${place}.md`,
    `---\ntitle: Another ${place}\nkind: want\n---\n[@moen1998]`,
  ]),
);

const FILES = {
  'notes/vocabulary.yml': `title: A review
kinds:
  want: { label: Want, plural: Wants, colour: '#d3721e' }
  way: { label: Way, plural: Ways, colour: '#429673' }
  study: { label: Study, plural: Studies, colour: '#85889c' }
`,
  'notes/ties.md':
    '---\ntitle: Ties\nkind: way\ntags: [trade]\n---\n[@lu2001; @gone1999] See [[luck]].',
  'notes/luck.md': '---\ntitle: Luck\nkind: way\n---\n[@coviello1997]',
  'notes/study-lu.md':
    '---\ntitle: What Lu found\nkind: study\nreference: lu2001\nsummary: Going abroad pays late.\n---\n',
  ...OTHERS,
  'references/all.bib': `
@article{lu2001, author = {Lu, Jane and Beamish, Paul}, title = {Going Abroad}, journal = {Journal of Moves}, volume = 22, pages = {565--586}, year = 2001, verified = {two sources}}
@article{coviello1997, author = {Coviello, Nicole}, title = {Networks}, journal = {Journal of Ties}, year = 1997}
@book{moen1998, author = {Moen, Øystein}, title = {Small Firms}, publisher = {Press}, year = 1998}
@book{unread1990, author = {Nobody, Ann}, title = {Unread <b>Book</b>}, publisher = {Press}, year = 1990, keywords = {dust}}
`,
};

const browser = useBrowser();
const site = useLibrary(FILES);
const empty = useLibrary({});
/** More works than are set at once. */
const large = useLibrary({
  'references/all.bib': Array.from(
    { length: 600 },
    (_, place) =>
      `@article{key${place}, author = {Author${place}, Ann}, title = {On Number ${place}}, journal = {Journal}, year = ${1950 + (place % 70)}}`,
  ).join('\n'),
});

async function open(
  address: string,
  { at = site, ...options }: BrowserContextOptions & { at?: SiteForTests } = {},
): Promise<Page> {
  const { page, complaints } = await browser.newPage({ baseURL: at.url, ...options });
  await page.goto(address);
  expect(complaints).toEqual([]);
  return page;
}

const queryOf = (page: Page) => [...new URL(page.url()).searchParams];
const selectOf = (page: Page) => new URL(page.url()).searchParams.getAll('select');
const entries = (page: Page) => page.locator('.made .list li');
const shownKeys = (page: Page) => entries(page).locator('a.key').allInnerTexts();
const unfold = (page: Page, title: string) =>
  page.locator('summary', { hasText: new RegExp(`^${title}`) }).click();
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name }).first();
const sorted = async (keys: Promise<string[]>) => (await keys).toSorted();
const options = (page: Page) => page.getByRole('listbox', { name: 'Styles' }).getByRole('option');
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen' });

describe('works are chosen', () => {
  test('as all that any note cites at first, with what is missing and why', async () => {
    const page = await open('/bibliography');
    expect(await sorted(shownKeys(page))).toEqual(['coviello1997', 'lu2001', 'moen1998']);
    await page.getByText('3 works').waitFor();
    await page.getByText('1 work asked for is missing from the list').waitFor();
    await page.getByText('“Ties” cites it, but no bibliography file has this key.').waitFor();
  });

  test('by a note, with the notes it links to, and the address follows', async () => {
    const page = await open('/bibliography');
    await unfold(page, 'Notes');
    await box(page, 'Ties').check();
    await eventually(() => shownKeys(page)).toEqual(['lu2001']);
    expect(selectOf(page)).toEqual(['note:ties']);
    await box(page, /and the notes it links to.*Ties/).check();
    await eventually(() => sorted(shownKeys(page))).toEqual(['coviello1997', 'lu2001']);
    expect(selectOf(page)).toEqual(['linked:ties']);
    await box(page, 'Ties').uncheck();
    await page.getByText('Nothing is chosen yet').waitFor();
    expect(selectOf(page)).toEqual(['none']);
  });

  test.each([
    ['Tags', 'trade', 'tag:trade', ['lu2001']],
    ['Tags', 'dust', 'tag:dust', ['unread1990']],
    ['Kinds of notes', 'Wants', 'kind:want', ['moen1998']],
    ['Types of works', 'Book', 'type:book', ['moen1998', 'unread1990']],
  ])('by %s: %s', async (title, name, word, keys) => {
    const page = await open('/bibliography');
    await unfold(page, title);
    await box(page, name).check();
    await eventually(() => sorted(shownKeys(page))).toEqual(keys);
    expect(selectOf(page)).toEqual([word]);
  });

  test('by a search', async () => {
    const page = await open('/bibliography');
    await unfold(page, 'What a search finds');
    await page.getByLabel('Search', { exact: true }).last().fill('author:nobody');
    await page.keyboard.press('Enter');
    await eventually(() => shownKeys(page)).toEqual(['unread1990']);
    expect(selectOf(page)).toEqual(['search:author:nobody']);
    await chips(page).getByText('Found by “author:nobody”').waitFor();
  });

  test('one by one, in an order that counts where works are numbered', async () => {
    const page = await open('/bibliography?style=ieee');
    await unfold(page, 'Works one by one');
    await page.getByLabel('Citation keys').fill('unread1990, lu2001 nobody0000');
    await page.getByRole('button', { name: 'Add' }).last().click();
    await eventually(() => shownKeys(page)).toEqual(['unread1990', 'lu2001']);
    expect(await entries(page).locator('.label').allInnerTexts()).toEqual(['[1]', '[2]']);
    await page.getByRole('button', { name: /Move up: Lu/ }).click();
    await eventually(() => shownKeys(page)).toEqual(['lu2001', 'unread1990']);
    expect(selectOf(page)).toEqual(['keys:lu2001,unread1990,nobody0000']);
    await page.getByText('No bibliography file of the library has this key.').waitFor();
    await box(page, 'Nobody 1990').uncheck();
    await eventually(() => selectOf(page)).toEqual(['keys:lu2001,nobody0000']);
  });

  test('as a draft cites them, and nothing else', async () => {
    const page = await open('/bibliography');
    const asked: string[] = [];
    await unfold(page, 'What a draft cites');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    page.on('request', (request) => asked.push(request.method()));
    await page.locator('input[type=file]').setInputFiles({
      name: 'thesis.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('So it is [@lu2001, p. 570; see @moen1998].'),
    });
    await page.getByRole('button', { name: /^List these/ }).click();
    await eventually(() => selectOf(page)).toEqual(['keys:lu2001,moen1998']);
    expect(await sorted(shownKeys(page))).toEqual(['lu2001', 'moen1998']);
    expect(new Set(asked)).toEqual(new Set(['GET']));
  });

  test('everything at once, instead of what was chosen before, and the other way round', async () => {
    const page = await open('/bibliography?select=note:luck&select=tag:dust');
    await page.getByRole('radio', { name: 'All works of the library' }).check();
    await eventually(() => selectOf(page)).toEqual(['all']);
    expect(await entries(page).count()).toBe(4);
    await unfold(page, 'Notes');
    expect(await box(page, 'Luck').isChecked()).toBe(false);
    await box(page, 'Luck').check();
    await eventually(() => selectOf(page)).toEqual(['note:luck']);
    const own = page.getByRole('radio', { name: 'Only what I choose below' });
    expect(await own.isChecked()).toBe(true);
  });

  test('in lists that words narrow, without changing what is chosen', async () => {
    const page = await open('/bibliography?select=note:ties');
    await unfold(page, 'Notes');
    await page.getByLabel('Narrow the list: Notes').fill('another 3');
    await eventually(() => page.locator('form li:visible').count()).toBe(1);
    expect(selectOf(page)).toEqual(['note:ties']);
    await box(page, 'Another 3').check();
    await eventually(() => selectOf(page)).toEqual(['note:other-3', 'note:ties']);
  });

  test('and left out again, and the way back restores them', async () => {
    const page = await open('/bibliography?select=note:luck&select=tag:dust');
    await page.getByRole('link', { name: 'Remove: Luck' }).click();
    await eventually(() => shownKeys(page)).toEqual(['unread1990']);
    await page.getByRole('link', { name: 'Remove: Tagged dust' }).click();
    await page.getByText('Nothing is chosen yet').waitFor();
    await page.goBack();
    await page.goBack();
    await eventually(() => sorted(shownKeys(page))).toEqual(['coviello1997', 'unread1990']);
    await unfold(page, 'Notes');
    expect(await box(page, 'Luck').isChecked()).toBe(true);
  });

  test('without scripts, by a form', async () => {
    const page = await open('/bibliography', { javaScriptEnabled: false });
    await page.getByRole('radio', { name: 'Only what I choose below' }).check();
    await unfold(page, 'Notes');
    await box(page, 'Luck').check();
    await unfold(page, 'Works one by one');
    await page.getByLabel('Citation keys').fill('unread1990');
    await page.getByRole('combobox', { name: 'Style', exact: true }).selectOption('ieee');
    await page.getByLabel('Headings').selectOption('Decade');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await sorted(shownKeys(page))).toEqual(['coviello1997', 'unread1990']);
    expect(await page.locator('.list h2').allInnerTexts()).toEqual(['1990s']);
    expect(queryOf(page)).toContainEqual(['style', 'ieee']);
    await page.getByRole('link', { name: 'Remove: Luck' }).click();
    expect(await shownKeys(page)).toEqual(['unread1990']);
    await unfold(page, 'Download');
    const ledger = page.getByRole('link', { name: /^Does it all fit/ }).first();
    expect(await ledger.getAttribute('href')).toMatch(/^\/api\/export\/.*ledger=true$/);
  });

  test('that mean nothing are told, and the rest is shown', async () => {
    const page = await open('/bibliography?select=note:nowhere&select=note:luck');
    await page.getByText('No note has the id “nowhere”.').waitFor();
    expect(await shownKeys(page)).toEqual(['coviello1997']);
  });
});

describe('the basket', () => {
  const withBasket = async (keys: string[]) => {
    const { page } = await browser.newPage({ baseURL: site.url });
    await page.addInitScript((kept) => {
      if (localStorage.getItem('basket') === null)
        localStorage.setItem('basket', JSON.stringify(kept));
    }, keys);
    return page;
  };
  const basketOf = (page: Page) =>
    page.evaluate(() => JSON.parse(localStorage.getItem('basket') ?? '[]') as string[]);

  test('is taken in, becomes part of the address, and follows its order', async () => {
    const page = await withBasket(['moen1998', 'lu2001']);
    await page.goto('/bibliography?style=ieee');
    await unfold(page, 'Works one by one');
    await page.getByRole('button', { name: 'Take 2 works from my basket' }).click();
    await eventually(() => shownKeys(page)).toEqual(['moen1998', 'lu2001']);
    expect(selectOf(page)).toEqual(['keys:moen1998,lu2001']);
    await page.getByRole('button', { name: /Move down: Moen/ }).click();
    await eventually(() => basketOf(page)).toEqual(['lu2001', 'moen1998']);
    await box(page, 'Moen 1998').uncheck();
    await eventually(() => basketOf(page)).toEqual(['lu2001']);
  });

  test('takes up what somebody else picked', async () => {
    const page = await withBasket(['moen1998']);
    await page.goto('/bibliography?select=keys:lu2001');
    await unfold(page, 'Works one by one');
    await page.getByRole('button', { name: 'Put 1 work into my basket' }).click();
    await eventually(() => basketOf(page)).toEqual(['moen1998', 'lu2001']);
  });
});

describe('the style', () => {
  const style = (page: Page) => page.getByRole('combobox', { name: 'Style' });

  test('is found among all by its name, with the keyboard', async () => {
    const page = await open('/bibliography');
    await style(page).click();
    await style(page).fill('ieee');
    await page.keyboard.press('Enter');
    await eventually(() => entries(page).locator('.label').allInnerTexts()).toEqual([
      '[1]',
      '[2]',
      '[3]',
    ]);
    expect(queryOf(page)).toContainEqual(['style', 'ieee']);
    expect(await style(page).inputValue()).toMatch(/IEEE/);
  });

  test('offers the usual ones, is gone through by arrows, and left as it was by Escape', async () => {
    const page = await open('/bibliography');
    const before = await style(page).inputValue();
    await style(page).focus();
    await page.keyboard.press('ArrowDown');
    const { styles } = await site.json<BibliographyPage>('/api/bibliography.json');
    expect(await options(page).count()).toBe(styles.length);
    await page.keyboard.press('ArrowDown');
    const active = await style(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.type('zzz');
    await page.getByText('No style has this name.').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await style(page).inputValue()).toBe(before);
    expect(queryOf(page)).toEqual([]);
  });

  test('that there is not is told, nothing is set in another, and another can be chosen', async () => {
    const page = await open('/bibliography?style=no-such-style');
    await page.getByText('The works could not be set').waitFor();
    expect(await entries(page).count()).toBe(0);
    expect(await page.getByText('Download').count()).toBe(0);
    await style(page).click();
    await options(page).first().click();
    await eventually(() => entries(page).count()).toBe(3);
  });

  test('and language, headings, order and summaries are chosen and kept in the address', async () => {
    const page = await open('/bibliography');
    await page.getByLabel('Headings').selectOption('Type of work');
    await eventually(() => page.locator('.list h2').allInnerTexts()).toEqual([
      'Book',
      'Journal article',
    ]);
    await page.getByRole('combobox', { name: 'Order', exact: true }).selectOption('Newest first');
    await page.getByLabel('With the summary of the note on each work').check();
    await page.getByText('Going abroad pays late.').waitFor();
    const query = Object.fromEntries(queryOf(page));
    expect(query).toMatchObject({ group: 'kind', order: 'newest', annotated: 'true' });
    await page.reload();
    await page.getByText('Going abroad pays late.').waitFor();
  });
});

describe('the list is taken along', () => {
  const PERMISSIONS = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('by the clipboard, with its marks and as text', async () => {
    const page = await open('/bibliography?select=keys:unread1990,lu2001', PERMISSIONS);
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await page.getByText('Copied, with italics and indents.').waitFor();
    const read = (type: string) =>
      page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return (await item!.getType(wanted)).text();
      }, type);
    const html = await read('text/html');
    expect(html).toContain('<i>Journal of Moves');
    expect(html).toMatch(/text-indent:\s*-/);
    expect(html).not.toMatch(/class=|<!--|<b>Book/);
    const plain = await read('text/plain');
    expect(plain.split('\n\n')).toHaveLength(2);
    expect(plain).toContain('Unread');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied as plain text.').waitFor();
  });

  test('by hand where the browser refuses', async () => {
    const { page } = await browser.newPage({ baseURL: site.url });
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await page.goto('/bibliography?select=keys:lu2001');
    await page.getByRole('button', { name: 'Copy the list' }).click();
    await page.getByText('the list is selected now').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Beamish');
  });

  test('as a file, and what the file cannot hold is told on request', async () => {
    const page = await open('/bibliography?select=keys:lu2001');
    await unfold(page, 'Download');
    await page.getByRole('button', { name: 'Does it all fit? (RIS)' }).click();
    await page.getByText(/The one work is in the file/).waitFor();
    const link = page.getByRole('link', { name: 'BibTeX .bib' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(await readFile(await download.path(), 'utf8')).toContain('{lu2001,');
  });

  test('with a ledger that follows what is chosen', async () => {
    const page = await open('/bibliography?select=keys:lu2001');
    await unfold(page, 'Download');
    await page.getByRole('button', { name: 'Does it all fit? (RIS)' }).click();
    await page.getByText(/The one work is in the file/).waitFor();
    await page.getByRole('radio', { name: 'All works of the library' }).check();
    await page.getByText(/All 4 works are in the file/).waitFor();
  });

  test('on paper, which shows the list alone', async () => {
    const page = await open('/bibliography');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('form').count()).toBe(0);
    expect(await page.locator('a.key:visible').count()).toBe(0);
    expect(await entries(page).first().isVisible()).toBe(true);
  });
});

describe('a long list', () => {
  test('is said to be on its way, comes by itself, and in pages', async () => {
    const early = await (await fetch(`${large.url}/bibliography?select=all&style=apa`)).text();
    expect(early).toContain('Being set …');
    const page = await open('/bibliography?select=all&style=apa', { at: large });
    await eventually(() => entries(page).count()).toBe(200);
    await page.getByText('Page 1 of 3').waitFor();
    const first = (await shownKeys(page))[0];
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('Page 2 of 3').waitFor();
    expect(queryOf(page)).toContainEqual(['page', '2']);
    expect((await shownKeys(page))[0]).not.toBe(first);
  });

  test('is copied whole', async () => {
    const page = await open('/bibliography?select=all&style=apa', {
      at: large,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await eventually(() => entries(page).count()).toBe(200);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByText('Copied as plain text.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n\n')).toHaveLength(600);
  });
});

test('a library without references says what would fill the page', async () => {
  const page = await open('/bibliography', { at: empty });
  await page.getByText('There are no references yet').waitFor();
});

describe('everybody can use it', () => {
  const STATES: Record<string, [address: string, reach?: (page: Page) => Promise<void>]> = {
    'at first': ['/bibliography'],
    'nothing chosen': ['/bibliography?select=none'],
    'numbered, grouped and annotated': [
      '/bibliography?select=all&style=ieee&group=decade&annotated=true',
    ],
    'a style that there is not': ['/bibliography?style=no-such-style'],
    'everything unfolded': [
      '/bibliography?select=keys:lu2001,moen1998&select=linked:ties&select=search:small&select=x',
      async (page) => {
        for (const title of [
          'Notes',
          'Tags',
          'What a search finds',
          'Works one by one',
          'Download',
        ]) {
          await unfold(page, title);
        }
        await page.getByRole('button', { name: 'Does it all fit? (RIS)' }).click();
        await page.getByText(/works are in the file/).waitFor();
      },
    ],
    'the styles open': [
      '/bibliography',
      async (page) => {
        await page.getByRole('combobox', { name: 'Style' }).click();
        await options(page).first().waitFor();
      },
    ],
  };

  describe.each(Object.entries(STATES))('%s', (_, [address, reach]) => {
    test.each([360, 1280])('at %d pixels', async (width) => {
      const page = await open(address, {
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      await reach?.(page);
      const overflow = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overflow).toBe(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityViolations(page), colorScheme).toEqual([]);
      }
    });
  });
});
