/**
 * RIS, by the tables of tags of Reference Manager's specification of 2011, which give a tag another meaning for each
 * type of work. Where programs read what the tables do not have, as `ED` for editors of a book, that is written.
 */
import type { TaggedLine } from './tagged-lines.ts';
import { slashedDate, taggedKeywords, taggedNames, tagTable, typedTexts } from './tagged-lines.ts';
import type { Work } from './work.ts';
import { tellsCase, writeEach } from './write-each.ts';

/** Writes RIS. */
export const writeRis = tellsCase(
  writeEach({
    format: 'RIS',
    write: record,
    join: (records: readonly string[]) => ({ text: records.join('\r\n'), notices: [] }),
  }),
);

const types: Record<string, string> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  classic: 'CLSWK',
  dataset: 'DATA',
  document: 'GEN',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  periodical: 'SER',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
};

/** What is near enough to a type that RIS lacks. */
const nearTypes: Record<string, string> = {
  article: 'UNPB',
  broadcast: 'VIDEO',
  entry: 'CHAP',
  post: 'ELEC',
  regulation: 'STAT',
  review: 'JOUR',
  'review-book': 'JOUR',
};

/** Tags that mean the same for all types, once those of the type have been looked at. */
const everywhere = tagTable(`
  TI title
  T2 container-title
  T3 collection-title
  J2 container-title-short
  ST title-short
  VL volume
  IS issue
  ET edition version
  NV number-of-volumes
  SE section
  M1 number
  M3 genre
  PB publisher
  CY publisher-place
  SN ISBN ISSN
  DO DOI
  UR URL
  LA language
  AB abstract
  N1 note
  RN annote
  CN call-number
  DB archive
  AV archive_location
  AN PMID`);

/** Tags by type: they come before those that mean the same everywhere. */
const texts: Record<string, ReturnType<typeof tagTable>> = {
  BOOK: tagTable(`
    T2 collection-title
    M1 collection-number
    SP number-of-pages`),
  CHAP: tagTable(`
    SE chapter-number section
    SV collection-number`),
  CONF: tagTable(`
    T2 event-title container-title
    C3 container-title
    CY event-place publisher-place
    C1 publisher-place`),
  JOUR: tagTable(`
    C7 number
    C2 PMCID
    SN ISSN`),
  MGZN: tagTable('SN ISSN'),
  NEWS: tagTable('SN ISSN'),
  PAMP: tagTable('M1 collection-number'),
  PAT: tagTable('SN number'),
  RPRT: tagTable('SN number ISBN ISSN'),
  THES: tagTable('SP number-of-pages'),
};

const creators: Record<string, ReturnType<typeof tagTable>> = {
  BOOK: tagTable(`
    ED editor
    A2 collection-editor
    A4 translator`),
  CHAP: tagTable(`
    A2 editor
    A3 collection-editor
    A4 translator`),
  CONF: tagTable(`
    A2 editor
    A3 collection-editor`),
  DICT: tagTable(`
    A2 editor
    A4 translator`),
  ENCYC: tagTable(`
    A2 editor
    A4 translator`),
  MPCT: tagTable(`
    A3 producer
    A4 performer`),
  MUSIC: tagTable('A2 editor'),
  PAMP: tagTable('A4 translator'),
  PCOMM: tagTable('A2 recipient'),
  RPRT: tagTable('A2 collection-editor'),
  SER: tagTable('A2 editor'),
  SOUND: tagTable('A2 performer'),
};

const otherCreators = tagTable('ED editor');

function record(work: Work): string {
  const type = typeOf(work);
  const lines: TaggedLine[] = [
    ['TY', type],
    ['ID', work.keyText()],
    ...creatorLines(work, type),
    ...dateLines(work, type),
    ...pageLines(work),
    ...textLines(work, type),
    ...taggedKeywords(work, 'KW'),
    ['ER', ''],
  ];
  return lines.map(([tag, text]) => `${tag}  - ${text}\r\n`).join('');
}

function typeOf(work: Work): string {
  const type = types[work.type];
  if (type !== undefined) return type;
  const near = nearTypes[work.type] ?? 'GEN';
  work.tellType(near);
  return near;
}

function creatorLines(work: Work, type: string): TaggedLine[] {
  // Those who made a film are its directors; who wrote it has no place beside them.
  const makers = type === 'MPCT' && work.has('director') ? 'director' : 'author';
  const table = [['AU', makers] as const, ...(creators[type] ?? otherCreators)];
  return table.flatMap(([tag, variable]) => taggedNames(work, tag, variable!));
}

/** Of a conference `PY` is the year in which it was held, and another tag has the year of its proceedings. */
function dateLines(work: Work, type: string): TaggedLine[] {
  const issued = work.singleDate('issued');
  const accessed = work.singleDate('accessed');
  const lines: TaggedLine[] = issued ? [['PY', issued.year]] : [];
  if (issued && type === 'CONF') lines.push(['C2', issued.year]);
  if (issued?.month) lines.push(['DA', `${slashedDate(issued)}/`]);
  if (accessed) lines.push(['Y2', `${slashedDate(accessed)}/`]);
  return lines;
}

/** First and last page where there are just these; anything else stands in the place of the first. */
function pageLines(work: Work): TaggedLine[] {
  const pages = work.text('page');
  if (pages === '') return [];
  const [, first, last] = /^([^\s,-]+)-([^\s,-]+)$/.exec(pages) ?? [];
  return first === undefined
    ? [['SP', pages]]
    : [
        ['SP', first],
        ['EP', last!],
      ];
}

function textLines(work: Work, type: string): TaggedLine[] {
  const free = (texts[type] ?? []).filter(([tag]) => tag !== 'SP' || !work.has('page'));
  return typedTexts(work, free, everywhere);
}
