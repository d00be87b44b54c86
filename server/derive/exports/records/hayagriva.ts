/**
 * Hayagriva's YAML, which Typst reads, as docs/file-format.md of Hayagriva describes it. What a work appeared in is its
 * parent; braces keep the case of words as in BibTeX. It gives up a whole file for one number or address that is
 * none, so such values are left out and told.
 */
import type { CslName } from '../../../model/reference.ts';
import { once } from '../../memo.ts';
import { twoDigits } from './dates.ts';
import { freeKey } from './free-key.ts';
import { indexName } from './names.ts';
import { partsByCase, plainText } from './plain-text.ts';
import type { Work } from './work.ts';
import { writeEach } from './write-each.ts';
import type { Written } from './written.ts';
import { withoutEmpty, yamlDocument } from './yaml.ts';

/** Writes Hayagriva's YAML. */
export const writeHayagriva = writeEach({ format: 'Hayagriva', write: entry, join: file });

type Fields = Record<string, unknown>;

interface Entry {
  key: string;
  fields: Fields;
}

/** A file is one mapping, in which no key may stand twice. */
function file(entries: readonly Entry[]): Pick<Written, 'text' | 'notices'> {
  const keys = new Set<string>();
  const notices: string[] = [];
  const blocks = entries.map((each) => {
    const { key, notice } = freeKey(each.key, keys);
    if (notice === null) return block(each);
    notices.push(notice);
    return yamlDocument({ [key]: each.fields });
  });
  return { text: blocks.join(''), notices };
}

const block = once(({ key, fields }: Entry) => yamlDocument({ [key]: fields }));

/** A type, and that of the thing in which such a work appears. */
type Kind = readonly [type: string, parent?: string];

const kinds: Record<string, Kind> = {
  'article-journal': ['article', 'periodical'],
  'article-magazine': ['article', 'periodical'],
  'article-newspaper': ['article', 'newspaper'],
  bill: ['legislation'],
  book: ['book'],
  broadcast: ['video', 'video'],
  chapter: ['chapter', 'book'],
  document: ['misc'],
  entry: ['entry', 'reference'],
  'entry-dictionary': ['entry', 'reference'],
  'entry-encyclopedia': ['entry', 'reference'],
  graphic: ['artwork'],
  legal_case: ['case'],
  legislation: ['legislation'],
  manuscript: ['manuscript'],
  motion_picture: ['video'],
  'paper-conference': ['article', 'proceedings'],
  patent: ['patent'],
  performance: ['performance'],
  periodical: ['periodical'],
  post: ['post', 'post'],
  'post-weblog': ['article', 'blog'],
  report: ['report'],
  song: ['audio', 'audio'],
  thesis: ['thesis'],
  webpage: ['web', 'web'],
};

const nearKinds: Record<string, Kind> = {
  article: ['manuscript'],
  dataset: ['repository'],
  figure: ['artwork'],
  map: ['artwork'],
  pamphlet: ['book'],
  regulation: ['legislation'],
  review: ['article', 'periodical'],
  'review-book': ['article', 'periodical'],
  software: ['repository'],
  treaty: ['legislation'],
};

/** What people other than authors and editors did, by their variables. */
const roles = Object.entries({
  compiler: 'compiler',
  composer: 'composer',
  director: 'director',
  'executive-producer': 'executive-producer',
  illustrator: 'illustrator',
  narrator: 'narrator',
  organizer: 'organizer',
  performer: 'cast-member',
  producer: 'producer',
  'script-writer': 'writer',
  translator: 'translator',
});

function entry(work: Work): Entry {
  const [type, parentType = 'book'] = kindOf(work);
  const whole = wholeOf(work);
  const hasParent = work.has('container-title') || work.has('container-author');
  const series = seriesOf(work);
  const parent = withoutEmpty({
    type: parentType,
    title: formattable(work, 'container-title'),
    author: people(work, 'container-author'),
    ...(hasParent ? whole : {}),
    parent: hasParent ? series : null,
  });
  const conference = conferenceOf(work);
  const parents = [hasParent ? parent : series, conference].filter((each) => each !== null);
  const fields = withoutEmpty({
    type,
    title: formattable(work, 'title'),
    author: people(work, 'author'),
    date: dateText(work, 'issued'),
    ...(hasParent ? {} : whole),
    'page-range': work.text('page'),
    'page-total': wholeNumber(work, 'number-of-pages'),
    chapter: work.text('chapter-number'),
    affiliated: affiliated(work),
    url: urlOf(work),
    'serial-number': serialNumbers(work),
    language: languageOf(work),
    archive: formattable(work, 'archive'),
    'archive-location': formattable(work, 'archive_location'),
    'call-number': formattable(work, 'call-number'),
    genre: formattable(work, 'genre'),
    note: formattable(work, 'note'),
    abstract: formattable(work, 'abstract'),
    parent: parents.length === 1 ? parents[0] : parents,
  });
  return { key: work.keyText(), fields };
}

