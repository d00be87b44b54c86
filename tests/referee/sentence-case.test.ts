/** English titles of a .bib in sentence case, against pandoc's; to repeat a failure set REFEREE_SEED to its seed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cslItemOf } from '../../server/csl/csl-item.ts';
import type { CslItem } from '../../server/model/reference.ts';
import { parseBibliography } from '../../server/parse/bibliography/bibliography.ts';
import { pandoc } from '../support/pandoc.ts';

const seed = Number(process.env['REFEREE_SEED'] ?? 1964);

/** Pieces of titles: words of every kind, points, quotation marks, braces and commands. */
const pieces = [
  ...[
    'Firms',
    'firms',
    'A',
    'a',
    'of',
    'SMEs',
    'iPhone',
    'U.S.',
    'New-Made',
    'North/South',
    '1990',
    '3D',
    '21st',
  ],
  ...[
    'Why?',
    'No!',
    'Firms:',
    'End.',
    'Firms,',
    'Firms;',
    '--',
    '---',
    '(Small)',
    '(Why?)',
    '[Small]',
    '…',
    '\\&',
  ],
  ...[
    "``Big Firms''",
    "``Why?''",
    "`small'",
    "Firm's",
    '“Big firms”',
    '50\\%',
    '\\_',
    'Firms:~Small',
    'Big~Firms',
  ],
  ...[
    '{OECD}',
    '{van der Berg}',
    '{McKinsey}',
    '{B}orn',
    'x{Y}z',
    '{a}Bc',
    '{Big {small} Firms}',
    '{{Big} of}',
  ],
  ...[
    '\\emph{Big Firms}',
    '\\emph{Firms: Big}',
    '\\textbf{Of}',
    '\\textsuperscript{Big}',
    '\\textsc{Big}',
  ],
  ...[
    '{\\em Big of}',
    '{\\it Big}',
    '{\\"O}st',
    'M\\"uller',
    'M{\\"u}ller',
    "Caf\\'e",
    'École',
    'Ünder',
    'Ж',
    'Αlpha',
  ],
];

const titles = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

/** Pandoc's writer knows no spans for protected words, and one form of quotation marks. */
function comparable(title: string): string {
  return title.replace(/<\/?span(?: class="nocase")?>(?!<)/g, '').replace(/[‘’'“”]/g, '"');
}

async function compare(
  entries: readonly string[],
): Promise<{ key: string; ours: string; pandoc: string }[]> {
  const text = entries.join('\n');
  const theirs = JSON.parse(await pandoc(text, { from: 'biblatex', to: 'csljson' })) as CslItem[];
  const ofKey = new Map(theirs.map((item) => [item.id, item]));
  return parseBibliography({ path: 'a.bib', text }).value.references.map((reference) => ({
    key: reference.key,
    ours: comparable(withoutNoCase(cslItemOf(reference).title ?? '')),
    pandoc: comparable(ofKey.get(reference.key)?.title ?? ''),
  }));
}

/** Without the spans that only protect. */
function withoutNoCase(title: string): string {
  let text = title;
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/<span(?: class="nocase")?>((?:(?!<\/?span).)*)<\/span>/g, '$1');
  }
  return text;
}

it(`gives random titles pandoc’s sentence case (seed ${seed})`, async () => {
  const sample = [...new Set(fc.sample(titles, { seed, numRuns: 1000 }))];
  const answers = await compare(
    sample.map((title, index) => `@book{k${index}, title = {${title}}}`),
  );
  expect(answers).toHaveLength(sample.length);
  const differing = answers
    .filter(({ ours, pandoc: theirs }) => ours !== theirs)
    .map((answer) => ({ ...answer, title: sample[Number(answer.key.slice(1))] }));
  expect(differing).toEqual([]);
});

/** Types of entries, each with the field that says where the work appeared. */
const types = {
  article: 'journaltitle = {A Big Journal}',
  inbook: 'booktitle = {A Big Book}',
  incollection: 'booktitle = {A Big Book}, booksubtitle = {The Small One}',
  inproceedings: 'booktitle = {A Big Meeting}',
  thesis: 'school = {A Big School}',
  report: 'institution = {A Big House}',
  online: 'organization = {A Big House}',
};
const variables = ['title', 'container-title', 'collection-title'];

it.each(['', 'english', 'british', 'ngerman', 'french'])(
  'changes the titles that pandoc changes in the language “%s”',
  async (language) => {
    const langid = language && `, langid = {${language}}`;
    const text = Object.entries(types)
      .map(
        ([type, field]) =>
          `@${type}{${type}, title = {A Big {T}itle}, subtitle = {The Small One}, ${field}, series = {A Big Series}${langid}}`,
      )
      .join('\n');
    const theirs = JSON.parse(await pandoc(text, { from: 'biblatex', to: 'csljson' })) as CslItem[];
    const ours = parseBibliography({ path: 'a.bib', text }).value.references.map(cslItemOf);
    const shown = (items: CslItem[]) =>
      items.map((item) => [item.id, ...variables.map((name) => item[name])]).toSorted();
    expect(shown(ours)).toEqual(shown(theirs));
  },
);
