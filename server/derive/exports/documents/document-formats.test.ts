/** What every format owes to every document: all of its words, in order, in a file that programs can read. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  documentWords,
  wordsOf,
  type ReadingHabits,
} from '../../../../tests/referee/document-words.ts';
import { anyDocument, anyParagraphs } from '../../../../tests/support/arbitrary-document.ts';
import { listOf, specimenDocument } from '../../../../tests/support/export-documents.ts';
import { corpusOf } from '../../../../tests/support/corpus.ts';
import {
  docxText,
  filesOf,
  htmlPageText,
  odtText,
  rtfFileText,
  xmlIn,
} from '../../../../tests/support/read-files.ts';
import { allowedInXml } from '../xml.ts';
import type { ExportDocument } from './document.ts';
import { documentFormats } from './document-formats.ts';

// Whole documents are set, written and read again, which takes a slow machine its time.
vi.setConfig({ testTimeout: 60_000 });

const habits: ReadingHabits = {
  secondMark: 'number',
  hasSigns: false,
  boxes: null,
  picture: null,
  hasPairs: true,
};

/** All signs but white space, which formats put between blocks as they like. */
function signsOf(words: readonly string[]): string {
  return words.join('');
}

/** A text without what an .rtf file leaves out. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) => (sign > '\u007F' || /\s/.test(sign) ? sign : ''));
}

const readers: Record<'docx' | 'odt' | 'html', (content: string | Uint8Array) => string> = {
  docx: docxText,
  odt: odtText,
  html: (content) => htmlPageText(content as string),
};

describe.each(Object.entries(readers))('%s', (format, read) => {
  const write = documentFormats[format as keyof typeof readers].write;

  test('holds every sign that XML can hold', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const words = signsOf(wordsOf(read(write(document).content)));
        expect(words).toBe(
          signsOf(wordsOf(allowedInXml(documentWords(document, habits).join(' ')))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('is the same for the same document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(write(structuredClone(document)).content).toEqual(write(document).content);
      }),
      { numRuns: 20 },
    );
  });
});

test('rtf is ASCII and holds every sign but those that control', () => {
  const signs = { ...habits, hasSigns: true, boxes: ['☐', '☒'] as const };
  fc.assert(
    fc.property(anyDocument, (document) => {
      const file = documentFormats.rtf.write(document).content as string;
      expect(file).toMatch(/^[\n\x20-\x7e]*$/);
      const words = signsOf(wordsOf(rtfFileText(file)));
      const expected = withoutControls(documentWords(document, signs).join(' '));
      expect(words).toBe(signsOf(wordsOf(expected)));
    }),
  );
});

test('plain text holds every sign, and where links lead', () => {
  fc.assert(
    fc.property(anyDocument, anyParagraphs, (document, blocks) => {
      const paragraphs = { ...document, title: '', blocks, bibliography: null };
      const file = documentFormats.text.write(paragraphs).content as string;
      const words = file.replace(/^\n=\n/, '').replaceAll(/ <(?:https|mailto):[^>]*>/g, '');
      expect(signsOf(wordsOf(words))).toBe(signsOf(documentWords(paragraphs, habits)));
    }),
  );
});

describe.each(['docx', 'odt'] as const)('the parts of %s', (format) => {
  async function specimen(): Promise<ExportDocument> {
    return specimenDocument('chicago-fullnote-bibliography');
  }

  test('are well-formed', async () => {
    const files = filesOf(documentFormats[format].write(await specimen()).content);
    const paths = Object.keys(files).filter((path) => /\.(?:xml|rels)$/.test(path));
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(xmlIn(files, path).tagName).not.toBe('');
  });

  test('hold the picture that could be read', async () => {
    const files = filesOf(documentFormats[format].write(await specimen()).content);
    expect(Object.keys(files).filter((path) => path.endsWith('.png'))).toHaveLength(1);
  });
});

test('an .odt tells its format by its first bytes', async () => {
  const content = documentFormats.odt.write(await specimenDocument()).content as Uint8Array;
  const start = String.fromCharCode(...content.subarray(0, 77));
  expect(start.slice(30)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
});

describe('what is lost is told', () => {
  test.each([
    ['docx', []],
    ['odt', []],
    ['html', []],
    ['markdown', ['cells that cover others']],
    ['rtf', []],
    [
      'text',
      [
        ...['bold', 'code', 'highlight', 'italic', 'links within the document', 'picture dot.png'],
        ...['strike', 'subscript', 'superscript', 'underline'],
      ],
    ],
  ] as const)('%s', async (format, values) => {
    const { changes } = documentFormats[format].write(await specimenDocument());
    expect(changes.map(({ value }) => value)).toEqual(values);
    expect(changes.every(({ why }) => why.endsWith('.'))).toBe(true);
  });

  test.each(['docx', 'odt', 'html', 'rtf', 'text'] as const)('%s: a picture', async (format) => {
    const document = { ...(await specimenDocument()), pictures: new Map() };
    const { changes } = documentFormats[format].write(document);
    expect(changes.filter(({ value }) => value.includes('dot.png'))).toHaveLength(1);
  });
});

test('a list in groups or with annotations is written in full', async () => {
  const corpus = corpusOf({ 'a.bib': '@book{a, title={A}, year=1}\n@book{b, title={B}, year=2}' });
  const list = await listOf(corpus, 'apa', {
    groups: [
      { heading: 'First', keys: ['b'] },
      { heading: 'Second', keys: ['a'] },
    ],
    annotations: new Map([['a', 'What it says.']]),
  });
  const { content } = documentFormats.text.write(list);
  expect(content).toMatch(
    /Bibliography\n=+\n\nFirst\n-+\n\nB.*\n\nSecond\n-+\n\nA.*\n\n {4}What it says\.\n$/s,
  );
});
