/** A saved file is on the screen of an open page, and its reader is not disturbed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary } from '../support/site.ts';

const REFERENCES = 'references/all.bib';

const paragraph = (number: number) => `Paragraph ${number} is here [@adams1999first].`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, place) => paragraph(place));

function note(title: string, text: readonly string[]): string {
  return `---\ntitle: ${title}\n---\n\n${text.join('\n\n')}\n`;
}

function entry(author: string): string {
  return `@article{adams1999first, author = {${author}}, title = {On First Things}, year = 1999}\n`;
}

const BROKEN = '---\ntitle: a\n  short: note\n---\n\nThe body stands.\n';

const browser = useBrowser();
const site = useLibrary({
  [REFERENCES]: entry('Adams, Ann'),
  'notes/long.md': note('A long note', paragraphs(120)),
  'notes/short.md': note('A short note', ['A word, and a link to [[later]].']),
  'notes/sentence.md': note('A sentence', [paragraph(1), 'The last paragraph.']),
  'notes/cited.md': note('A citation', [paragraph(1)]),
});

/** Opens a page and marks it, so that a reload would be noticed. */
async function open(address: string): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: site.url });
  await page.goto(address);
  await page.evaluate(() => Reflect.set(window, 'isStillOpen', true));
  return page;
}

function isStillOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => Reflect.get(window, 'isStillOpen') === true);
}

/** How far below the upper edge of the window a text stands, in pixels. */
function heightOf(page: Page, text: string): Promise<number> {
  return page.getByText(text).evaluate((element) => element.getBoundingClientRect().top);
}

