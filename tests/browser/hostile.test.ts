/** Bad input is told of, with its place; it is never run, and it takes nothing else down. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { NoteListPage } from '../../server/contract/note-list-page.ts';
import type { ReferenceListPage } from '../../server/contract/reference-list-page.ts';
import { useBrowser } from '../support/browser.ts';
import { useLibrary } from '../support/site.ts';
import { addHostileLinks, hostileFiles, hostileProblems } from './hostile-library.ts';

const browser = useBrowser();
const site = useLibrary(hostileFiles, addHostileLinks);

/** A tag that could run, fetch or send something. */
const UNSAFE =
  /^<(script|iframe|style|base|meta)|\son\w+=|=\W*(javascript|vbscript|data):|(src|action)="https?:/i;

interface Listed {
  file: string | undefined;
  line: number;
  title: string | undefined;
  advice: string;
}

/** The problems as the page lists them. */
async function listedProblems(): Promise<Listed[]> {
  const { page } = await browser.newPage({ baseURL: site.url });
  await page.goto('/problems');
  return page.locator('section li:has(.place)').evaluateAll((items) =>
    items.map((item) => ({
      file: item.closest('section')?.querySelector('header code')?.textContent,
      line: parseInt(item.querySelector('.place')?.textContent ?? '', 10),
      title: item.querySelector('.title')?.textContent,
      advice: item.querySelector('.suggestion')?.textContent ?? '',
    })),
  );
}

/** Opens a page and looks for traces of an attack: a mark, a dialog, another address, a complaint. */
async function tracesOn(address: string): Promise<unknown[]> {
  const { page, complaints } = await browser.newPage({ baseURL: site.url });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const answer = await page.goto(address);
  const marks = await page.evaluate(() => ('__ran' in globalThis ? ['a script ran'] : []));
  const elements = await page
    .locator('#app :is(a, img, form, script, iframe, svg, style, base, meta)')
    .evaluateAll((all) =>
      all.map((element) => {
        const bare = element.cloneNode() as Element;
        // What a link is called is text, whatever it looks like.
        bare.removeAttribute('aria-label');
        return bare.outerHTML;
      }),
    );
  const unsafe = elements.filter((html) => UNSAFE.test(html));
  const status = answer?.ok() ? [] : [`status ${answer?.status()}`];
  const hidden = (await page.locator('h1').isVisible()) ? [] : ['the page is hidden'];
  await page.context().close();
  return [...status, ...marks, ...unsafe, ...dialogs, ...hidden, ...complaints];
}

describe('the problems page', () => {
  let listed: Listed[];
  beforeAll(async () => {
    listed = await listedProblems();
  });

  test.each(hostileProblems)('names %s, line %d: %s', (file, line, title, advice = '') => {
    const found = listed.filter((each) => each.file === file);
    expect(found).toContainEqual({ file, line, title, advice: expect.stringContaining(advice) });
  });

  test('leaves the entries around a broken one alone', async () => {
    const { references } = await site.json<ReferenceListPage>('/api/references.json');
    const keys = references.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['before2000', 'after2002', 'constructor']));
    expect(keys).not.toContain('broken2001');
  });
});

describe('nothing of a note or a reference is run', () => {
  test('on any page of a note', async () => {
    const { notes } = await site.json<NoteListPage>('/api/notes.json');
    expect(notes.length).toBeGreaterThan(15);
    for (const { href } of notes) expect(await tracesOn(href), href).toEqual([]);
  });

  test('on any page of a reference', async () => {
    const { references } = await site.json<ReferenceListPage>('/api/references.json');
    for (const { href } of references) expect(await tracesOn(href), href).toEqual([]);
  });

  test.each(['/', '/notes', '/references', '/problems', '/references?q=%3Cscript%3E'])(
    'on %s',
    async (address) => {
      expect(await tracesOn(address)).toEqual([]);
    },
  );

  test('in the card of a citation', async () => {
    const { page, complaints } = await browser.newPage({ baseURL: site.url });
    await page.goto('/notes/script');
    await page.locator('.prose a.citation').first().hover();
    const card = page.getByRole('group', { name: 'Reference' });
    expect(await card.innerText()).toContain('<script>');
    expect(await page.evaluate(() => '__ran' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
  });
});
