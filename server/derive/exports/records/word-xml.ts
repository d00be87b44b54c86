/**
 * Sources of Word: the bibliography of Office Open XML, ECMA-376 part 1, section 22.6 (shared-bibliography.xsd), as
 * Word takes it in by “Manage sources”.
 */
import type { CslName } from '../../../model/reference.ts';
import { element, xmlDocument, xmlText } from '../xml.ts';
import type { SingleDate } from './dates.ts';
import { familyOf, indexName } from './names.ts';
import type { Work } from './work.ts';
import { tellsCase, writeEach } from './write-each.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography';

/** Writes sources of Word. */
export const writeWordXml = tellsCase(
  writeEach({
    format: 'Word',
    write: source,
    join: (sources: readonly string[]) => ({
      text: xmlDocument(
        element(
          'b:Sources',
          { 'xmlns:b': NAMESPACE, xmlns: NAMESPACE, SelectedStyle: '' },
          sources,
        ),
      ),
      notices: [],
    }),
  }),
);

const types: Record<string, string> = {
  'article-journal': 'JournalArticle',
  'article-magazine': 'ArticleInAPeriodical',
  'article-newspaper': 'ArticleInAPeriodical',
  book: 'Book',
  chapter: 'BookSection',
  document: 'Misc',
  graphic: 'Art',
  interview: 'Interview',
  legal_case: 'Case',
  motion_picture: 'Film',
  'paper-conference': 'ConferenceProceedings',
  patent: 'Patent',
  performance: 'Performance',
  report: 'Report',
  song: 'SoundRecording',
  thesis: 'Report',
  webpage: 'InternetSite',
};

/** Types that Word's are near to. */
const nearTypes: Record<string, string> = {
  dataset: 'ElectronicSource',
  entry: 'BookSection',
  'entry-dictionary': 'BookSection',
  'entry-encyclopedia': 'BookSection',
  figure: 'Art',
  pamphlet: 'Book',
  post: 'InternetSite',
  'post-weblog': 'InternetSite',
  review: 'JournalArticle',
  'review-book': 'JournalArticle',
  software: 'ElectronicSource',
};

/** What the thing that a work appeared in is called, by the source's type. */
const containers: Record<string, string> = {
  ArticleInAPeriodical: 'PeriodicalTitle',
  BookSection: 'BookTitle',
  Case: 'Reporter',
  ConferenceProceedings: 'ConferenceName',
  ElectronicSource: 'PublicationTitle',
  InternetSite: 'InternetSiteTitle',
  Interview: 'PublicationTitle',
  JournalArticle: 'JournalName',
  Misc: 'PublicationTitle',
  SoundRecording: 'AlbumTitle',
};

const publishers: Record<string, string> = {
  Film: 'ProductionCompany',
  InternetSite: 'ProductionCompany',
};

/** Elements that hold a text, and the variable it is taken from. */
const texts: readonly (readonly [name: string, variable: string])[] = [
  ['Title', 'title'],
  ['ShortTitle', 'title-short'],
  ['City', 'publisher-place'],
  ['Edition', 'edition'],
  ['Volume', 'volume'],
  ['Issue', 'issue'],
  ['NumberVolumes', 'number-of-volumes'],
  ['ChapterNumber', 'chapter-number'],
  ['Pages', 'page'],
  ['Medium', 'medium'],
  ['Version', 'version'],
  ['LCID', 'language'],
  ['URL', 'URL'],
];

/** The roles of people in Word, and their variables. */
const roles: readonly (readonly [role: string, variable: string])[] = [
  ['Author', 'author'],
  ['BookAuthor', 'container-author'],
  ['Compiler', 'compiler'],
  ['Composer', 'composer'],
  ['Director', 'director'],
  ['Editor', 'editor'],
  ['Interviewer', 'interviewer'],
  ['Performer', 'performer'],
  ['ProducerName', 'producer'],
  ['Translator', 'translator'],
  ['Writer', 'script-writer'],
];

function source(work: Work): string {
  const type = typeOf(work);
  const container = containers[type];
  return element('b:Source', {}, [
    leaf('Tag', work.keyText()),
    leaf('SourceType', type),
    people(work, type),
    ...texts.map(([name, variable]) => leaf(name, work.text(variable))),
    container === undefined ? '' : leaf(container, containerOf(work, type)),
    leaf(publisherElement(work, type), work.text('publisher')),
    ...genre(work, type),
    leaf('StandardNumber', standardNumber(work, type)),
    leaf('Comments', comments(work)),
    ...dateElements(work.singleDate('issued'), ''),
    ...dateElements(work.singleDate('accessed'), 'Accessed'),
  ]);
}

