/**
 * A CITATION.cff with its references: the guide to the Citation File Format's schema, version 1.2.0. The schema asks
 * for authors and a title of each work and of the whole; where nobody knows them, what stands there is told.
 */
import { once } from '../../memo.ts';
import { twoDigits, type SingleDate } from './dates.ts';
import { identifiersOf } from './cff-identifiers.ts';
import { peopleOf } from './cff-people.ts';
import type { Work } from './work.ts';
import { tellsCase, writeEach } from './write-each.ts';
import type { RecordContext, Written } from './written.ts';
import { withoutEmpty, yamlDocument } from './yaml.ts';

/** Writes a CITATION.cff. */
export const writeCff = tellsCase(writeEach({ format: 'CFF', write: reference, join: file }));

type Properties = Record<string, unknown>;

interface KeyedReference {
  key: string;
  properties: Properties;
}

/** The schema forbids that two references are the same, so the second of two works of one record is missing. */
function file(
  works: readonly KeyedReference[],
  { title }: RecordContext,
): Pick<Written, 'text' | 'notices' | 'missing'> {
  const first = new Map<string, KeyedReference>();
  const missing: Written['missing'] = [];
  for (const work of works) {
    const record = item(work);
    const same = first.get(record);
    if (same === undefined) first.set(record, work);
    else missing.push({ key: work.key, why: `Its record is the same as that of “${same.key}”` });
  }
  const references = Array.from(first.values(), item).join('');
  const whole = {
    'cff-version': '1.2.0',
    message: 'The works that this review refers to.',
    title,
    authors: [{ name: title }],
  };
  const notices = [
    `CFF asks who made the whole, which no file says; “${title}” stands there, to be replaced by names.`,
    'CFF has no place for citation keys.',
  ];
  const list = references === '' ? '' : `references:\n${references}`;
  return { text: yamlDocument(whole) + list, notices, missing };
}

/** A reference as an item of the list. */
const item = once(({ properties }: KeyedReference) =>
  yamlDocument([properties]).replace(/^(?=.)/gm, '  '),
);

const types: Record<string, string> = {
  'article-journal': 'article',
  'article-magazine': 'magazine-article',
  'article-newspaper': 'newspaper-article',
  bill: 'bill',
  book: 'book',
  classic: 'historical-work',
  dataset: 'data',
  document: 'generic',
  graphic: 'art',
  hearing: 'hearing',
  legal_case: 'legal-case',
  legislation: 'statute',
  manuscript: 'unpublished',
  map: 'map',
  motion_picture: 'film-broadcast',
  broadcast: 'film-broadcast',
  musical_score: 'music',
  pamphlet: 'pamphlet',
  'paper-conference': 'conference-paper',
  patent: 'patent',
  periodical: 'serial',
  personal_communication: 'personal-communication',
  'post-weblog': 'blog',
  regulation: 'legal-rule',
  report: 'report',
  software: 'software',
  song: 'sound-recording',
  standard: 'standard',
  thesis: 'thesis',
  webpage: 'website',
};

const nearTypes: Record<string, string> = {
  article: 'unpublished',
  entry: 'encyclopedia',
  'entry-dictionary': 'dictionary',
  'entry-encyclopedia': 'encyclopedia',
  post: 'website',
  review: 'article',
  'review-book': 'article',
};

const journals = new Set(['article', 'magazine-article', 'newspaper-article']);

function reference(work: Work): KeyedReference {
  return { key: work.key, properties: propertiesOf(work) };
}

