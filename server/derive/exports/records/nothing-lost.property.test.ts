/** No value of a record is dropped unannounced: it stands in the file, or the ledger tells of it. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../../tests/support/corpus.ts';
import {
  bibtexFile,
  biblatexFile,
  specimenItems,
  textVariables,
} from '../../../../tests/support/specimen-records.ts';
import { referenceRecord } from '../../../corpus/record.ts';
import type { Corpus } from '../../../model/corpus.ts';
import type { CslDate, CslItem, CslName, Reference } from '../../../model/reference.ts';
import { parseBibliography } from '../../../parse/bibliography/bibliography.ts';
import {
  cslDateVariables,
  cslNameVariables,
  cslTypes,
} from '../../../parse/bibliography/csl-types.ts';
import { recordFormats, type RecordFormatName } from './record-formats.ts';
import type { Written } from './written.ts';

const names = Object.keys(recordFormats) as RecordFormatName[];

function write(name: RecordFormatName, corpus: Corpus): Written {
  const { bibliographies, references } = corpus;
  const context = { bibliographies, recordOf: referenceRecord, title: 'A review' };
  return recordFormats[name].write([...references.values()], context);
}

/** All that a reader of the file finds in it, whatever the place. */
const found: Record<RecordFormatName, (text: string) => string> = {
  bibtex: foundInBib,
  biblatex: foundInBib,
  ris: (text) => text.replace(/^[A-Z][A-Z0-9] {2}- /gm, ' '),
  enw: (text) => text.replace(/^%\S /gm, ' '),
  'csl-json': (text) => textIn(JSON.parse(text)),
  'word-xml': (text) =>
    new DOMParser({
      errorHandler: (level, message) => {
        throw new Error(`${level} ${String(message)}`);
      },
    }).parseFromString(text.replaceAll('</', ' </'), 'text/xml').documentElement.textContent,
  cff: (text) => textIn(load(text)),
  hayagriva: (text) => textIn(load(text)),
};

function foundInBib(text: string): string {
  const { value, problems } = parseBibliography({ path: 'a.bib', text });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const records = [...value.references].flatMap((reference) => [
    reference.key,
    ...referenceRecord(reference).map(([name, said]) => `${name} ${said}`),
    textIn(reference.csl),
    textIn(reference.fields).replace(/\\text(?:brace|ascii|back)\w+\{\}/g, ''),
  ]);
  return records.join(' ');
}

function textIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(textIn).join(' ');
  return Object.entries(value)
    .map(([name, part]) => `${name} ${textIn(part)}`)
    .join(' ');
}

