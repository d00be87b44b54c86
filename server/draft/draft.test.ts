import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  field,
  keyedItem,
  openDocument,
  paragraph,
  run,
  wordDocument,
  wordXml,
  zipped,
  zoteroCode,
} from '../../tests/support/draft-documents.ts';
import { cited, draft } from '../../tests/support/drafts.ts';
import { checkDraft, readDraft } from './draft.ts';
import { DraftError } from './reading.ts';

const megabyte = 2 ** 20;
const sound = wordDocument({ body: paragraph(field(zoteroCode(keyedItem('a')))) });

/** A document with a part of its own in the place of the body. */
const withBody = (xml: string | Uint8Array) =>
  wordDocument({ body: '', parts: { 'word/document.xml': xml } });

/** The place of the directory's entry for a path. */
function directoryEntry(bytes: Uint8Array, path: string): number {
  const text = Buffer.from(bytes).toString('latin1');
  return text.lastIndexOf(path) - 46;
}

/** The place of the packed bytes of a part. */
function packedPart(bytes: Uint8Array, path: string): number {
  return Buffer.from(bytes).toString('latin1').indexOf(path) + path.length;
}

/** A document whose directory says that the body has so many bytes. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(bytes, 'word/document.xml') + 24, size, true);
  return copy;
}

function changed(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;

describe('what is no draft is refused with a sentence', { timeout: 60_000 }, () => {
  const CASES: [what: string, name: string, content: string | Uint8Array, says: RegExp][] = [
    ['nothing', 'x.md', '', /^“x\.md” is empty\.$/],
    ['another ending', 'x.pages', 'x', /^“x\.pages” is no draft that can be read; Markdown/],
    ['no ending', 'thesis', 'x', /^“thesis” is no draft/],
    ['a name of an object', 'x.constructor', 'x', /is no draft/],
    ['a PDF', 'x.pdf', '%PDF-1.7', /is no draft/],
    ['a PDF called otherwise', 'x.docx', '%PDF-1.7', /is a PDF/],
    [
      'an old Word document',
      'x.docx',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      /old Word document \(\.doc\), or protected/,
    ],
    ['Rich Text', 'x.docx', '{\\rtf1 x}', /Rich Text Format; save it as \.docx\./],
    ['a text called .docx', 'x.docx', '[@a]', /is not a document of Word or LibreOffice/],
    ['a document called .md', 'x.md', sound, /is packed like a document/],
    ['bytes that are no text', 'x.tex', Uint8Array.of(1, 2, 0, 4, 5, 6, 7, 8, 9), /is not text/],
    [
      'an archive of something else',
      'x.docx',
      zipped({ 'a.txt': 'x' }),
      /is no Word document: it has no word\/document\.xml/,
    ],
    [
      'a Word document called .odt',
      'x.odt',
      sound,
      /is no OpenDocument text: it has no content\.xml/,
    ],
    [
      'half of an archive',
      'x.docx',
      sound.slice(0, sound.length / 2),
      /is damaged: the end of it is missing/,
    ],
    ['the beginning of an archive', 'x.docx', 'PK', /is damaged: the end of it is missing/],
    [
      'an archive with a broken directory',
      'x.docx',
      changed(sound, directoryEntry(sound, '_rels/.rels'), 0),
      /its list of parts is broken/,
    ],
    [
      'an archive with a broken part',
      'x.docx',
      changed(sound, packedPart(sound, 'word/document.xml'), 255, 255, 255),
      /word\/document\.xml cannot be unpacked/,
    ],
    [
      'a part that leads out',
      'x.docx',
      zipped({ '../evil.xml': 'x' }),
      /its part \.\.\/evil\.xml leads out of it/,
    ],
    [
      'a part that leads out, by backslashes',
      'x.docx',
      zipped({ 'word\\..\\..\\evil.xml': 'x' }),
      /leads out of it/,
    ],
    ['a part from the root', 'x.docx', zipped({ '/etc/passwd': 'x' }), /leads out of it/],
    [
      'a locked part',
      'x.docx',
      changed(sound, directoryEntry(sound, 'word/document.xml') + 8, 1),
      /protected by a password/,
    ],
    [
      'an unknown way of packing',
      'x.docx',
      changed(sound, directoryEntry(sound, 'word/document.xml') + 10, 99),
      /in a way that is not read \(method 99\)/,
    ],
    ['a ZIP64 archive', 'x.docx', saying(sound, 0xffffffff), /ZIP64/],
    ['a part that is larger than it says', 'x.docx', saying(sound, 9), /cannot be unpacked/],
    [
      'a part that is smaller than it says',
      'x.docx',
      saying(sound, 5000),
      /cannot be unpacked|broken/,
    ],
    [
      'a bomb that says so',
      'x.docx',
      saying(sound, 257 * megabyte),
      /would unpack to more than is read: word\/document\.xml may have 256 MB/,
    ],
    [
      'a bomb that does not',
      'x.docx',
      saying(withBody(new Uint8Array(20 * megabyte)), megabyte),
      /word\/document\.xml cannot be unpacked/,
    ],
    [
      'broken XML',
      'x.docx',
      withBody('<a><b></a>'),
      /word\/document\.xml in it is broken XML on line 1, column \d+: /,
    ],
    ['no XML', 'x.docx', withBody('words'), /broken XML/],
    ['XML that ends too soon', 'x.docx', withBody('<a><b>'), /broken XML/],
    [
      'XML that is no UTF-8',
      'x.docx',
      withBody(Uint8Array.of(60, 97, 62, 255, 60, 47, 97, 62)),
      /broken XML/,
    ],
    [
      'XML with entities of its own',
      'x.docx',
      withBody(entities),
      /defines entities of its own \(DOCTYPE\)/,
    ],
    ['XML with entities of nobody’s', 'x.docx', withBody('<a>&nbsp;</a>'), /broken XML/],
    ['XML without a bottom', 'x.docx', withBody('<a>'.repeat(3000)), /is nested too deeply/],
    [
      'XML with thousands of attributes',
      'x.docx',
      withBody(`<a ${Array.from({ length: 2000 }, (_, at) => `b${at}=""`).join(' ')}/>`),
      /too many attributes/,
    ],
    [
      'a locked OpenDocument text',
      'x.odt',
      openDocument('', {
        'META-INF/manifest.xml': '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>',
      }),
      /protected by a password/,
    ],
  ];
  test.each(CASES)('%s', (_what, name, content, says) => {
    expect(() => draft(name, content)).toThrow(DraftError);
    expect(() => draft(name, content)).toThrow(says);
  });

  test('100 MB, before any of it is read', () => {
    expect(() => checkDraft({ name: 'x.docx', size: 100 * megabyte })).toThrow(
      '“x.docx” has 100 MB; a draft of this kind may have 64 MB at most.',
    );
    expect(() => checkDraft({ name: 'x.md', size: 40 * megabyte })).toThrow('32 MB at most');
    expect(() => checkDraft({ name: 'x.docx', size: 64 * megabyte })).not.toThrow();
    expect(() => readDraft('x.md', new Uint8Array(33 * megabyte))).toThrow('has 33 MB');
  });
});

describe('a text is read in', () => {
  const text = '\\cite{müller2001}';
  const utf16 = (isBig: boolean, mark: string) => {
    const bytes = Buffer.from(mark + text, 'utf16le');
    return Uint8Array.from(isBig ? bytes.swap16() : bytes);
  };
  const CASES: [encoding: string, bytes: Uint8Array, notes: number][] = [
    ['UTF-8', Buffer.from(text), 0],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 0],
    ['UTF-16', utf16(false, '\uFEFF'), 0],
    ['UTF-16, the large end first', utf16(true, '\uFEFF'), 0],
    ['UTF-16 without a mark', utf16(false, ''), 0],
    ['UTF-16 without a mark, the large end first', utf16(true, ''), 0],
    ['Latin-1, which is told', Buffer.from(text, 'latin1'), 1],
  ];
  test.each(CASES)('%s', (_encoding, bytes, notes) => {
    const reading = draft('x.tex', Uint8Array.from(bytes));
    expect(cited(reading)).toBe('müller2001');
    expect(reading.notes).toHaveLength(notes);
  });

  test('UTF-16 within a document too', () => {
    const xml = wordXml('document', `<w:body>${paragraph(run('[@ä]'))}</w:body>`).replace(
      'UTF-8',
      'UTF-16',
    );
    expect(cited(draft('x.docx', withBody(Buffer.from(`\uFEFF${xml}`, 'utf16le'))))).toBe('ä');
  });
});

describe('the name tells the kind', () => {
  const CASES: [name: string, content: string | Uint8Array, kind: string][] = [
    ['a.md', '@a', 'markdown'],
    ['A.MARKDOWN', '@a', 'markdown'],
    ['a.b.Rmd', '@a', 'markdown'],
    ['a.qmd', '@a', 'markdown'],
    ['a.tex', '\\cite{a}', 'latex'],
    ['C:\\my.files\\a.DOCX', sound, 'word'],
    ['a.docm', sound, 'word'],
    ['a.odt', openDocument('<text:p>[@a]</text:p>'), 'opendocument'],
  ];
  test.each(CASES)('%s', (name, content, kind) => {
    const reading = draft(name, content);
    expect([reading.kind, cited(reading)]).toEqual([kind, 'a']);
  });
});

describe('whatever the bytes', { timeout: 60_000 }, () => {
  const names = fc.constantFrom('x.md', 'x.tex', 'x.docx', 'x.odt');
  const refuseOrRead = (name: string, bytes: Uint8Array) => {
    try {
      expect(readDraft(name, bytes).citations).toBeInstanceOf(Array);
    } catch (error) {
      expect(error).toBeInstanceOf(DraftError);
    }
  };

  test('a draft is read or refused', () => {
    fc.assert(fc.property(names, fc.uint8Array({ maxLength: 300 }), refuseOrRead), {
      numRuns: 300,
    });
  });

  test('a document with bytes changed is read or refused', () => {
    const changes = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(changes, (pairs) => {
        const bytes = sound.slice();
        for (const [at, value] of pairs) bytes[at] = value;
        refuseOrRead('x.docx', bytes);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a million citations are counted', () => {
  const count = 1_000_000;
  const keys = 5000;
  const CASES: [name: string, content: () => string | Uint8Array][] = [
    [
      'x.tex',
      () => Array.from({ length: count }, (_, at) => `\\cite[p.~1]{k${at % keys}}\n`).join(''),
    ],
    [
      'x.docx',
      () => {
        const items = Array.from({ length: 1000 }, (_, at) => `CITATION k${at % keys} `);
        const fields = Array.from({ length: count / 1000 }, (_, at) =>
          items
            .map((code) => `<w:fldSimple w:instr="${code.replace(' k', ` k${at % 5}x`)}"/>`)
            .join(''),
        );
        return withBody(wordXml('document', `<w:body>${paragraph(...fields)}</w:body>`));
      },
    ],
  ];
  test.each(CASES)(
    'in %s',
    (name, content) => {
      const { citations } = draft(name, content());
      expect(citations).toHaveLength(keys);
      expect(citations.reduce((sum, one) => sum + one.count, 0)).toBe(count);
    },
    120_000,
  );
});
