/** Records go out and are read back by other programs: the same works, and differences as the ledger said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LedgerChange } from '../../server/contract/ledger.ts';
import { referenceRecord } from '../../server/corpus/record.ts';
import { cslItemOf } from '../../server/csl/csl-item.ts';
import { fieldVariables } from '../../server/derive/exports/records/field-variables.ts';
import { recordFormats } from '../../server/derive/exports/records/record-formats.ts';
import type { Written } from '../../server/derive/exports/records/written.ts';
import type { Corpus } from '../../server/model/corpus.ts';
import type { CslItem } from '../../server/model/reference.ts';
import { corpusOf } from '../support/corpus.ts';
import { differencesBetween, type Difference } from '../support/record-differences.ts';
import { shippedFiles } from '../support/shipped.ts';
import { bibtexFile, biblatexFile, usualItems } from '../support/specimen-records.ts';
import { readingLimits } from './record-limits.ts';
import { readers, type ReadFormat } from './record-readers.ts';

type ReaderName = keyof typeof readers;
const readerNames = Object.keys(readers) as ReaderName[];

function write(corpus: Corpus, format: ReadFormat): Written {
  const { bibliographies, references } = corpus;
  const context = { bibliographies, recordOf: referenceRecord, title: 'A review' };
  return recordFormats[format].write([...references.values()], context);
}

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/bibliography', name), 'utf8');
}

/** Entries of every type, as biblatex writes what records of it usually have. */
function usualEntries(): string {
  return write(corpusOf({ 'usual.json': JSON.stringify(usualItems()) }), 'biblatex').text;
}

async function shippedBib(): Promise<string> {
  const files = (await shippedFiles()).filter(({ path }) => path.endsWith('.bib'));
  return files.map(({ text }) => text).join('\n');
}

/** What a reader made of a file, by the keys of works. */
async function readBack(
  reader: ReaderName,
  text: string,
  format: ReadFormat,
): Promise<Map<string, CslItem>> {
  const items = await readers[reader](text, format);
  return new Map(items.map((item) => [item.id, item]));
}

/** Whether the ledger speaks of a variable, under the name of any field that it may come from. */
function isTold(changes: readonly LedgerChange[], { key, variable }: Difference): boolean {
  return changes.some(
    (change) => change.key === key && variablesOf(change.field).includes(variable),
  );
}

function variablesOf(field: string): readonly string[] {
  if (field === 'entry type') return ['type', 'genre'];
  return [field, ...(fieldVariables.get(field) ?? [])];
}

const met = new Set<number>();

/** The differences that neither the ledger nor the limits of a reader account for. */
function unexplained(
  differences: readonly Difference[],
  {
    reader,
    format,
    changes,
    types,
  }: {
    reader: ReaderName;
    format: ReadFormat;
    changes: readonly LedgerChange[];
    types: ReadonlyMap<string, string>;
  },
): string[] {
  const left = differences.filter((difference) => {
    if (isTold(changes, difference)) return false;
    const limits = readingLimits.flatMap((limit, number) => {
      const { variables, types: limited } = limit;
      const applies =
        limit.reader === reader &&
        limit.format === format &&
        variables.split(' ').includes(difference.variable) &&
        (limited === undefined || limited.split(' ').includes(types.get(difference.key)!));
      return applies ? [number] : [];
    });
    for (const number of limits) met.add(number);
    return limits.length === 0;
  });
  return left.map(
    ({ key, variable, ours, theirs }) =>
      `${key} (${types.get(key)!}) ${variable}: ${ours} → ${theirs}`,
  );
}

let sources: Record<string, string>;

beforeAll(async () => {
  sources = {
    shipped: await shippedBib(),
    'usual entries of every type': usualEntries(),
    'full entries of every type of biblatex': biblatexFile,
    'full entries of every type of BibTeX': bibtexFile,
    'invented biblatex': fixture('biblatex.bib'),
    'invented BibTeX': fixture('bibtex.bib'),
  };
});

const generated: [name: string, path: string][] = [['usual items of every type', 'a.json']];
const copied: [name: string, path: string][] = [
  ['shipped', 'a.bib'],
  ['invented biblatex', 'a.bib'],
  ['invented BibTeX', 'a.bib'],
];

