/** biber, which reads every entry for biblatex, accepts what we write: no error, and no warning without a reason. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referenceRecord } from '../../server/corpus/record.ts';
import { recordFormats } from '../../server/derive/exports/records/record-formats.ts';
import type { Corpus } from '../../server/model/corpus.ts';
import { corpusOf } from '../support/corpus.ts';
import { shippedCorpus } from '../support/shipped.ts';
import { biblatexFile, bibtexFile, usualItems } from '../support/specimen-records.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'biber-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What biber complains of, without the name of the file. */
async function complaints(corpus: Corpus): Promise<string[]> {
  const { bibliographies, references } = corpus;
  const context = { bibliographies, recordOf: referenceRecord, title: 'A review' };
  const { text } = recordFormats.biblatex.write([...references.values()], context);
  const file = join(folder, 'written.bib');
  await writeFile(file, text);
  const printed = await biber([
    '--tool',
    '--validate-datamodel',
    '--output-file',
    `${file}.out`,
    file,
  ]);
  expect(printed).toContain('Datamodel validation complete');
  const lines = printed.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
  return lines.map((line) =>
    line
      .replace(/^(\w+) - /, '$1 ')
      .replaceAll(` (${file})`, '')
      .replaceAll(' (written.bib)', ''),
  );
}

function biber(options: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('biber', options, { cwd: folder }, (error, output) => {
      if (error?.code === 'ENOENT') {
        reject(new Error('biber is not installed; on Debian: apt-get install biber'));
      } else resolve(output);
    });
  });
}

/** Warnings that an author’s own entry brings: it is copied letter by letter, and these tell of what is not in it. */
const reasons: { warning: RegExp; why: string }[] = [
  {
    warning: /Field '(?:verified|not_seen)' invalid in data model/,
    why: 'Fields of this review’s own, which biblatex passes over',
  },
  {
    warning: /Missing mandatory field/,
    why: 'Nobody has seen the field, which `not_seen` says; or the kind of a report, which the source does not name',
  },
  {
    warning: /Invalid field '(?:publisher|series)' for entrytype 'report'/,
    why: 'The report names both, and biblatex’s reports have the institution alone',
  },
];

test('has no complaint about the shipped references but those that their entries give reason for', async () => {
  const found = await complaints(await shippedCorpus());
  expect(found.filter((line) => !reasons.some(({ warning }) => warning.test(line)))).toEqual([]);
  expect(reasons.filter(({ warning }) => !found.some((line) => warning.test(line)))).toEqual([]);
}, 120_000);

describe('finds nothing in other files that it cannot read:', () => {
  test.each([
    ['records of every type that are made here', { 'a.json': JSON.stringify(usualItems()) }],
    ['full entries of every type of biblatex', { 'a.bib': biblatexFile }],
    ['full entries of every type of BibTeX', { 'a.bib': bibtexFile }],
    [
      'entries with abbreviations, parents and forms of all sorts',
      { 'a.bib': oddFile(), 'b.bib': otherFile },
    ],
  ])(
    '%s',
    async (_, files) => {
      const found = await complaints(corpusOf(files));
      // That a type does not have a field is for biblatex's styles; only what biber cannot read is an error.
      expect(found.filter((line) => !line.startsWith('WARN Datamodel'))).toEqual([]);
    },
    120_000,
  );
});

const otherFile = String.raw`@string{jow = "Journal of Winds"}
@article{c, author = {C, D}, title = {Winds}, journaltitle = jow, date = 2003}
`;

function oddFile(): string {
  return String.raw`@preamble{ "\newcommand{\noop}[1]{}" }
@string{jow = {Journal of Water}}
@article{a, author = {A, B}, title = {Tides}, journaltitle = jow, date = 2001}
@article{loose one, author = {A, B} title = {No comma},, journaltitle = {J}, date = {2002}}
@misc(parens, author = "A, B", title = "In {P}arens", year = 2001)
@article{commented,
  author = {A, B}, % who?
  % year = {1999},
  title = {With a comment}, journaltitle = undefinedName, date = {2001}}
@incollection{child, author = {A, B}, title = {Part}, crossref = {whole}}
@collection{whole, editor = {E, F}, title = {Whole}, xdata = {press}, date = {2004}}
@xdata{press, publisher = {Press \& Sons}, location = {Oslo}}
@inbook{old, author = {A, B}, title = {The Book}, chapter = 3, publisher = {P}, year = 1990}
`;
}