function kindOf(work: Work): Kind {
  if (work.type === 'chapter' && work.has('editor')) return ['anthos', 'anthology'];
  const kind = kinds[work.type];
  if (kind !== undefined) return kind;
  const near: Kind = nearKinds[work.type] ?? ['misc'];
  work.tellType(near[0]);
  return near;
}

/** What is said of the thing that was published: of the journal or book where there is one, otherwise of the work. */
function wholeOf(work: Work): Fields {
  return {
    editor: people(work, 'editor'),
    volume: work.text('volume'),
    issue: work.text('issue'),
    edition: work.text('edition'),
    'volume-total': wholeNumber(work, 'number-of-volumes'),
    ...publisherOf(work),
  };
}

function publisherOf(work: Work): Fields {
  const name = formattable(work, 'publisher');
  const location = formattable(work, 'publisher-place');
  if (work.type === 'thesis' || work.type === 'report') return { organization: name, location };
  return name === '' || location === ''
    ? { publisher: name, location }
    : { publisher: { name, location } };
}

function seriesOf(work: Work): Fields | null {
  if (!work.has('collection-title')) return null;
  return withoutEmpty({
    type: 'anthology',
    title: formattable(work, 'collection-title'),
    volume: work.text('collection-number'),
    editor: people(work, 'collection-editor'),
  });
}

function conferenceOf(work: Work): Fields | null {
  if (!work.has('event-title')) return null;
  const title = formattable(work, 'event-title');
  const location = formattable(work, 'event-place');
  return withoutEmpty({ type: 'conference', title, location, date: dateText(work, 'event-date') });
}

/** A text whose words may change their case, but for those in braces. */
function formattable(work: Work, variable: string): string {
  const text = work.raw(variable);
  if (text === '') return '';
  const { plain, why } = plainText(text);
  if (why !== null) {
    const reason = why.charAt(0).toUpperCase() + why.slice(1);
    work.tell({ variable, value: text, became: plain, why: reason });
  }
  const parts = partsByCase(text).map((part) => {
    const escaped = onOneLine(part.text).replace(/[\\{}$]/g, '\\$&');
    return part.isProtected ? `{${escaped}}` : escaped;
  });
  return parts.join('').trim();
}

/** A part of a text on one line, the spaces at its ends among it. */
function onOneLine(text: string): string {
  const { plain } = plainText(`|${text}|`);
  return plain.slice(1, -1);
}

function people(work: Work, variable: string): unknown {
  const persons = work.names(variable).map(person);
  return persons.length === 1 ? persons[0] : persons;
}

/** A name that a comma cannot part in the right way has its parts by their own names. */
function person(name: CslName): unknown {
  const prefix = [name['dropping-particle'], name['non-dropping-particle']]
    .filter(Boolean)
    .join(' ');
  const parts = [name.literal, name.family, name.given];
  const isPlain = name.family && name.given && !prefix && !name.suffix;
  if (isPlain && !parts.some((part) => part?.includes(',')) && !/^\p{Ll}/u.test(name.family!)) {
    return indexName(name);
  }
  return withoutEmpty({
    name: name.literal ?? name.family ?? name.given,
    'given-name': name.family === undefined ? '' : name.given,
    prefix,
    suffix: name.suffix,
  });
}

function affiliated(work: Work): Fields[] {
  return roles.flatMap(([variable, role]) => {
    const names = people(work, variable);
    return Array.isArray(names) && names.length === 0 ? [] : [{ role, names }];
  });
}

function dateText(work: Work, variable: string): string {
  const date = work.singleDate(variable);
  if (date === null) return '';
  const { year, month, day } = date;
  if (/^-?\d{4}$/.test(year)) {
    return [year, ...[month, day].filter((part) => part !== null).map(twoDigits)].join('-');
  }
  leaveOut(work, variable, year);
  return '';
}

function wholeNumber(work: Work, variable: string): string {
  return fitting(work, variable, (text) => /^\d+$/.test(text));
}

function languageOf(work: Work): string {
  return fitting(work, 'language', (text) =>
    /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(text),
  );
}

function urlOf(work: Work): unknown {
  const value = fitting(work, 'URL', (text) => URL.canParse(text));
  const date = value === '' ? '' : dateText(work, 'accessed');
  return date === '' ? value : { value, date };
}

/** A text that has the form which the field must have. */
function fitting(work: Work, variable: string, fits: (text: string) => boolean): string {
  const text = work.text(variable);
  if (text === '' || fits(text)) return text;
  leaveOut(work, variable, text);
  return '';
}

function leaveOut(work: Work, variable: string, value: string): void {
  const why = 'Hayagriva reads no file in which this has another form than it knows';
  work.tell({ variable, value, became: null, why });
}

function serialNumbers(work: Work): Fields {
  return withoutEmpty({
    doi: work.text('DOI'),
    isbn: work.text('ISBN'),
    issn: work.text('ISSN'),
    pmid: work.text('PMID'),
    pmcid: work.text('PMCID'),
    serial: work.text('number'),
  });
}