const inBiblatex = [
  'shipped',
  'usual entries of every type',
  'full entries of every type of biblatex',
  'full entries of every type of BibTeX',
  'invented biblatex',
  'invented BibTeX',
];

describe.each(readerNames)('%s', (reader) => {
  test.each(inBiblatex)(
    'reads our biblatex as it reads the author’s own files: %s',
    async (name) => {
      const source = sources[name]!;
      const corpus = corpusOf({ 'a.bib': source });
      const written = write(corpus, 'biblatex');
      const theirs = await readBack(reader, source, 'biblatex');
      const ours = await readBack(reader, written.text, 'biblatex');
      expect([...ours.keys()].toSorted()).toEqual([...theirs.keys()].toSorted());
      const changed = new Set(written.changes.map(({ key }) => key));
      for (const [key, item] of theirs) {
        if (!changed.has(key)) expect(ours.get(key), key).toEqual(item);
      }
      for (const { key, raw } of corpus.references.values()) {
        if (!changed.has(key)) expect(written.text).toContain(raw);
      }
      // BibTeX has a type that means something else in biblatex; nothing but that is ever converted.
      expect(written.changes.map(({ key, field }) => [key, field])).toEqual(
        name === 'invented BibTeX' ? [['stern1993chapter', 'entry type']] : [],
      );
    },
  );

  test.each(['shipped', 'usual entries of every type', 'invented biblatex', 'invented BibTeX'])(
    'reads our BibTeX as it reads the author’s own files: %s',
    async (name) => {
      const source = sources[name]!;
      const corpus = corpusOf({ 'a.bib': source });
      const { text, changes } = write(corpus, 'bibtex');
      const theirs = await readBack(
        reader,
        source,
        name === 'invented BibTeX' ? 'bibtex' : 'biblatex',
      );
      const ours = await readBack(reader, text, 'bibtex');
      expect([...ours.keys()].toSorted()).toEqual([...corpus.references.keys()].toSorted());
      const types = new Map([...theirs].map(([key, { type }]) => [key, type]));
      const differences = [...theirs].flatMap(([key, item]) =>
        ours.has(key) ? differencesBetween(item, ours.get(key)!) : [],
      );
      expect(unexplained(differences, { reader, format: 'bibtex', changes, types })).toEqual([]);
    },
  );

  describe.each<ReadFormat>(['bibtex', 'biblatex', 'ris', 'csl-json'])('reads our %s', (format) => {
    // What .bib files become in their own dialects is compared above, without our reading between.
    const libraries = format.startsWith('bib') ? generated : [...generated, ...copied];
    test.each(libraries)('as the record has it: %s', async (name, path) => {
      const source = path === 'a.json' ? JSON.stringify(usualItems()) : sources[name]!;
      const corpus = corpusOf({ [path]: source });
      const { text, changes, missing } = write(corpus, format);
      const read = await readBack(reader, text, format);
      expect(missing).toEqual([]);
      expect([...read.keys()].toSorted()).toEqual([...corpus.references.keys()].toSorted());
      const items = Array.from(corpus.references.values(), cslItemOf);
      const types = new Map(items.map(({ id, type }) => [id, type]));
      const differences = items.flatMap((item) => differencesBetween(item, read.get(item.id)!));
      expect(unexplained(differences, { reader, format, changes, types })).toEqual([]);
      expect(keptAfterAll(changes, read)).toEqual([]);
    });
  });
});

/** What a ledger says is left out, and a reader finds all the same. */
function keptAfterAll(
  changes: readonly LedgerChange[],
  read: ReadonlyMap<string, CslItem>,
): LedgerChange[] {
  return changes.filter(({ key, field, value, became }) => {
    const texts = variablesOf(field).map((variable) => read.get(key)![variable]);
    return became === null && value.length > 3 && texts.some((text) => text === value);
  });
}

test('every limit of a reader is met', () => {
  expect(readingLimits.filter((_, number) => !met.has(number))).toEqual([]);
});
