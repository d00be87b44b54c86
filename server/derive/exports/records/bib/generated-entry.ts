/** A work of which there is no entry to copy, as the item of a CSL-JSON file → an entry of biblatex. */
import { languageName } from '../../../../model/languages.ts';
import { extendedDate } from '../dates.ts';
import { oneLine } from '../plain-text.ts';
import type { Work } from '../work.ts';
import type { Entry } from './bib-entry.ts';
import { latexNames } from './latex-names.ts';
import { escapeLatex, latexText } from './latex-text.ts';
import { restFields } from './rest-fields.ts';

const types: Record<string, string> = {
  'article-journal': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  document: 'misc',
  'entry-encyclopedia': 'inreference',
  figure: 'image',
  graphic: 'artwork',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'movie',
  musical_score: 'music',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  report: 'report',
  review: 'review',
  software: 'software',
  song: 'audio',
  standard: 'standard',
  thesis: 'thesis',
  treaty: 'legal',
  webpage: 'online',
};

const nearTypes: Record<string, string> = {
  article: 'unpublished',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  bill: 'legislation',
  broadcast: 'video',
  classic: 'book',
  entry: 'inreference',
  'entry-dictionary': 'inreference',
  hearing: 'legal',
  post: 'online',
  'post-weblog': 'online',
  regulation: 'legislation',
  'review-book': 'review',
};

const inJournals = new Set(['article', 'review']);

/** Types whose volumes are numbered by `number`. */
const inIssues = new Set(['article', 'periodical', 'inproceedings']);
const numbered = new Set(['patent', 'report', 'legislation']);
const inSeries = new Set(['book', 'incollection', 'inbook', 'inreference']);

/** Texts, and the fields that they are in every entry. */
const texts: readonly (readonly [field: string, variable: string])[] = [
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['issuetitle', 'volume-title'],
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['volumes', 'number-of-volumes'],
  ['part', 'part-number'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['chapter', 'chapter-number'],
  ['pagetotal', 'number-of-pages'],
  ['type', 'genre'],
  ['location', 'publisher-place'],
  ['pubstate', 'status'],
  ['origtitle', 'original-title'],
  ['origpublisher', 'original-publisher'],
  ['origlocation', 'original-publisher-place'],
  ['library', 'call-number'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmcid', 'PMCID'],
  ['keywords', 'keyword'],
  ['note', 'note'],
  ['annotation', 'annote'],
  ['abstract', 'abstract'],
];

/** Writes the entry; a value that biblatex has no field for stands in a field of its own name, which is told. */
export function generatedEntry(work: Work): Entry {
  const type = typeOf(work);
  const found: [string, string][] = [
    ['author', latexNames(work.allNames('author'))],
    ['title', text(work, 'title', { isTitle: true })],
    ['shorttitle', text(work, 'title-short', { isTitle: true })],
    ['editor', latexNames(work.allNames('editor'))],
    ['translator', latexNames(work.allNames('translator'))],
    ['bookauthor', latexNames(work.allNames('container-author'))],
    [inJournals.has(type) ? 'journaltitle' : 'booktitle', containerOf(work, type)],
    ...(inJournals.has(type) ? [field('shortjournal', text(work, 'container-title-short'))] : []),
    ...datesOf(work),
    ...texts.map(([name, variable]) => field(name, text(work, variable))),
    ...numbersOf(work, type),
    ['pages', pagesOf(work)],
    [publisherField(type), text(work, 'publisher')],
    ['doi', address(work, 'DOI')],
    ['url', address(work, 'URL')],
    ...pubmedOf(work),
    ['langid', escapeLatex(languageName(work.text('language')))],
  ];
  const fields = new Map(found.filter(([, value]) => value !== ''));
  for (const [name, value] of restFields(work, fields)) fields.set(name, value);
  return { type, fields };
}

function field(name: string, value: string): [string, string] {
  return [name, value];
}

function typeOf(work: Work): string {
  if (work.type === 'chapter' && work.has('container-author')) return 'inbook';
  const type = types[work.type];
  if (type !== undefined) return type;
  const near = nearTypes[work.type] ?? 'misc';
  work.tellType(`@${near}`);
  return near;
}

/** Takes a text as LaTeX. Two hyphens are a dash there, and a grave accent opens a quotation. */
function text(work: Work, variable: string, { isTitle = false } = {}): string {
  const value = work.raw(variable);
  const { why } = oneLine(value);
  const sentence = why && why.charAt(0).toUpperCase() + why.slice(1);
  if (sentence) work.tell({ variable, value, became: oneLine(value).plain || null, why: sentence });
  if (/--|`|''/.test(value)) {
    const became = value.replaceAll('---', '—').replaceAll('--', '–').replaceAll(/`|''/g, '’');
    work.tell({
      variable,
      value,
      became,
      why: 'LaTeX reads these signs as dashes and quotation marks',
    });
  }
  return latexText(value, { isTitle });
}

/** Books and sites in which a work appeared have their title in the same field. */
function containerOf(work: Work, type: string): string {
  return text(work, 'container-title', { isTitle: !inJournals.has(type) });
}

function datesOf(work: Work): [string, string][] {
  return [
    ...dateFields(work, 'issued', 'date'),
    ...dateFields(work, 'event-date', 'eventdate'),
    ...dateFields(work, 'original-date', 'origdate'),
    ...dateFields(work, 'accessed', 'urldate'),
  ];
}

/** A date in figures; what is said in words can only stand as a year. */
function dateFields(work: Work, variable: string, name: string): [string, string][] {
  const date = work.date(variable);
  if (date === null) return [];
  const isWords = date['date-parts'] === undefined;
  const said = oneLine(extendedDate(date)).plain;
  const value = isWords ? escapeLatex(said) : said;
  return [[isWords && name === 'date' ? 'year' : name, value]];
}

function numbersOf(work: Work, type: string): [string, string][] {
  const numbers: [string, string][] = [];
  if (inIssues.has(type)) {
    const issue = text(work, 'issue');
    numbers.push([/\d/.test(issue) || type === 'inproceedings' ? 'number' : 'issue', issue]);
  }
  if (type === 'article') numbers.push(['eid', text(work, 'number')]);
  if (numbered.has(type)) numbers.push(['number', text(work, 'number')]);
  if (inSeries.has(type)) numbers.push(['number', text(work, 'collection-number')]);
  return numbers;
}

/** A hyphen between numbers stands for a range, which LaTeX sets with a dash. */
function pagesOf(work: Work): string {
  return text(work, 'page').replace(/(?<=\d\w*)-(?=\w*\d)/g, '--');
}

function publisherField(type: string): string {
  if (type === 'thesis' || type === 'report') return 'institution';
  return type === 'online' ? 'organization' : 'publisher';
}

/** Addresses are taken letter by letter, so that only braces, by which fields end, are written otherwise. */
function address(work: Work, variable: string): string {
  const value = work.text(variable);
  const written = value.replaceAll('{', '%7B').replaceAll('}', '%7D');
  if (written !== value) {
    work.tell({ variable, value, became: written, why: 'A field ends at braces' });
  }
  return written;
}

function pubmedOf(work: Work): [string, string][] {
  const number = address(work, 'PMID');
  return number === '' ? [] : [field('eprint', number), field('eprinttype', 'pubmed')];
}