describe('a note that is edited while it is read', () => {
  test('is shown anew without a reload, and its reader stays where he is', async () => {
    const page = await open('/notes/long');
    await page.getByText('Paragraph 90 is here').scrollIntoViewIfNeeded();
    const before = await heightOf(page, 'Paragraph 90 is here');
    const text = paragraphs(120);
    text.splice(
      2,
      1,
      'Another paragraph.',
      ...Array<string>(6).fill('It stands above the reader.'),
    );
    text[20] = '';
    await site.library.write('notes/long.md', note('A long note, longer', text));
    await page.getByRole('heading', { name: 'A long note, longer' }).waitFor();
    await page.getByText('Another paragraph.').waitFor();
    const shift = async () => Math.abs((await heightOf(page, 'Paragraph 90 is here')) - before);
    await eventually(shift).toBeLessThan(2);
    expect(await isStillOpen(page)).toBe(true);
  });

  test('keeps the card that is open and the selection in what did not change', async () => {
    const page = await open('/notes/sentence');
    await page.getByText('The last paragraph.').selectText();
    await page.keyboard.press('Shift');
    await page.locator('.prose a.citation').focus();
    await page.getByRole('group', { name: 'Reference' }).waitFor();
    await site.library.write(
      'notes/sentence.md',
      note('A sentence', ['A new beginning.', paragraph(1), 'The last paragraph.']),
    );
    await page.getByText('A new beginning.').waitFor();
    await page.getByRole('group', { name: 'Reference' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('citation');
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(
      'The last paragraph.',
    );
  });

  test('that is saved beside itself and renamed is shown', async () => {
    const page = await open('/notes/short');
    await site.library.write('notes/short.md.tmp', note('A short note', ['Saved by renaming.']));
    await site.library.rename('notes/short.md.tmp', 'notes/short.md');
    await page.getByText('Saved by renaming.').waitFor();
  });

  test('shows its problem while its front matter is broken, and its body', async () => {
    const page = await open('/notes/short');
    await site.library.write('notes/short.md', BROKEN);
    await page.getByText('The body stands.').waitFor();
    await page.getByText('1 problem in this file').click();
    await page.getByText('Front matter cannot be read').waitFor();
    await site.library.write('notes/short.md', note('A short note', ['All is well.']));
    await page.getByText('All is well.').waitFor();
    await page.getByText('1 problem in this file').waitFor({ state: 'detached' });
    expect(await isStillOpen(page)).toBe(true);
  });
});

describe('a list that changes while it is narrowed', () => {
  test('keeps what its reader has typed, and the focus', async () => {
    const page = await open('/notes');
    const field = page.getByLabel('Title, alias or summary');
    await field.pressSequentially('growing');
    await page.getByText('No note matches').waitFor();
    await site.library.write('notes/growing.md', note('Growing', ['Text.']));
    await page.getByRole('link', { name: 'Growing' }).waitFor();
    expect(await page.locator('main a[data-item]').count()).toBe(1);
    expect(await field.inputValue()).toBe('growing');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('takes over the names and colours of the vocabulary', async () => {
    const page = await open('/notes');
    const kinds = page.getByRole('navigation', { name: 'Kinds of notes' });
    const mark = kinds.locator('.mark').first();
    const colour = () => mark.evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    const kind = "{ label: Sheet, plural: Sheets, colour: '#12aa56' }";
    await site.library.write('notes/vocabulary.yml', `kinds:\n  note: ${kind}\n`);
    await kinds.getByRole('link', { name: 'Sheets' }).waitFor();
    await eventually(colour).not.toBe(before);
    expect(await isStillOpen(page)).toBe(true);
  });
});

describe('a note that goes and comes', () => {
  test('stays on screen with a notice, and is fresh again when it is back', async () => {
    await site.library.write('notes/going.md', note('Going', ['The last that was seen.']));
    await eventually(() => fetch(`${site.url}/notes/going`).then(({ ok }) => ok)).toBe(true);
    const page = await open('/notes/going');
    await site.library.remove('notes/going.md');
    const notice = page.getByText('This note is no longer in the library.');
    await notice.waitFor();
    expect(await page.getByText('The last that was seen.').isVisible()).toBe(true);
    await site.library.write('notes/going.md', note('Going', ['It is back.']));
    await page.getByText('It is back.').waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(await isStillOpen(page)).toBe(true);
  });

  test('is opened where its address was waiting, and mends the links to it', async () => {
    const waiting = await open('/notes/later');
    await site.library.write('notes/short.md', note('A short note', ['A link to [[later]].']));
    const linking = await open('/notes/short');
    await linking.locator('.prose .missing').waitFor();
    await site.library.write('notes/later.md', note('Here at last', ['It was worth waiting for.']));
    await waiting.getByText('It was worth waiting for.').waitFor();
    await linking.locator('.prose a', { hasText: 'Here at last' }).waitFor();
  });

  test('that is renamed leaves its old address and is found at the new one', async () => {
    await site.library.write('notes/old.md', note('Renamed', ['The same text.']));
    const list = await open('/notes');
    await list.locator('a[href="/notes/old"]').waitFor();
    await site.library.rename('notes/old.md', 'notes/new.md');
    await list.locator('a[href="/notes/new"]').waitFor();
    expect(await list.locator('a[href="/notes/old"]').count()).toBe(0);
    expect(await isStillOpen(list)).toBe(true);
  });
});

describe('a bibliography file that is edited', () => {
  test('changes the text of its citations', async () => {
    const page = await open('/notes/cited');
    await page.locator('.prose a.citation', { hasText: 'Adams' }).waitFor();
    await site.library.write(REFERENCES, entry('Zhang, Wei'));
    await page.locator('.prose a.citation', { hasText: 'Zhang' }).waitFor();
    expect(await isStillOpen(page)).toBe(true);
  });

  test('is shown in the table, and counts what could not be read', async () => {
    const page = await open('/references');
    const problems = await open('/problems');
    await site.library.write(
      REFERENCES,
      `${entry('Adams, Ann')}@article{broken, title = {Never closed\n`,
    );
    await problems.getByText('1 of 2 entries read.').waitFor();
    await site.library.write(REFERENCES, `${entry('Adams, Ann')}@book{b, title = {A New Book}}\n`);
    await page.getByRole('link', { name: 'A New Book' }).waitFor();
    await problems.getByText('2 of 2 entries read.').waitFor();
  });
});
