/** Our reading of .bib files against pandoc's, over invented entries of all usual types in both dialects. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../server/model/reference.ts';
import { parseBibliography } from '../../server/parse/bibliography/bibliography.ts';
import { pandoc } from '../support/pandoc.ts';

type Dialect = 'bibtex' | 'biblatex';

const variables = [
  'type',
  'author',
  'editor',
  'translator',
  'container-author',
  'issued',
  'title',
  'container-title',
  'collection-title',
  'volume',
  'issue',
  'number',
  'page',
  'edition',
  'publisher',
  'publisher-place',
  'genre',
  'note',
  'abstract',
  'ISBN',
  'DOI',
  'URL',
  'accessed',
] as const;

/** Where we mean to differ: entry, variable, what we give, and why. */
const differences: [
  key: string,
  variable: (typeof variables)[number],
  ours: unknown,
  why: string,
][] = [
  [
    'tern2014formula',
    'title',
    'On H<sub>2</sub>O and the α-decay of x<sup>2</sup> buoys',
    'pandoc leaves formulas to TeX',
  ],
  ['moor2016press', 'issued', { literal: 'in press' }, 'pandoc loses a year that is no number'],
  ['dock2017month', 'issued', { 'date-parts': [[2017, 7, 4]] }, 'pandoc reads no day in the month'],
  ['reef2018quotes', 'issued', { 'date-parts': [[2018, 11]] }, 'pandoc reads no spelled-out month'],
  [
    'bow1990knots',
    'container-title',
    'A companion to moorings',
    'pandoc does not rename a parent’s title in BibTeX',
  ],
  ['mast2004proc', 'publisher', 'Breeze', 'pandoc adds the organisation to the publisher'],
  ['wake2017paper', 'publisher', 'Breeze', 'pandoc adds the organisation to the publisher'],
  ['yard2009conf', 'type', 'paper-conference', 'pandoc does not know @conference in BibTeX'],
  [
    'yard2009conf',
    'container-title',
    'Meeting of the Shipyards',
    'pandoc does not know @conference in BibTeX',
  ],
  ['capstan2002manual', 'type', 'report', 'a manual is issued by a body, as reports are'],
  ['lock2003manual', 'type', 'report', 'a manual is issued by a body, as reports are'],
  ['beacon2019web', 'type', 'document', 'pandoc gives @misc no type'],
  ['buoy2020url', 'type', 'document', 'pandoc gives @misc no type'],
  ['flotsam2004misc', 'type', 'document', 'pandoc gives @misc no type'],
  ['beacon2019web', 'publisher', undefined, 'an address is no publisher'],
  [
    'beacon2019web',
    'URL',
    'https://example.org/beacons?all=1&lang=en',
    'pandoc sees no address in howpublished',
  ],
  [
    'buoy2020url',
    'URL',
    'http://example.org/~buoy/a%2Bb?x=1&y=2_3',
    'pandoc keeps the escapes of TeX',
  ],
  ['dune2000doi', 'DOI', '10.5555/hr_2000', 'pandoc keeps the resolver and the escapes'],
  ['atoll2012eid', 'number', 'e0123', 'pandoc loses the number of the article'],
  ['surf2013issue', 'issue', 'Spring', 'pandoc loses an issue with a name'],
  ['gulf1982two', 'title', 'Western waters', 'pandoc puts the set in place of the volume'],
  [
    'gulf1982two',
    'container-title',
    'The complete pilot',
    'pandoc puts the set in place of the volume',
  ],
  ['gulf1982two', 'container-author', undefined, 'pandoc repeats the author as that of the set'],
  ['review2001special', 'type', 'periodical', 'pandoc makes an issue of a journal an article'],
  ['review2001special', 'title', 'Harbour Review', 'pandoc makes an issue of a journal an article'],
  [
    'review2001special',
    'container-title',
    undefined,
    'pandoc makes an issue of a journal an article',
  ],
  ['ebb2005talk', 'type', 'manuscript', 'its type says unpublished, pandoc guesses a speech'],
  [
    'tide1998season',
    'issued',
    { 'date-parts': [[1998]], season: 1 },
    'CSL has a variable for seasons',
  ],
  [
    'accent2008macros',
    'author',
    [
      { family: 'Álvarez', given: 'María' },
      { family: 'Öztürk', given: 'Can' },
      { family: 'Ås', given: 'Bjørn' },
    ],
    'pandoc puts the accent on a dotless i',
  ],
  [
    'accent2008macros',
    'title',
    'Café naïve façade, œuvre & æther',
    'pandoc puts the accent on a dotless i',
  ],
];

/**
 * What we agree to call equal: pandoc puts titles in sentence case and lets particles drop, which is for the
 * style to decide; its lower-casing also turns ß into ss.
 */
function comparable(variable: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparableName);
  if (typeof value !== 'string' || !variable.endsWith('title')) return value;
  return value
    .replace(/<span class="nocase">(.*?)<\/span>/g, '$1')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

function comparableName({ 'dropping-particle': dropping, ...name }: CslName): CslName {
  return dropping === undefined ? name : { ...name, 'non-dropping-particle': dropping };
}

function read(dialect: Dialect): { path: string; text: string } {
  const path = join(import.meta.dirname, `../fixtures/bibliography/${dialect}.bib`);
  return { path, text: readFileSync(path, 'utf8') };
}

describe.each<Dialect>(['bibtex', 'biblatex'])('%s', (dialect) => {
  const { value, problems } = parseBibliography(read(dialect));
  let theirs: Map<string, CslItem>;

  beforeAll(async () => {
    const items = JSON.parse(
      await pandoc(read(dialect).text, { from: dialect, to: 'csljson' }),
    ) as CslItem[];
    theirs = new Map(items.map((item) => [item.id, item]));
  });

  it('reads every entry that pandoc reads', () => {
    expect(problems).toEqual([]);
    expect(value.references.map(({ key }) => key).toSorted()).toEqual(
      [...theirs.keys()].toSorted(),
    );
    expect(value.entryCount).toBe(theirs.size);
  });

  it.each(value.references.map(({ key, csl }) => [key, csl] as const))('%s', (key, csl) => {
    for (const variable of variables) {
      const meant = differences.find(([entry, name]) => entry === key && name === variable);
      const pandocs = comparable(variable, theirs.get(key)![variable]);
      if (meant === undefined) {
        expect(comparable(variable, csl[variable]), variable).toEqual(pandocs);
      } else {
        expect(csl[variable], meant[3]).toEqual(meant[2]);
        expect(comparable(variable, csl[variable]), 'no difference any more').not.toEqual(pandocs);
      }
    }
  });
});

it('covers at least sixty entries', () => {
  const counts = (['bibtex', 'biblatex'] as const).map(
    (dialect) => parseBibliography(read(dialect)).value.entryCount,
  );
  expect(counts[0]! + counts[1]!).toBeGreaterThanOrEqual(60);
});
