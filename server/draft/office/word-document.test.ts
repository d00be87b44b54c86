import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escaped,
  field,
  keyedItem,
  mark,
  paragraph,
  relations,
  run,
  wordDocument,
  type WordParts,
  wordXml,
  zoteroCode,
} from '../../../tests/support/draft-documents.ts';
import { cited, draft, places } from '../../../tests/support/drafts.ts';

const read = (parts: string | WordParts) =>
  draft('thesis.docx', wordDocument(typeof parts === 'string' ? { body: parts } : parts));

const zotero = (...keys: string[]) => field(zoteroCode(...keys.map(keyedItem)));
const base64 = (text: string) => Buffer.from(text).toString('base64');
const control = (tag: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${run('(x)')}</w:sdtContent></w:sdt>`;
const mendeley = (...items: unknown[]) =>
  `MENDELEY_CITATION_v3_${base64(JSON.stringify({ citationID: 'x', citationItems: items }))}`;
const endNote = (records: string) => `<EndNote>${records}</EndNote>`;
const lu =
  '<Cite><Author>Lu</Author><Year>2001</Year><record><contributors><authors><author><style face="normal">Lu, Jane W.</style></author><author>Beamish, Paul W.</author></authors></contributors><titles><title><style>The internationalization of SMEs</style></title></titles><dates><year>2001</year></dates><electronic-resource-num>10.1002/smj.184</electronic-resource-num></record></Cite>';
const withLabel = lu.replace('<dates>', '<label>lu2001</label><dates>');

describe('a Word draft cites', () => {
  const CASES: [what: string, body: string, keys: string][] = [
    ['by Zotero', paragraph(zotero('a', 'b')) + paragraph(zotero('a')), 'a*2 b'],
    [
      'by an older Zotero',
      paragraph(field(zoteroCode(keyedItem('a')).replace('CSL_CITATION ', ''))),
      'a',
    ],
    [
      'by Mendeley Desktop',
      paragraph(
        field(
          ` ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [keyedItem('a')], mendeley: {} })}`,
        ),
      ),
      'a',
    ],
    ['by Mendeley Cite', paragraph(control(mendeley(keyedItem('a'), keyedItem('ö')))), 'a ö'],
    [
      'by EndNote',
      paragraph(field(` ADDIN EN.CITE ${endNote(lu + withLabel)}`)),
      '‹10.1002/smj.184› lu2001',
    ],
    [
      'by EndNote, which keeps it apart',
      paragraph(
        mark('begin'),
        `<w:r><w:instrText> ADDIN EN.CITE </w:instrText></w:r>`,
        mark('begin', `<w:fldData>${base64(endNote(withLabel))}</w:fldData>`),
        '<w:r><w:instrText> ADDIN EN.CITE.DATA </w:instrText></w:r>',
        mark('end'),
        mark('separate'),
        run('(Lu)'),
        mark('end'),
      ),
      'lu2001',
    ],
    [
      'by EndNote, which keeps it at the mark',
      paragraph(
        mark('begin', `<w:fldData>${base64(endNote(withLabel))}</w:fldData>`),
        '<w:r><w:instrText> ADDIN EN.CITE </w:instrText></w:r>',
        mark('separate'),
        mark('end'),
      ),
      'lu2001',
    ],
    [
      'by Word itself',
      paragraph(field(' CITATION Lu01 \\p 12 \\l 1033 \\m "Kni 04" \\m Ren93 ')),
      'Lu01 Kni 04 Ren93',
    ],
    [
      'in a simple field',
      paragraph(
        `<w:fldSimple w:instr="${escaped(zoteroCode(keyedItem('a')))}">${run('x')}</w:fldSimple>`,
      ),
      'a',
    ],
    [
      'within another field',
      paragraph(
        mark('begin'),
        '<w:r><w:instrText>IF </w:instrText></w:r>',
        zotero('a'),
        '<w:r><w:instrText> = 1</w:instrText></w:r>',
        mark('separate'),
        zotero('b'),
        mark('end'),
      ),
      'a b',
    ],
    [
      'over several paragraphs',
      mark('begin') +
        paragraph(
          `<w:r><w:instrText>${escaped(zoteroCode(keyedItem('a')).slice(0, 30))}</w:instrText></w:r>`,
        ) +
        paragraph(
          `<w:r><w:instrText>${escaped(zoteroCode(keyedItem('a')).slice(30))}</w:instrText></w:r>`,
          mark('end'),
        ),
      'a',
    ],
    [
      'as in Markdown',
      paragraph(run('Firms grow [@a'), run('; see @b, p. 3]. As @c says, me@x.org knows.')),
      'a b c',
    ],
    [
      'in inserted text',
      paragraph(
        `<w:ins w:id="1">${zotero('a')}</w:ins><w:moveTo w:id="2">${run('[@b]')}</w:moveTo>`,
      ),
      'a b',
    ],
    [
      'nothing that was deleted',
      paragraph(
        `<w:del w:id="1">${zotero('a')}${run('[@b]')}<w:r><w:delInstrText>${escaped(zoteroCode(keyedItem('c')))}</w:delInstrText></w:r></w:del><w:moveFrom w:id="2">${control(mendeley(keyedItem('d')))}</w:moveFrom>${zotero('e')}`,
      ),
      'e',
    ],
    [
      'nothing twice that is there for older programs',
      paragraph(
        `<mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent>${paragraph(zotero('a'), run('[@b]'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(zotero('a'), run('[@b]'))}</w:txbxContent></mc:Fallback></mc:AlternateContent>`,
      ),
      'a b',
    ],
    [
      'nothing in lists of references',
      paragraph(
        field(' ADDIN ZOTERO_BIBL {"uncited":[]} CSL_BIBLIOGRAPHY '),
        field(' ADDIN EN.REFLIST '),
        field(' ADDIN Mendeley Bibliography CSL_BIBLIOGRAPHY '),
        field(' BIBLIOGRAPHY '),
      ),
      '',
    ],
    [
      'nothing in tables of contents and links',
      paragraph(field(' TOC \\o "1-3" '), field(' HYPERLINK "http://x.org" ')),
      '',
    ],
    ['nothing', paragraph(run('Words.')), ''],
  ];
  test.each(CASES)('%s', (_what, body, keys) => {
    const reading = read(body);
    expect(cited(reading)).toBe(keys);
    expect([...reading.problems, ...reading.notes]).toEqual([]);
  });

  test('in footnotes that are in the text, by their numbers', () => {
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, key: string) =>
      `<w:footnote w:id="${id}">${paragraph(zotero(key))}</w:footnote>`;
    const reading = read({
      body:
        paragraph(run('x'), reference(7)) +
        paragraph(zotero('d'), reference(3), `<w:del>${reference(9)}</w:del>`),
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph()}</w:footnote>${note(3, 'b')}${note(7, 'a')}${note(9, 'gone')}${note(11, 'never there')}`,
    });
    expect(cited(reading)).toBe('d b a');
    expect(places(reading)).toEqual(['paragraph 2', 'footnote 2', 'footnote 1']);
  });

  test('by Zotero’s bookmarks', () => {
    const code = zoteroCode(keyedItem('a')).replace('ADDIN', '').trim();
    const half = 100;
    const property = (name: string, value: string) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`;
    const custom = `<Properties xmlns="urn:x" xmlns:vt="urn:vt">${property('ZOTERO_BREF_x1_2', code.slice(half))}${property('ZOTERO_BREF_x1_1', code.slice(0, half))}${property('ZOTERO_BREF_y_1', 'ZOTERO_BIBL {} CSL_BIBLIOGRAPHY')}${property('Other', 'x')}</Properties>`;
    const bookmark = (name: string) =>
      `<w:bookmarkStart w:id="1" w:name="${name}"/>${run('(x)')}<w:bookmarkEnd w:id="1"/>`;
    const body = paragraph(
      bookmark('ZOTERO_BREF_x1'),
      bookmark('ZOTERO_BREF_y'),
      bookmark('_Toc1'),
    );
    const reading = read({ body, parts: { 'docProps/custom.xml': custom } });
    expect(cited(reading)).toBe('a');
    expect(reading.problems).toEqual([]);
    expect(read(body).problems).toEqual([
      'The citation in paragraph 1 cannot be read: what its reference manager wrote there is damaged.',
    ]);
  });

  test('by Word’s own sources, whose data tell which works they are', () => {
    const source =
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:Tag>Lu01</b:Tag><b:Title>The internationalization of SMEs</b:Title><b:Year>2001</b:Year><b:Author><b:Author><b:NameList><b:Person><b:Last>Lu</b:Last><b:First>Jane</b:First></b:Person></b:NameList></b:Author></b:Author><b:DOI>10.1002/smj.184</b:DOI></b:Source></b:Sources>';
    const body = paragraph(field(' CITATION Lu01 \\l 1033 '));
    const { citations, problems } = read({
      body,
      parts: {
        'customXml/item1.xml': '<other/>',
        'customXml/item2.xml': source,
        'customXml/item3.xml': '<broken',
      },
    });
    expect(citations[0]?.identity).toEqual({
      doi: '10.1002/smj.184',
      title: 'The internationalization of SMEs',
      year: 2001,
      authors: ['Lu'],
    });
    expect(problems).toEqual([expect.stringContaining('customXml/item3.xml in it is broken XML')]);
  });

  test('wherever its parts lie, in whichever edition of the format', () => {
    const strict = wordXml('document', `<w:body>${paragraph(zotero('a'))}</w:body>`).replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const parts = {
      '_rels/.rels': relations({ officeDocument: '/word/document2.xml' }),
      'word/document2.xml': strict.replaceAll('w:', 'ns0:').replace('xmlns:w', 'xmlns:ns0'),
    };
    expect(cited(read({ body: paragraph(zotero('b')), parts }))).toBe('a');
  });
});

describe('the key of a work is', () => {
  const CASES: [what: string, item: object, key: string | null][] = [
    ['what it says it is', { id: 7, itemData: { id: 7, 'citation-key': 'a' } }, 'a'],
    ['what its note says', { id: 7, itemData: { note: 'tex.x: y\nCitation Key: b2\nz' } }, 'b2'],
    ['its id where an author gave it', { id: 'c3', itemData: { title: 'x' } }, 'c3'],
    ['not its number', { id: 12, itemData: { id: 12, title: 'x' } }, null],
    ['not its number as text', { id: '12', itemData: { title: 'x' } }, null],
    ['not its id in Zotero', { id: 'ABCD2345', itemData: { id: '5/ABCD2345' } }, null],
    ['not its address', { id: 'http://zotero.org/users/1/items/ABCD2345', itemData: {} }, null],
    ['not its id in Mendeley', { id: 'ITEM-1', itemData: { id: 'ITEM-1' } }, null],
    [
      'not its id in Mendeley Cite',
      { id: '0b9d0f9b-2d2c-3c1f-9d39-2f2a9c1a1c11', itemData: {} },
      null,
    ],
  ];
  test.each(CASES)('%s', (_what, item, key) => {
    expect(read(paragraph(field(zoteroCode(item)))).citations.map((one) => one.key)).toEqual([key]);
  });

  test('and its data tell which work it is', () => {
    const itemData = {
      id: 1,
      DOI: 'https://doi.org/10.1002/SMJ.184',
      title: 'The <i>x</i>',
      issued: { 'date-parts': [['2001', 6]] },
      author: [{ family: 'Lu', given: 'J.' }, { literal: 'OECD' }],
    };
    const { citations } = read(
      paragraph(field(zoteroCode({ id: 1, uris: ['http://zotero.org/u/1'], itemData }))),
    );
    expect(citations[0]).toEqual({
      key: null,
      count: 1,
      place: { unit: 'paragraph', number: 1 },
      identity: {
        doi: '10.1002/smj.184',
        title: 'The <i>x</i>',
        year: 2001,
        authors: ['Lu', 'OECD'],
        uris: ['http://zotero.org/u/1'],
      },
    });
  });

  test('two works of one key are two', () => {
    const item = (title: string) => ({ id: 'a', itemData: { id: 'a', title } });
    expect(cited(read(paragraph(field(zoteroCode(item('One'), item('Other'), item('One'))))))).toBe(
      'a*2 a',
    );
  });
});

describe('told of a Word draft', () => {
  const damaged =
    'The citation in paragraph 2 cannot be read: what its reference manager wrote there is damaged.';
  const CASES: [what: string, body: string, told: string[]][] = [
    [
      'JSON that is broken',
      paragraph() +
        paragraph(field(' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{'), zotero('a')),
      [damaged],
    ],
    [
      'JSON that is another thing',
      paragraph() + paragraph(field(' ADDIN ZOTERO_ITEM CSL_CITATION {"x":1}'), zotero('a')),
      [damaged],
    ],
    [
      'a tag that is broken',
      paragraph() + paragraph(control('MENDELEY_CITATION_v3_!!!'), zotero('a')),
      [damaged],
    ],
    [
      'EndNote’s XML that is broken',
      paragraph() + paragraph(field(' ADDIN EN.CITE <EndNote><Cite></EndNote>'), zotero('a')),
      [damaged],
    ],
    [
      'EndNote’s XML with entities',
      paragraph() + paragraph(field(' ADDIN EN.CITE <EndNote>&x;</EndNote>'), zotero('a')),
      [damaged],
    ],
    [
      'other programs',
      paragraph(
        field(' ADDIN CitaviPlaceholder{e30=} '),
        field('ADDIN CitaviPlaceholder{e31=}'),
        zotero('a'),
      ),
      ['2 fields of another program (ADDIN CitaviPlaceholder) may cite and could not be read.'],
    ],
    [
      'other documents',
      paragraph(field(' INCLUDETEXT "two.docx" '), zotero('a')),
      ['Other documents are included in this one and were not read. Read each of them too.'],
    ],
    [
      'words that only look like keys',
      paragraph(run('Follow @someone today.'), zotero('a')),
      [
        'Words such as @someone were not taken for citations, since nothing is cited as [@key] in this document.',
      ],
    ],
  ];
  test.each(CASES)('%s', (_what, body, told) => {
    const reading = read(body);
    expect(cited(reading)).toBe('a');
    expect([...reading.problems, ...reading.notes]).toEqual(told);
  });
});

describe('any Word document', { timeout: 60_000 }, () => {
  test('gives the same however its codes are cut into runs', () => {
    const keys = fc.array(fc.stringMatching(/^[a-zé][a-z0-9:_]{2,10}$/), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.array(keys, { maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (groups, step) => {
          const body = groups.map((group) =>
            paragraph(run('x'), field(zoteroCode(...group.map(keyedItem)), { step })),
          );
          const found = read(body.join(''));
          expect(found.citations.map(({ key }) => key)).toEqual([...new Set(groups.flat())]);
          expect(found.citations.reduce((sum, { count }) => sum + count, 0)).toBe(
            groups.flat().length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is read to its end though marks of fields are missing', () => {
    const marks = fc.constantFrom(
      mark('begin'),
      mark('separate'),
      mark('end'),
      '<w:r><w:instrText>CITATION a </w:instrText></w:r>',
      run('x'),
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (runs) => {
        expect(cited(read(paragraph(...runs) + paragraph(run('[@b]'))))).toMatch(/(^|\s)b(\s|$)/);
      }),
      { numRuns: 100 },
    );
  });
});
