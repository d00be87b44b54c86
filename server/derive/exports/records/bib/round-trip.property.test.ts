/** An item of a CSL-JSON file, written as biblatex and read again, is the same item but for what the ledger tells. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusOf } from '../../../../../tests/support/corpus.ts';
import { differencesBetween } from '../../../../../tests/support/record-differences.ts';
import { usualItems } from '../../../../../tests/support/specimen-records.ts';
import { referenceRecord } from '../../../../corpus/record.ts';
import { cslItemOf } from '../../../../csl/csl-item.ts';
import type { CslItem } from '../../../../model/reference.ts';
import { writeBiblatex } from './bib-file.ts';

/** The variables that were read otherwise and of which the ledger says nothing. */
function untold(item: CslItem): string[] {
  const { bibliographies, references } = corpusOf({ 'a.json': JSON.stringify([item]) });
  const context = { bibliographies, recordOf: referenceRecord, title: '' };
  const { text, changes } = writeBiblatex([...references.values()], context);
  const [again] = corpusOf({ 'a.bib': text }).references.values();
  const told = new Set(changes.map(({ field }) => field));
  return differencesBetween([...references.values()][0]!.csl, cslItemOf(again!))
    .filter(({ variable }) => !told.has(variable))
    .map(({ variable, ours, theirs }) => `${variable}: ${ours} → ${theirs}`);
}

test.each(usualItems().map((item) => [item.type, item]))('%s', (_, item) => {
  expect(untold(item)).toEqual([]);
});

const word = fc.constantFrom(
  'boat',
  'Boat',
  'SME',
  'iPhone',
  'of',
  '5%',
  'A&B',
  'x_y',
  '#1',
  '$9',
  '100',
  'é',
  '🐙',
  'naïve',
);
const mark = fc.constantFrom('<i>', '<sup>', '<span class="nocase">');
const closing: Record<string, string> = {
  '<i>': '</i>',
  '<sup>': '</sup>',
  '<span class="nocase">': '</span>',
};
const phrase = fc
  .array(
    fc.oneof(
      word,
      fc.tuple(mark, word).map(([tag, text]) => tag + text + closing[tag]!),
      fc.constantFrom(':', '{b}', '~', '^', '\\', '“q”'),
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((words) => words.join(' ').replaceAll(' :', ':'));
const namePart = fc.constantFrom(
  'Lu',
  'Ångström',
  'O’Neill',
  'López de Molina',
  'de Groote',
  'A. B.',
  'Smith, Inc',
  'Su and Co',
);
const name = fc.oneof(
  fc.record({ family: namePart, given: namePart }),
  fc.record({ literal: fc.constantFrom('World Bank', 'Simon and Sons', 'R&D, Inc.') }),
  fc.record({
    family: fc.constantFrom('King', 'Gogh'),
    given: fc.constant('M.'),
    suffix: fc.constant('Jr'),
  }),
  fc.record({
    family: fc.constant('Gogh'),
    given: fc.constant('V.'),
    'non-dropping-particle': fc.constantFrom('van', 'de la'),
  }),
);

test('titles, names and dates of every form', () => {
  const item = fc.record({
    title: phrase,
    author: fc.array(name, { minLength: 1, maxLength: 4 }),
    'container-title': phrase,
    publisher: phrase,
    abstract: phrase,
    issued: fc.constantFrom(
      { 'date-parts': [[2001]] },
      { 'date-parts': [[2001, 5, 14]] },
      { 'date-parts': [[1999], [2001]] },
      { 'date-parts': [[1999, 3], [0]] },
      { 'date-parts': [[2001]], season: 1 },
      { 'date-parts': [[850]], circa: true },
      { literal: 'in press' },
    ),
    page: fc.constantFrom('1-10', 'S1-S9', 'A-12', 'e77', '1-3, 9'),
  });
  fc.assert(
    fc.property(item, (values) => {
      expect(untold({ id: 'k', type: 'chapter', ...values } as CslItem)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
