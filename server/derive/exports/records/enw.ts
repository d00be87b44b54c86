/**
 * EndNote's import format, which grew from Refer: lines of a percent sign, a tag and a text. What a tag means for a
 * type is told in EndNote's manual, “Creating a tagged EndNote import file”.
 */
import { namesText } from './names.ts';
import type { TaggedLine } from './tagged-lines.ts';
import { slashedDate, taggedKeywords, taggedNames, tagTable, typedTexts } from './tagged-lines.ts';
import type { Work } from './work.ts';
import { tellsCase, writeEach } from './write-each.ts';

/** Writes EndNote's import format. */
export const writeEnw = tellsCase(
  writeEach({
    format: 'EndNote',
    write: record,
    join: (records: readonly string[]) => ({ text: records.join('\n'), notices: [] }),
  }),
);

const types: Record<string, string> = {
  'article-journal': 'Journal Article',
  'article-magazine': 'Magazine Article',
  'article-newspaper': 'Newspaper Article',
  bill: 'Bill',
  book: 'Book',
  chapter: 'Book Section',
  classic: 'Classical Work',
  dataset: 'Dataset',
  document: 'Generic',
  'entry-dictionary': 'Dictionary',
  'entry-encyclopedia': 'Encyclopedia',
  figure: 'Figure',
  graphic: 'Artwork',
  hearing: 'Hearing',
  interview: 'Interview',
  legal_case: 'Case',
  legislation: 'Statute',
  manuscript: 'Unpublished Work',
  map: 'Map',
  motion_picture: 'Film or Broadcast',
  musical_score: 'Music',
  pamphlet: 'Pamphlet',
  'paper-conference': 'Conference Paper',
  patent: 'Patent',
  periodical: 'Serial',
  personal_communication: 'Personal Communication',
  'post-weblog': 'Blog',
  report: 'Report',
  software: 'Computer Program',
  standard: 'Standard',
  thesis: 'Thesis',
  webpage: 'Web Page',
};

const nearTypes: Record<string, string> = {
  article: 'Unpublished Work',
  broadcast: 'Film or Broadcast',
  post: 'Web Page',
  regulation: 'Legal Rule or Regulation',
  review: 'Journal Article',
  'review-book': 'Journal Article',
  song: 'Audiovisual Material',
};

const journals = new Set(['Journal Article', 'Magazine Article', 'Newspaper Article']);

const everywhere = tagTable(`
  %T title
  %B container-title
  %S collection-title
  %! title-short
  %O container-title-short
  %V volume
  %N issue number collection-number
  %6 number-of-volumes
  %& chapter-number section
  %P page number-of-pages
  %7 edition version
  %9 genre
  %I publisher
  %C publisher-place
  %@ ISBN ISSN
  %R DOI
  %U URL
  %G language
  %X abstract
  %Z note
  %< annote
  %L call-number
  %M PMID
  %W archive
  %1 archive_location`);

const texts: Record<string, ReturnType<typeof tagTable>> = {
  Book: tagTable('%B collection-title'),
  'Conference Paper': tagTable('%B container-title event-title'),
  Report: tagTable(`
    %B collection-title
    %@ number ISBN ISSN`),
};

function record(work: Work): string {
  const type = typeOf(work);
  const lines: TaggedLine[] = [
    ['%0', type],
    ['%F', work.keyText()],
    ...creatorLines(work, type),
    ...dateLines(work),
    ...textLines(work, type),
    ...taggedKeywords(work, '%K'),
  ];
  return lines.map(([tag, text]) => `${tag} ${text}\n`).join('');
}

/** A book that has editors and no author is one of another type, whose editors stand as its authors. */
function typeOf(work: Work): string {
  if (work.type === 'book' && work.has('editor') && !work.has('author')) return 'Edited Book';
  const type = types[work.type];
  if (type !== undefined) return type;
  const near = nearTypes[work.type] ?? 'Generic';
  work.tellType(near);
  return near;
}

function creatorLines(work: Work, type: string): TaggedLine[] {
  if (type === 'Edited Book') {
    return [
      ...taggedNames(work, '%A', 'editor'),
      ...taggedNames(work, '%E', 'collection-editor'),
      ...taggedNames(work, '%?', 'translator'),
    ];
  }
  const series = type === 'Book' ? [] : taggedNames(work, '%Y', 'collection-editor');
  if (type === 'Book' && work.has('editor')) {
    const names = namesText(work.allNames('editor'));
    const why = 'EndNote reads the editors of a book that has authors as those of its series';
    work.tell({ variable: 'editor', value: names, became: names, why });
  }
  const makers = work.type === 'motion_picture' && work.has('director') ? 'director' : 'author';
  return [
    ...taggedNames(work, '%A', makers),
    ...taggedNames(work, '%E', 'editor'),
    ...series,
    ...taggedNames(work, '%?', 'translator'),
  ];
}

function dateLines(work: Work): TaggedLine[] {
  const issued = work.singleDate('issued');
  const accessed = work.singleDate('accessed');
  const lines: TaggedLine[] = issued ? [['%D', issued.year]] : [];
  if (issued?.month) lines.push(['%8', slashedDate(issued).replace(/\/+$/, '')]);
  if (accessed) lines.push(['%[', slashedDate(accessed).replace(/\/+$/, '')]);
  return lines;
}

function textLines(work: Work, type: string): TaggedLine[] {
  const journal = journals.has(type) ? tagTable('%J container-title') : [];
  return typedTexts(work, [...journal, ...(texts[type] ?? [])], everywhere);
}
