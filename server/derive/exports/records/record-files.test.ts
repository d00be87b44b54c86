/** What the formats look like, line by line, and that no text breaks their form. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../../tests/support/corpus.ts';
import { referenceRecord } from '../../../corpus/record.ts';
import { recordFormats, type RecordFormatName } from './record-formats.ts';
import type { Written } from './written.ts';

function write(format: RecordFormatName, files: Record<string, string>): Written {
  const { bibliographies, references } = corpusOf(files);
  const context = { bibliographies, recordOf: referenceRecord, title: 'A review' };
  return recordFormats[format].write([...references.values()], context);
}

const ARTICLE = String.raw`@article{lu2001,
  author = {Lu, Jane W. and van der Berg, Jr, Paul and {World Bank, Inc.} and others},
  title = {The Internationalization and {SME} Performance of \emph{Firms} \& Co.},
  journaltitle = {Strategic Management Journal},
  volume = {22}, number = {6-7}, pages = {565--586}, date = {2001-06-05},
  doi = {10.1002/smj.184}, url = {https://example.org/a_b}, urldate = {2020-01},
  keywords = {alliances, SMEs}, langid = {british}, verified = {two sources},
}`;

describe('RIS', () => {
  test('of an article', () => {
    const { text, changes, notices } = write('ris', { 'a.bib': ARTICLE });
    expect(text.split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - lu2001',
      'AU  - Lu, Jane W.',
      'AU  - van der Berg, Paul, Jr',
      'AU  - World Bank, Inc.',
      'PY  - 2001',
      'DA  - 2001/06/05/',
      'Y2  - 2020/01//',
      'SP  - 565',
      'EP  - 586',
      'TI  - The internationalization and SME performance of firms & co.',
      'T2  - Strategic Management Journal',
      'VL  - 22',
      'IS  - 6-7',
      'DO  - 10.1002/smj.184',
      'UR  - https://example.org/a_b',
      'LA  - en-GB',
      'KW  - alliances',
      'KW  - SMEs',
      'ER  - ',
      '',
    ]);
    expect(changes.map(({ field, value, became }) => [field, value, became])).toEqual([
      ['author', 'et al.', null],
      ['author', 'World Bank, Inc.', 'World Bank, Inc.'],
      [
        'title',
        'The internationalization and SME performance of <i>firms</i> & co.',
        'The internationalization and SME performance of firms & co.',
      ],
      ['langid', 'british', 'en-GB'],
      ['verified', 'two sources', null],
    ]);
    expect(notices).toEqual([
      'The title of one work is in sentence case, as programs that set references expect; in your files they have more capitals.',
    ]);
  });

  test('of a book in a series, of its editors, and of a paper', () => {
    const source = String.raw`@collection{a, editor = {A, B}, title = {T}, series = {S}, number = {3}, pagetotal = {90}, isbn = {1}, issn = {2}}
@inproceedings{b, author = {{World Bank}}, title = {P}, booktitle = {Procs}, eventtitle = {Days}, venue = {Kiel}, location = {Oslo}, date = {1999/2001}}`;
    const { text, changes } = write('ris', { 'a.bib': source });
    expect(text.replaceAll('\r\n', '|')).toBe(
      'TY  - BOOK|ID  - a|ED  - A, B|T2  - S|M1  - 3|SP  - 90|TI  - T|SN  - 1|ER  - ||' +
        'TY  - CONF|ID  - b|AU  - World Bank,|PY  - 1999|C2  - 1999|T2  - Days|C3  - Procs|CY  - Kiel|C1  - Oslo|TI  - P|ER  - |',
    );
    expect(changes.map(({ key, field, became }) => [key, field, became])).toEqual([
      ['a', 'issn', null],
      ['b', 'date', '1999'],
    ]);
  });
});

test('EndNote’s import format', () => {
  const { text, changes } = write('enw', {
    'a.bib': `${ARTICLE}\n@collection{b, editor = {A, B}, title = {T}, series = {S}}`,
  });
  expect(text).toBe(
    [
      '%0 Journal Article',
      '%F lu2001',
      '%A Lu, Jane W.',
      '%A van der Berg, Paul, Jr',
      '%A World Bank, Inc.',
      '%D 2001',
      '%8 2001/06/05',
      '%[ 2020/01',
      '%J Strategic Management Journal',
      '%T The internationalization and SME performance of firms & co.',
      '%V 22',
      '%N 6-7',
      '%P 565-586',
      '%R 10.1002/smj.184',
      '%U https://example.org/a_b',
      '%G en-GB',
      '%K alliances',
      '%K SMEs',
      '',
      '%0 Edited Book',
      '%F b',
      '%A A, B',
      '%T T',
      '%S S',
      '',
    ].join('\n'),
  );
  expect(changes).toHaveLength(5);
});

test('CSL-JSON, with what CSL has no variable for', () => {
  const { text, changes, notices } = write('csl-json', { 'a.bib': ARTICLE });
  const [item] = JSON.parse(text) as Record<string, unknown>[];
  expect(item).toMatchObject({
    id: 'lu2001',
    'citation-key': 'lu2001',
    type: 'article-journal',
    title: 'The internationalization and SME performance of <i>firms</i> & co.',
    custom: { verified: 'two sources' },
  });
  expect(changes.map(({ field }) => field)).toEqual(['langid']);
  expect(notices).toEqual([]);
  expect(write('csl-json', {}).text).toBe('[]\n');
});

test('CSL-JSON of a file of CSL-JSON is what stood there', () => {
  const item = {
    id: 'k',
    type: 'book',
    title: 'A <b>x</b>',
    custom: { a: { b: 1 } },
    'my-own': 'y',
  };
  const { text, changes } = write('csl-json', { 'a.json': JSON.stringify([item]) });
  expect(JSON.parse(text)).toEqual([{ ...item, 'citation-key': 'k' }]);
  expect(changes).toEqual([]);
});

test('sources of Word', () => {
  const { text, changes } = write('word-xml', {
    'a.bib':
      '@book{k, author = {{World Bank}}, editor = {King, Jr, M. and {IMF}}, title = {A < 2}, series = {S}, isbn = {1}, date = {2001-02}}',
  });
  expect(text).toContain(
    '<b:Source><b:Tag>k</b:Tag><b:SourceType>Book</b:SourceType>' +
      '<b:Author><b:Author><b:Corporate>World Bank</b:Corporate></b:Author>' +
      '<b:Editor><b:NameList><b:Person><b:Last>King Jr</b:Last><b:First>M.</b:First></b:Person>' +
      '<b:Person><b:Last>IMF</b:Last></b:Person></b:NameList></b:Editor></b:Author>' +
      '<b:Title>A &lt; 2</b:Title><b:StandardNumber>ISBN 1</b:StandardNumber><b:Comments>S</b:Comments>' +
      '<b:Year>2001</b:Year><b:Month>2</b:Month></b:Source>',
  );
  expect(changes.map(({ field, became }) => [field, became])).toEqual([
    ['editor', 'King Jr, M.'],
    ['series', 'S'],
  ]);
});

test('CFF, where it asks for what a record lacks', () => {
  const { text, changes, missing } = write('cff', {
    'a.bib':
      '@misc{a}\n@misc{b}\n@collection{c, editor = {A, B and A, B}, title = {T}, doi = {10.5555/a<b>}}',
  });
  expect(load(text)).toEqual({
    'cff-version': '1.2.0',
    message: 'The works that this review refers to.',
    title: 'A review',
    authors: [{ name: 'A review' }],
    references: [
      { type: 'generic', title: 'a', authors: [{ name: 'Anonymous' }] },
      { type: 'generic', title: 'b', authors: [{ name: 'Anonymous' }] },
      {
        type: 'book',
        title: 'T',
        authors: [{ 'family-names': 'A', 'given-names': 'B' }],
        editors: [{ 'family-names': 'A', 'given-names': 'B' }],
        identifiers: [{ type: 'other', value: '10.5555/a<b>', description: 'DOI' }],
      },
    ],
  });
  expect(changes.map(({ key, field, became }) => [key, field, became])).toEqual([
    ['a', 'title', 'a'],
    ['a', 'author', 'Anonymous'],
    ['b', 'title', 'b'],
    ['b', 'author', 'Anonymous'],
    ['c', 'editor', 'A, B'],
    ['c', 'author', 'the editors'],
  ]);
  expect(missing).toEqual([]);
});

test('CFF has no two references that are the same', () => {
  const { text, missing } = write('cff', {
    'a.bib': '@misc{a, title = {T}}\n@misc{b, title = {T}}',
  });
  expect((load(text) as { references: unknown[] }).references).toHaveLength(1);
  expect(missing).toEqual([{ key: 'b', why: 'Its record is the same as that of “a”' }]);
});

test('Hayagriva, with braces around what keeps its case', () => {
  const source = String.raw`@incollection{k, author = {van Gogh, V. and Lu, J.}, editor = {{World Bank}}, title = {On {iPhone} Use: \$5 and \{x\}},
    booktitle = {Whole}, series = {S}, publisher = {P}, location = {Oslo}, pages = {1--9}, date = {2001-05}, pagetotal = {xii}, doi = {10.5555/1}}`;
  const { text, changes } = write('hayagriva', { 'a.bib': source });
  expect(load(text)).toEqual({
    k: {
      type: 'anthos',
      title: String.raw`On {iPhone} use: \$5 and \{x\}`,
      author: [{ name: 'Gogh', 'given-name': 'V.', prefix: 'van' }, 'Lu, J.'],
      date: '2001-05',
      'page-range': '1-9',
      'serial-number': { doi: '10.5555/1' },
      parent: {
        type: 'anthology',
        title: 'Whole',
        editor: { name: 'World Bank' },
        publisher: { name: 'P', location: 'Oslo' },
        parent: { type: 'anthology', title: 'S' },
      },
    },
  });
  expect(changes.map(({ field, became }) => [field, became])).toEqual([['pagetotal', null]]);
  expect(write('hayagriva', {}).text).toBe('');
});

const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\u2028',
        '\u0000',
        '\ud83d',
        'TY  - BOOK',
        'ER  - ',
        '%A x',
        ']]>',
        '*/',
        '"',
        "'",
        ': ',
        '# ',
        '- ',
        '&',
        '<',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const forms: Partial<Record<RecordFormatName, (text: string) => void>> = {
  ris: (text) => {
    const lines = text.split('\r\n').slice(0, -1);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\p{Cc}\p{Cs}]*$/u.test(line))).toEqual(
      [],
    );
    expect([lines[0], lines.at(-1)]).toEqual(['TY  - BOOK', 'ER  - ']);
    expect(lines.filter((line) => /^(?:TY|ER)/.test(line))).toHaveLength(2);
  },
  enw: (text) => {
    const lines = text.split('\n').slice(0, -1);
    expect(lines.filter((line) => !/^%\S [^\p{Cc}\p{Cs}]*$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('%0'))).toHaveLength(1);
  },
  'csl-json': (text) => expect(JSON.parse(text)).toHaveLength(1),
  'word-xml': (text) => {
    const complain = (message: string): void => {
      throw new Error(message);
    };
    const parser = new DOMParser({
      errorHandler: { warning: complain, error: complain, fatalError: complain },
    });
    expect(parser.parseFromString(text, 'text/xml').getElementsByTagName('b:Source')).toHaveLength(
      1,
    );
  },
  cff: (text) => expect((load(text) as { references: unknown[] }).references).toHaveLength(1),
  hayagriva: (text) => expect(Object.keys(load(text) as object)).toHaveLength(1),
  biblatex: (text) => expect(corpusOf({ 'a.bib': text }).references.size).toBe(1),
  bibtex: (text) => expect(corpusOf({ 'a.bib': text }).references.size).toBe(1),
};

test.each(Object.entries(forms))('no text breaks the form of %s', (format, check) => {
  const item = fc.record({
    id: nasty.filter((id) => id.trim() !== ''),
    type: fc.constant('book'),
    title: nasty,
    author: fc.array(
      fc.oneof(fc.record({ family: nasty, given: nasty }), fc.record({ literal: nasty })),
      { maxLength: 2 },
    ),
    publisher: nasty,
    note: nasty,
    URL: nasty,
    language: nasty,
    issued: fc.oneof(fc.record({ literal: nasty }), fc.constant({ 'date-parts': [[2001]] })),
    keyword: nasty,
    custom: fc.dictionary(fc.string(), nasty, { maxKeys: 2 }),
  });
  fc.assert(
    fc.property(item, (values) => {
      const { text } = write(format as RecordFormatName, { 'a.json': JSON.stringify([values]) });
      check(text);
    }),
    { numRuns: 200 },
  );
});
