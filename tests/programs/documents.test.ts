/**
 * LibreOffice reads the documents and makes pages of them, with the words where they belong. It needs
 * `soffice` (libreoffice-writer) and `pdftotext` (poppler-utils), which the continuous integration installs.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../server/derive/exports/documents/document.ts';
import { documentFormats } from '../../server/derive/exports/documents/document-formats.ts';
import { documentOf, listOf, specimenDocument } from '../support/export-documents.ts';
import { elementsIn, filesOf, xmlIn } from '../support/read-files.ts';
import { shippedCorpus } from '../support/shipped.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'documents-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The pages that LibreOffice makes of a document, as text laid out. */
async function pagesOf(
  document: ExportDocument,
  format: 'docx' | 'odt' | 'rtf',
): Promise<string[]> {
  const file = join(folder, `document.${format}`);
  await writeFile(file, documentFormats[format].write(document).content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const text = join(folder, 'document.txt');
  await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'document.pdf'), text]);
  return (await readFile(text, 'utf8')).split('\f').slice(0, -1);
}

function folded(pages: readonly string[]): string {
  return pages.join(' ').replace(/\s+/g, ' ');
}

describe.each(['docx', 'odt', 'rtf'] as const)('%s', (format) => {
  test('one of everything fills a few pages', async () => {
    const pages = await pagesOf(await specimenDocument(), format);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(4);
    const text = folded(pages);
    expect(text).toContain('A first citation (Doe & Roe, 2001, p. 12), several (see Meier, 1999');
    expect(text).toMatch(/1\. first 2\. second/);
    expect(text).toContain('What it says, in italics.');
    expect(text).toContain('Meier, Ä. (1999). Über Größe. Verlag & Söhne.');
    expect(text).not.toMatch(/ZOTERO|CSL_CITATION/);
  });

  test('citations in notes stand at the foot of the page', async () => {
    const [first = ''] = await pagesOf(
      await specimenDocument('chicago-fullnote-bibliography'),
      format,
    );
    expect(first).toMatch(/A first citation, ?1/);
    expect(first.indexOf('Jane Doe and Richard Roe')).toBeGreaterThan(first.indexOf('Lists'));
  });

  test('entries of the list hang', async () => {
    const corpus = await shippedCorpus();
    const pages = await pagesOf(await listOf(corpus), format);
    const lines = pages.flatMap((page) => page.split('\n')).filter((line) => line.trim() !== '');
    const hanging = lines.filter((line) => /^ {4,}\S/.test(line)).length;
    const flush = lines.filter((line) => /^\S/.test(line)).length;
    // Every entry begins at the margin and goes on behind it.
    expect(flush).toBeGreaterThanOrEqual(corpus.references.size);
    expect(flush).toBeLessThan(corpus.references.size * 1.1);
    expect(hanging).toBeGreaterThan(corpus.references.size / 2);
    expect(folded(pages)).not.toContain('Works for Zotero');
  });
});

describe('what LibreOffice saves again', () => {
  test('an .odt keeps the marks and the preferences for Zotero', async () => {
    const before = await specimenDocument();
    const files = filesOf(await savedAgain(before, 'odt'));
    const names = elementsIn(xmlIn(files, 'content.xml'), 'text:reference-mark-start').map((mark) =>
      mark.getAttribute('text:name'),
    );
    const written = filesOf(documentFormats.odt.write(before).content);
    const starts = elementsIn(xmlIn(written, 'content.xml'), 'text:reference-mark-start');
    expect(names).toEqual(starts.map((mark) => mark.getAttribute('text:name')));
    const sections = elementsIn(xmlIn(files, 'content.xml'), 'text:section');
    expect(sections.map((section) => section.getAttribute('text:name'))).toEqual([
      expect.stringMatching(/^ZOTERO_BIBL .* CSL_BIBLIOGRAPHY RND\w{10}$/),
    ]);
    const properties = elementsIn(xmlIn(files, 'meta.xml'), 'meta:user-defined');
    expect(properties.map((one) => one.getAttribute('meta:name'))).toContain('ZOTERO_PREF_1');
  });

  test('a .docx keeps its fields', async () => {
    const before = await specimenDocument();
    const codes = (archive: string | Uint8Array) =>
      elementsIn(xmlIn(filesOf(archive), 'word/document.xml'), 'w:instrText')
        .map((code) => code.textContent ?? '')
        .filter((code) => code.includes('CSL_CITATION'))
        .map((code) => code.trim());
    const written = codes(documentFormats.docx.write(before).content);
    expect(codes(await savedAgain(before, 'docx'))).toEqual(written);
  });
});

/** The document as LibreOffice saves it after it has read it. */
async function savedAgain(document: ExportDocument, format: 'docx' | 'odt'): Promise<Uint8Array> {
  const file = join(folder, `saved.${format}`);
  await writeFile(file, documentFormats[format].write(document).content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const target = join(folder, 'again');
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', target, file]);
  return readFile(join(target, `saved.${format}`));
}

test('all notes of the review are one document', async () => {
  const corpus = await shippedCorpus();
  const ids = [...corpus.notes.keys()];
  const pages = await pagesOf(await documentOf(corpus, ids), 'docx');
  const text = folded(pages);
  for (const { title } of corpus.notes.values())
    expect(text).toContain(title.replace(/\s+/g, ' ').slice(0, 30));
});
