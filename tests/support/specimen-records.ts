/** Invented records of every type, with every field that a type of work can have. */
import {
  cslDateVariables,
  cslNameVariables,
  cslTypes,
} from '../../server/parse/bibliography/csl-types.ts';
import type { CslItem } from '../../server/model/reference.ts';

/** The variables of CSL 1.0.2 that hold a text or a number. */
export const textVariables = (
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number ' +
  'citation-label collection-number collection-title collection-title-short container-title container-title-short ' +
  'dimensions division DOI edition event-place event-title genre ISBN ISSN issue jurisdiction keyword language ' +
  'license medium note number number-of-pages number-of-volumes original-publisher original-publisher-place ' +
  'original-title page part-number part-title PMCID PMID printing-number publisher publisher-place references ' +
  'reviewed-genre reviewed-title scale section source status supplement-number title title-short URL version volume ' +
  'volume-title'
).split(' ');

/** Values that have a form of their own. */
const formed: Record<string, string> = {
  DOI: '10.5555/specimen.42',
  ISBN: '978-0-00-000000-2',
  ISSN: '1234-567X',
  URL: 'https://example.org/specimen?a=1&b=2',
  PMCID: 'PMC7654321',
  PMID: '87654321',
  language: 'de-DE',
  page: '101-119',
  volume: '12',
  issue: '3',
  number: '77',
  edition: '2',
  'number-of-pages': '345',
  'number-of-volumes': '6',
  'chapter-number': '9',
  'collection-number': '41',
};

/** An item of each type of CSL, with a value for every variable. */
export function specimenItems(): CslItem[] {
  return [...cslTypes].map((type) => specimenItem(type));
}

function specimenItem(type: string): CslItem {
  const texts = textVariables.map((variable) => [
    variable,
    formed[variable] ??
      `The ${variable.replace(/[-_]/g, ' ')} of one ${type.replace(/[-_]/g, ' ')}`,
  ]);
  const names = [...cslNameVariables].map((variable, index) => [
    variable,
    [
      { family: `Müller${index}`, given: `Änne ${variable.slice(0, 3)}.` },
      { literal: `The ${variable.replaceAll('-', ' ')} & Sons` },
    ],
  ]);
  const dates = [...cslDateVariables].map((variable, index) => [
    variable,
    { 'date-parts': [[1990 + index, 1 + index, 10 + index]] },
  ]);
  return {
    ...Object.fromEntries([...texts, ...names, ...dates]),
    id: `specimen-${type}`,
    type,
  } as CslItem;
}

/** An item of each type of CSL with what records of this type usually have. */
export function usualItems(): CslItem[] {
  return [...cslTypes].map((type) => {
    const words = type.replace(/[-_]/g, ' ');
    const has = (types: string): boolean => types.split(' ').includes(type);
    const makers = [
      { family: 'Müller', given: 'Änne K.' },
      { family: 'Gogh', given: 'Theo', 'non-dropping-particle': 'van' },
      { literal: 'Harbour Board & Sons' },
    ];
    return {
      id: `usual-${type}`,
      type,
      title: `On one ${words}: The theory of SMEs & what costs 5%`,
      ...(type === 'motion_picture' ? { director: makers } : { author: makers }),
      issued: { 'date-parts': [[2001, 5, 14]] },
      URL: 'https://example.org/a_b?x=1&y=%20#z',
      accessed: { 'date-parts': [[2002, 7, 8]] },
      language: 'en-GB',
      note: `Seen as one ${words}`,
      abstract: 'What floats, and why.',
      keyword: 'boats, floating',
      publisher: 'Wave & Sons',
      'publisher-place': 'Bergen',
      ...(has(contained) ? { 'container-title': `The whole of ${words}s`, page: '101-119' } : {}),
      ...(has(inVolumes) ? { volume: '12' } : {}),
      ...(type.startsWith('article-')
        ? { issue: '3', ISSN: '1234-567X', DOI: '10.5555/float_42' }
        : {}),
      ...(has(bookish) ? { ISBN: '978-0-00-000000-2', edition: '2' } : {}),
      ...(has('book chapter paper-conference')
        ? { editor: makers.slice(0, 1), 'collection-title': 'Floating' }
        : {}),
      ...(has('report patent standard legislation') ? { number: '77' } : {}),
      ...(has('report thesis') ? { genre: 'Working paper' } : {}),
    };
  });
}