function typeOf(work: Work): string {
  const type = types[work.type];
  if (type !== undefined) return type;
  const near = nearTypes[work.type] ?? 'Misc';
  work.tellType(near);
  return near;
}

/** An element with a text, or nothing where there is none. */
function leaf(name: string, text: string): string {
  return text === '' ? '' : element(`b:${name}`, {}, [xmlText(text)]);
}

function people(work: Work, type: string): string {
  const written = roles.map(([role, variable]) => {
    const names = work.names(variable);
    if (names.length === 0) return '';
    return element(`b:${roleIn(type, role)}`, {}, [nameList(work, { role, variable, names })]);
  });
  return written.some(Boolean) ? element('b:Author', {}, written) : '';
}

/** Whoever made a patent is its inventor. */
function roleIn(type: string, role: string): string {
  return type === 'Patent' && role === 'Author' ? 'Inventor' : role;
}

/** A single body stands as such where Word allows it; beside persons a body is one who has a last name only. */
function nameList(
  work: Work,
  { role, variable, names }: { role: string; variable: string; names: readonly CslName[] },
): string {
  const [only] = names;
  const isBody = names.length === 1 && only!.literal !== undefined;
  const allowsBody = (role === 'Author' && work.type !== 'patent') || role === 'Performer';
  if (isBody && allowsBody) return leaf('Corporate', only!.literal!);
  return element(
    'b:NameList',
    {},
    names.map((name) => person(work, variable, name)),
  );
}

function person(work: Work, variable: string, name: CslName): string {
  const last = [familyOf(name), name.suffix].filter(Boolean).join(' ');
  if (name.suffix) {
    const why = 'Word has no place for the suffix of a name; it stands with the last name';
    const became = [last, name.given].filter(Boolean).join(', ');
    work.tell({ variable, value: indexName(name), became, why });
  }
  return element('b:Person', {}, [leaf('Last', last), leaf('First', name.given ?? '')]);
}

function containerOf(work: Work, type: string): string {
  const title = work.text('container-title');
  if (title !== '') return title;
  return type === 'ConferenceProceedings' ? work.text('event-title') : '';
}

function publisherElement(work: Work, type: string): string {
  if (type === 'Report') return work.type === 'thesis' ? 'Institution' : 'Publisher';
  return publishers[type] ?? 'Publisher';
}

function genre(work: Work, type: string): string[] {
  if (work.type === 'thesis') return [leaf('ThesisType', work.text('genre'))];
  if (type === 'Patent')
    return [leaf('Type', work.text('genre')), leaf('PatentNumber', work.text('number'))];
  return type === 'Report' || type === 'Misc' ? [leaf('Type', work.text('genre'))] : [];
}

/** Word has one place for every number that is not a volume or an issue; what each is stands before it. */
function standardNumber(work: Work, type: string): string {
  const numbers = [
    ['ISBN', 'ISBN'],
    ['ISSN', 'ISSN'],
    ['DOI', 'DOI'],
    ['PMID', 'PMID'],
    ['No.', type === 'Patent' ? '' : 'number'],
  ] as const;
  return numbers
    .map(([label, variable]) => [label, variable && work.text(variable)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join('; ');
}

/** The note, and the series, for which Word has no place of its own. */
function comments(work: Work): string {
  const parts = [work.text('collection-title'), work.text('collection-number')];
  const series = parts.filter(Boolean).join(' ');
  if (series !== '') {
    const why = 'Word has no place for a series; it stands among the comments';
    work.tell({ variable: 'collection-title', value: series, became: series, why });
  }
  return [work.text('note'), series].filter(Boolean).join('; ');
}

function dateElements(date: SingleDate | null, suffix: '' | 'Accessed'): string[] {
  if (date === null) return [];
  const { year, month, day } = date;
  return [
    leaf(`Year${suffix}`, year),
    leaf(`Month${suffix}`, month === null ? '' : String(month)),
    leaf(`Day${suffix}`, day === null ? '' : String(day)),
  ];
}