function propertiesOf(work: Work): Properties {
  const type = typeOf(work);
  return withoutEmpty({
    type,
    title: titleOf(work),
    ...peopleOf(work),
    [journals.has(type) ? 'journal' : 'collection-title']: work.text('container-title'),
    ...seriesOf(work),
    volume: work.text('volume'),
    issue: work.text('issue'),
    number: work.text('number'),
    'number-volumes': work.text('number-of-volumes'),
    'volume-title': work.text('volume-title'),
    edition: work.text('edition'),
    section: work.text('section'),
    ...pagesOf(work),
    pages: work.text('number-of-pages'),
    ...publisherOf(work, type),
    conference: conferenceOf(work),
    ...datesOf(work),
    [type === 'thesis' ? 'thesis-type' : 'medium']: work.text(
      type === 'thesis' ? 'genre' : 'medium',
    ),
    ...identifiersOf(work),
    version: work.text('version'),
    abstract: work.text('abstract'),
    notes: work.text('note'),
    keywords: keywordsOf(work),
    languages: languagesOf(work),
  });
}

function typeOf(work: Work): string {
  const type = types[work.type];
  if (type !== undefined) return type;
  const near = nearTypes[work.type] ?? 'generic';
  work.tellType(near);
  return near;
}

function titleOf(work: Work): string {
  const title = work.text('title');
  if (title !== '') return title;
  const key = work.keyText();
  work.tell({
    variable: 'title',
    value: '',
    became: key,
    why: 'CFF asks for a title; the key stands there',
  });
  return key;
}

/** CFF has one collection, which for a part is the book that it is in. */
function seriesOf(work: Work): Properties {
  if (work.has('container-title') || !work.has('collection-title')) return {};
  return { 'collection-title': work.text('collection-title') };
}

function pagesOf(work: Work): Properties {
  const pages = work.text('page');
  const [, first, last] = /^([^\s,-]+)-([^\s,-]+)$/.exec(pages) ?? [];
  return first === undefined ? { start: pages } : { start: first, end: last };
}

function publisherOf(work: Work, type: string): Properties {
  const name = work.text('publisher');
  const place = work.text('publisher-place');
  if (name === '') return place === '' ? {} : { location: { name: place } };
  const entity = withoutEmpty({ name, city: place });
  return type === 'thesis' || type === 'report' ? { institution: entity } : { publisher: entity };
}

function conferenceOf(work: Work): Properties {
  const place = work.text('event-place');
  const name = work.text('event-title') || place;
  return name === '' ? {} : withoutEmpty({ name, location: name === place ? '' : place });
}

function datesOf(work: Work): Properties {
  const issued = work.singleDate('issued');
  return {
    year: yearOf(issued),
    month: issued?.month,
    'date-published': issued && isoDay(issued),
    'year-original': yearOf(dateOf(work, 'original-date', (date) => date.month === null)),
    'date-accessed': isoDay(dateOf(work, 'accessed', (date) => date.day !== null)),
  };
}

/** A date for a property that holds either days or years: that it holds less is told. */
function dateOf(
  work: Work,
  variable: string,
  fits: (date: SingleDate) => boolean,
): SingleDate | null {
  const date = work.singleDate(variable);
  if (date === null || fits(date)) return date;
  const value = [date.year, date.month, date.day].filter((part) => part !== null).join('-');
  const isYear = variable === 'original-date';
  const why = isYear ? 'CFF holds the year alone' : 'CFF holds whole days alone';
  work.tell({ variable, value, became: isYear ? date.year : null, why });
  return date;
}

function yearOf(date: SingleDate | null): number | string | null {
  if (date === null) return null;
  return /^\d{4}$/.test(date.year) ? Number(date.year) : date.year;
}

/** A day as the schema wants it, or null where the date is less or more than one. */
function isoDay(date: SingleDate | null): string | null {
  if (!date?.month || !date.day || !/^\d{4}$/.test(date.year)) return null;
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

function keywordsOf(work: Work): string[] {
  return [...new Set(work.text('keyword').split(/\s*[,;]\s*/))].filter(Boolean);
}

/** Languages by the codes of ISO 639 alone. */
function languagesOf(work: Work): string[] {
  const tag = work.text('language');
  const code = /^[a-z]{2,3}(?![a-z])/i.exec(tag)?.[0].toLowerCase();
  if (code !== tag && tag !== '') {
    const why = 'CFF names languages by codes of two or three letters';
    work.tell({ variable: 'language', value: tag, became: code ?? null, why });
  }
  return code === undefined ? [] : [code];
}
