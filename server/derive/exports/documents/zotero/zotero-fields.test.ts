/** What Zotero needs besides its fields of citations: preferences, and works that only the list has. */
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../../../tests/support/corpus.ts';
import {
  documentOf,
  listOf,
  specimenDocument,
} from '../../../../../tests/support/export-documents.ts';
import { elementsIn, filesOf, xmlIn } from '../../../../../tests/support/read-files.ts';
import type { ExportDocument } from '../document.ts';
import { documentFormats } from '../document-formats.ts';
import { carriedWorks } from './carried-works.ts';

/** The preferences that a file holds, put together, and the longest of their pieces. */
function preferencesIn(format: 'docx' | 'odt', document: ExportDocument) {
  const files = filesOf(documentFormats[format].write(document).content);
  const [path, tag, name] =
    format === 'docx'
      ? (['docProps/custom.xml', 'property', 'name'] as const)
      : (['meta.xml', 'meta:user-defined', 'meta:name'] as const);
  const pieces = elementsIn(xmlIn(files, path), tag);
  expect(pieces.map((piece) => piece.getAttribute(name))).toEqual(
    pieces.map((_, index) => `ZOTERO_PREF_${index + 1}`),
  );
  const texts = pieces.map((piece) => piece.textContent);
  return { whole: texts.join(''), longest: Math.max(...texts.map((text) => text.length)) };
}

describe.each([
  ['docx', 'Field'],
  ['odt', 'ReferenceMark'],
] as const)('the preferences in %s', (format, fieldType) => {
  test('name the style and the kind of field', async () => {
    const { whole, longest } = preferencesIn(format, await specimenDocument());
    expect(whole).toMatch(/^<data data-version="3" zotero-version="[\d.]+"><session id="\w{8}"\/>/);
    expect(whole).toContain(
      '<style id="http://www.zotero.org/styles/apa" locale="en-GB" hasBibliography="1" bibliographyStyleHasBeenSet="1"/>',
    );
    expect(whole).toMatch(`<prefs><pref name="fieldType" value="${fieldType}"/></prefs></data>`);
    expect(longest).toBeLessThanOrEqual(255);
  });

  test('say where citations stand in notes, however long the address of the style is', async () => {
    const document = await specimenDocument('chicago-fullnote-bibliography');
    const styleAddress = `https://example.org/${'ü'.repeat(200)}${'👩'.repeat(200)}`;
    const setting = { ...document.setting, styleAddress };
    const { whole, longest } = preferencesIn(format, { ...document, setting });
    expect(whole).toContain('<pref name="noteType" value="1"/>');
    expect(whole).toContain(styleAddress);
    expect(longest).toBeLessThanOrEqual(255);
  });
});

const works = {
  'w.bib': Array.from({ length: 45 }, (_, at) => `@book{k${at}, title={T${at}}}`).join('\n'),
};

describe('works that only the list has', () => {
  test('are carried along, twenty to a field', async () => {
    const carried = carriedWorks(await listOf(corpusOf(works)));
    expect(carried.map(({ sources }) => sources.length)).toEqual([20, 20, 5]);
    expect(new Set(carried.map(({ id }) => id)).size).toBe(3);
  });

  test('are none where the text cites all', async () => {
    const corpus = corpusOf({
      ...works,
      'n.md': 'a [@k1; @k2] b[^1]\n\n[^1]: c @k3\n\n| [@k4] |\n| - |',
    });
    expect(carriedWorks(await documentOf(corpus, ['n']))).toEqual([]);
  });

  test('are left alone where Zotero could not make the list again', async () => {
    const annotations = new Map([['k1', 'Good.']]);
    const list = await listOf(corpusOf(works), 'apa', { annotations });
    const files = filesOf(documentFormats.docx.write(list).content);
    const codes = elementsIn(xmlIn(files, 'word/document.xml'), 'w:instrText');
    expect(codes).toEqual([]);
    expect(preferencesIn('docx', list).whole).toContain('hasBibliography="0"');
  });
});

/** The kinds of marks of fields in the text of a .docx, in order. */
function fieldMarks(document: ExportDocument): string[] {
  const files = filesOf(documentFormats.docx.write(document).content);
  const all = elementsIn(xmlIn(files, 'word/document.xml'), 'w:fldChar');
  return all.map((mark) => mark.getAttribute('w:fldCharType')!);
}

test('every field of a .docx begins, parts and ends', async () => {
  const open: string[] = [];
  for (const mark of fieldMarks(await specimenDocument())) {
    if (mark === 'begin') open.push('code');
    if (mark === 'separate') expect(open.splice(-1, 1, 'text')).toEqual(['code']);
    if (mark === 'end') expect(open.pop()).toBe('text');
  }
  expect(open).toEqual([]);
});

test('the list of an .odt is a section, and every mark of a citation ends under its name', async () => {
  const files = filesOf(documentFormats.odt.write(await specimenDocument()).content);
  const root = xmlIn(files, 'content.xml');
  const [section] = elementsIn(root, 'text:section');
  expect(section!.getAttribute('text:name')).toMatch(
    /^ZOTERO_BIBL \{"uncited":\[\],"omitted":\[\],"custom":\[\]\} CSL_BIBLIOGRAPHY RND\w{10}$/,
  );
  const names = (tag: string) =>
    elementsIn(root, tag).map((mark) => mark.getAttribute('text:name')!);
  const starts = names('text:reference-mark-start');
  expect(starts.length).toBeGreaterThan(5);
  expect(names('text:reference-mark-end')).toEqual(starts);
  expect(new Set(starts).size).toBe(starts.length);
  for (const name of starts) expect(name).toMatch(/^ZOTERO_ITEM CSL_CITATION \{.*\} RND\w{10}$/);
});

test('thousands of citations are as many fields', async () => {
  const text = Array.from({ length: 3000 }, (_, at) => `A sentence [@k${at % 45}, p. ${at}].`).join(
    '\n\n',
  );
  const document = await documentOf(corpusOf({ ...works, 'n.md': text }), ['n']);
  expect(fieldMarks(document).filter((mark) => mark === 'begin')).toHaveLength(3001);
}, 60_000);
