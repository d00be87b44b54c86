/** Drafts in the builder: read in the browser and sent nowhere, told of whatever is wrong with them, their works listed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import {
  field,
  keyedItem,
  paragraph,
  run,
  wordDocument,
  zoteroCode,
} from '../support/draft-documents.ts';
import { eventually } from '../support/eventually.ts';
import { useLibrary } from '../support/site.ts';

const browser = useBrowser();
const site = useLibrary({
  'references/all.bib': `
@article{lu2001, author = {Lu, Jane and Beamish, Paul}, title = {Going Abroad}, journal = {Journal}, year = 2001}
@article{coviello1997, author = {Coviello, Nicole}, title = {Networks}, journal = {Journal}, year = 1997}
@book{moen1998, author = {Moen, Ø.}, title = {Small Firms}, publisher = {Press}, year = 1998}
`,
});

const thesis = {
  name: 'thesis.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    wordDocument({
      body:
        paragraph(
          run('Firms grow '),
          field(zoteroCode(keyedItem('lu2001'), keyedItem('covielo1997'))),
        ) + paragraph(field(' ADDIN ZOTERO_ITEM CSL_CITATION {broken')),
    }),
  ),
};

/** The builder with its part for drafts open, and the requests that it makes from then on. */
async function openReader(): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const { page, complaints } = await browser.newPage({ baseURL: site.url });
  await page.goto('/bibliography');
  await page.getByText('What a draft cites').click();
  await page.getByLabel('Drop drafts here').waitFor();
  const requests: string[] = [];
  page.on('request', (request) => {
    const sent = request.postData();
    requests.push(
      `${request.method()} ${new URL(request.url()).pathname}${sent === null ? '' : ' with data'}`,
    );
  });
  return { page, complaints, requests };
}

test('a draft is read where it is, and its works are listed', async () => {
  const { page, complaints, requests } = await openReader();
  await page.getByLabel('Drop drafts here').setInputFiles(thesis);
  const draft = page
    .locator('section', { has: page.getByRole('heading', { name: 'thesis.docx' }) })
    .last();
  await draft.getByText('Cites 1 work of the library, and 1 work that').waitFor();
  expect(await draft.textContent()).toContain('The citation in paragraph 2 cannot be read');
  expect(await accessibilityViolations(page)).toEqual([]);

  const near = draft.getByRole('button', { name: 'coviello1997' });
  await near.click();
  expect(await near.getAttribute('aria-pressed')).toBe('true');
  expect(requests.filter((request) => !/^GET \/\S+\.(js|css|woff2)$/.test(request))).toEqual([]);

  await page.getByRole('button', { name: 'List these 2 works' }).click();
  const selected = () => new URL(page.url()).searchParams.getAll('select').join();
  await eventually(() => selected().replaceAll('keys:', '')).toBe('lu2001,coviello1997');
  expect(complaints).toEqual([]);
});

test('what is no draft is told, and costs no other file', async () => {
  const { page, complaints } = await openReader();
  await page.getByLabel('Drop drafts here').setInputFiles([
    { name: 'old.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('%PDF-1.7') },
    {
      name: 'chapter.tex',
      mimeType: 'text/plain',
      buffer: Buffer.from('\\cite{moen1998}\\input{two}'),
    },
  ]);
  await page.getByText('“old.docx” is a PDF').first().waitFor();
  await page.getByText('Cites 1 work of the library.').first().waitFor();
  await page.getByText('Other files are included and were not read: two.').first().waitFor();
  await page.getByText('What it cites, and how often').click();
  expect(
    await page.getByRole('link', { name: 'Moen 1998: Small Firms' }).getAttribute('href'),
  ).toContain('/references/moen1998');
  expect(complaints).toEqual([]);
});

test('a draft can be dropped, and the field reached by the keyboard', async () => {
  const { page, complaints } = await openReader();
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['As [@lu2001] says.'], 'dropped.md'));
    return transfer;
  });
  const zone = page.locator('label', { has: page.getByLabel('Drop drafts here') });
  await zone.dispatchEvent('dragover', { dataTransfer: data });
  await zone.dispatchEvent('drop', { dataTransfer: data });
  await page.getByRole('heading', { name: 'dropped.md' }).waitFor();

  await page.getByText('What a draft cites').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file');
  expect(complaints).toEqual([]);
});