/** Letters and digits, however they are written and whatever stands between them. */
function essence(text: string): string {
  return text
    .replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/g, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The numbers of a date, without the zeros before them. */
function numbersIn(text: string): string[] {
  return Array.from(text.matchAll(/\d+/g), ([number]) => String(Number(number)));
}

/** What is neither in the file nor in the ledger. */
function lost(written: Written, file: string, reference: Reference): string[] {
  const inFile = essence(file);
  const numbers = new Set(numbersIn(file));
  const told = written.changes.filter(({ key }) => key === reference.key);
  return valuesOf(reference).flatMap(({ field, text, isDate }) => {
    if (
      isDate
        ? numbersIn(text).every((number) => numbers.has(number))
        : inFile.includes(essence(text))
    )
      return [];
    const isTold = told.some(({ value }) =>
      isDate
        ? numbersIn(text).every((number) => numbersIn(value).includes(number))
        : essence(value).includes(essence(text)),
    );
    return isTold ? [] : [`${field}: ${text}`];
  });
}

interface Value {
  field: string;
  text: string;
  isDate?: boolean;
}

/** The values of a reference as its file has them, names and dates in their parts. */
function valuesOf(reference: Reference): Value[] {
  const { csl, surroundings } = reference;
  if (surroundings === undefined) return Object.keys(csl).flatMap((name) => cslValues(csl, name));
  const fields = { ...surroundings.inherited, ...reference.fields };
  return referenceRecord({ ...reference, fields }).flatMap(([field, text]): Value[] => {
    if (/date$|^(?:year|month)$/.test(field)) return [{ field, text, isDate: true }];
    const parting = /^(?:author|editor|translator|bookauthor)$/.test(field) ? /[;,\s]+/ : /; |, /;
    return text.split(parting).map((part) => value(field, part));
  });
}

/** The first and the last page may stand in places of their own. */
function value(field: string, text: string): Value {
  return { field, text, isDate: /^\d+[-–]\d+$/.test(text) };
}

function cslValues(csl: CslItem, name: string): Value[] {
  if (name === 'type' || name === 'id') return [];
  const found = csl[name];
  if (cslNameVariables.has(name)) {
    const parts = (found as CslName[]).flatMap((each) => Object.values(each) as string[]);
    return parts.filter((text) => text !== 'others').map((text) => ({ field: name, text }));
  }
  if (cslDateVariables.has(name)) {
    const { literal, 'date-parts': dates } = found as CslDate;
    if (literal !== undefined) return [{ field: name, text: literal }];
    return [{ field: name, text: JSON.stringify(dates), isDate: true }];
  }
  return [value(name, textIn(found))];
}

describe.each(names)('%s', (name) => {
  test.each([
    ['biblatex', 'a.bib', biblatexFile],
    ['BibTeX', 'a.bib', bibtexFile],
    ['CSL-JSON', 'a.json', JSON.stringify(specimenItems())],
  ])('loses nothing of entries of every type that are written in %s', (_, path, text) => {
    for (const file of separate(path, text)) {
      const corpus = corpusOf({ [path]: file });
      const [reference] = corpus.references.values();
      const written = write(name, corpus);
      expect(lost(written, found[name](written.text), reference!), reference!.key).toEqual([]);
    }
  });

  test('loses nothing of entries with any of the fields', () => {
    fc.assert(
      fc.property(someFields, (entry) => {
        const corpus = corpusOf({ 'a.bib': entry });
        const [reference] = corpus.references.values();
        const written = write(name, corpus);
        expect(lost(written, found[name](written.text), reference!)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test('loses nothing of items with texts of every kind', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const corpus = corpusOf({ 'a.json': JSON.stringify([item]) });
        const [reference] = corpus.references.values();
        const written = write(name, corpus);
        expect(lost(written, found[name](written.text), reference!)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

/** The entries of a file, each as a file. */
function separate(path: string, text: string): string[] {
  if (path.endsWith('.bib')) return text.split(/\n(?=@)/);
  return (JSON.parse(text) as unknown[]).map((item) => JSON.stringify([item]));
}

/** An entry of some type of either dialect with some of the fields of any. */
const someFields = fc
  .tuple(
    fc.constantFrom(...`${biblatexFile}\n${bibtexFile}`.match(/^@.*$/gm)!),
    fc.subarray(`${biblatexFile}\n${bibtexFile}`.split(/\n(?=@)/)[0]!.match(/^ {2}.*$/gm)!),
    fc.subarray(bibtexFile.split(/\n(?=@)/)[0]!.match(/^ {2}.*$/gm)!, { maxLength: 4 }),
  )
  .map(([opening, some, others]) => [opening, ...some, ...others, '}'].join('\n'));

const pieces = [
  ...[
    '%',
    '&',
    '#',
    '~',
    '{',
    '}',
    '{x}',
    '$',
    '\\',
    '^',
    '_',
    '"',
    '“q”',
    "'",
    "''",
    '`',
    '--',
    '---',
  ],
  ...['*/', ']]>', '-->', '<!--', '<script>alert(1)</script>', '<i>it</i>', '<b>', '</span>'],
  ...[
    'TY  - JOUR',
    'ER  - ',
    '%A Name',
    '\n',
    '\r\nAU  - X',
    '\t',
    '\u0007',
    '\u0000',
    '\ud800',
    '\ufeff',
  ],
  ...[
    'שלום',
    'العربية',
    '日本語',
    '🐙',
    '👩‍💻',
    'é',
    'ﬁ',
    'ß',
    'İ',
    'A&B',
    ' and ',
    ', ',
    '; ',
    ': ',
    '- ',
    '? x',
  ],
  ...[
    '<span class="nocase">iPhone</span>',
    '@misc{',
    '\\textbf{b}',
    '|',
    '>',
    '!tag',
    '&amp;',
    'null',
    'yes',
    '0x1f',
  ],
];
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom('word', 'Word', 'SME', '12', ' ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const hostileName = fc.oneof(
  fc.record({ family: hostileText, given: hostileText }),
  fc.record({ literal: hostileText }),
  fc.record({ family: hostileText }),
  fc.record({
    family: hostileText,
    given: hostileText,
    suffix: fc.constantFrom('Jr', 'III'),
    'non-dropping-particle': fc.constantFrom('de', 'van der'),
  }),
  fc.constant({ literal: 'others' }),
);

const anyDate = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1000, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .chain((parts) =>
      fc.integer({ min: 1, max: 3 }).map((length) => ({ 'date-parts': [parts.slice(0, length)] })),
    ),
  fc.constantFrom(
    { 'date-parts': [[1999], [2001]] },
    {
      'date-parts': [
        [1999, 3],
        [1999, 5],
      ],
    },
    { 'date-parts': [[2001]], season: 2 },
    { 'date-parts': [[1850]], circa: true },
    { 'date-parts': [[-44]] },
    { literal: 'in press' },
  ),
);

/** Each text ends in a word of its own, so that one that is dropped is missed. */
const hostileItem = fc
  .record({
    type: fc.constantFrom(...cslTypes),
    texts: fc.subarray(textVariables, { minLength: 4 }),
    values: fc.array(hostileText, {
      minLength: textVariables.length,
      maxLength: textVariables.length,
    }),
    people: fc.dictionary(
      fc.constantFrom(...cslNameVariables),
      fc.array(hostileName, { minLength: 1, maxLength: 3 }),
    ),
    dates: fc.dictionary(fc.constantFrom(...cslDateVariables), anyDate),
    custom: fc.constantFrom(
      {},
      { custom: { verified: 'two sources', not_seen: 'pages' } },
      { custom: { a: 1 } },
    ),
  })
  .map(({ type, texts, values, people, dates, custom }) => ({
    id: 'hostile',
    type,
    ...Object.fromEntries(texts.map((name, at) => [name, `${values[at]!} q${unique(at)}`])),
    ...people,
    ...dates,
    ...custom,
  }));

function unique(number: number): string {
  return String.fromCodePoint(97 + Math.floor(number / 26), 97 + (number % 26)) + 'x';
}