const contained =
  'article-journal article-magazine article-newspaper chapter entry entry-dictionary entry-encyclopedia paper-conference ' +
  'review review-book';
const inVolumes = 'article-journal article-magazine book chapter entry-encyclopedia';
const bookish = 'book chapter classic entry entry-dictionary entry-encyclopedia paper-conference';

const biblatexTypes = (
  'article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection suppcollection dataset ' +
  'manual misc online patent periodical suppperiodical proceedings mvproceedings inproceedings reference mvreference ' +
  'inreference report software thesis unpublished artwork audio image jurisdiction legislation legal letter movie ' +
  'music performance review standard video'
).split(' ');
const bibtexTypes = (
  'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings ' +
  'techreport unpublished'
).split(' ');

const commonFields = {
  author: "Boat, Ann and de la Mer, Jos{\\'e} and {Harbour Board} and King, Jr, Martin",
  editor: 'Quay, Otto and {Port Authority}',
  title: 'Why {Boats} Float: A Theory of {SMEs} \\& Co. at 5\\%',
  volume: '12',
  number: '3',
  pages: '101--119',
  edition: '2',
  series: 'Studies in Floating',
  publisher: 'Wave \\& Sons',
  chapter: '9',
  doi: '10.5555/float_42',
  url: 'https://example.org/a_b?x=1&y=%20#z',
  isbn: '978-0-00-000000-2',
  issn: '1234-567X',
  note: 'A note with \\emph{weight}',
  abstract: 'What floats and why.',
  keywords: 'boats, floating',
  verified: 'two sources',
  not_seen: 'nothing',
};

const biblatexFields = {
  ...commonFields,
  subtitle: 'With Many Tables',
  titleaddon: 'Revised',
  journaltitle: 'Journal of Water',
  journalsubtitle: 'Of All Kinds',
  booktitle: 'Handbook of Harbours',
  booksubtitle: 'Large and Small',
  maintitle: 'The Whole Sea',
  eventtitle: 'Days of the Sea',
  venue: 'Kiel',
  eventdate: '2001-06-01/2001-06-03',
  date: '2001-05-14',
  urldate: '2002-07-08',
  origdate: '1899',
  location: 'Bergen',
  institution: 'School of the Sea',
  organization: 'Sailors United',
  type: 'mathesis',
  langid: 'english',
  translator: 'Ferry, Lou',
  bookauthor: 'Crane, Hoist',
  editora: 'Anchor, Ulf',
  issue: 'Spring',
  eid: 'e77',
  pagetotal: '345',
  volumes: '6',
  version: '1.2',
  pubstate: 'inpress',
  addendum: 'Kept in a bottle',
  annotation: 'Worth the trip',
  library: 'Shelf 7',
  eprint: '2101.00001',
  eprinttype: 'arxiv',
  eprintclass: 'cs.AI',
  howpublished: 'By hand',
  shorttitle: 'Boats',
  origtitle: 'Warum Boote',
  related: '',
};

const bibtexFields = {
  ...commonFields,
  journal: 'Journal of Water',
  booktitle: 'Handbook of Harbours',
  year: '2001',
  month: 'may',
  address: 'Bergen',
  school: 'School of the Sea',
  institution: 'Institute of the Sea',
  organization: 'Sailors United',
  howpublished: 'By hand',
  annote: 'Worth the trip',
  type: 'Working paper',
};

/** An entry of each type of biblatex, with every field. */
export const biblatexFile = entries('latex', biblatexTypes, biblatexFields);

/** An entry of each type of BibTeX, with every field. */
export const bibtexFile = entries('tex', bibtexTypes, bibtexFields);

function entries(prefix: string, types: string[], fields: Record<string, string>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return types.map((type) => `@${type}{${prefix}-${type},\n${lines.join('')}}\n`).join('\n');
}
