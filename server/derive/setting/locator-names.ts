/** What readers call the kinds of places in a source. */
import type { LocatorLabel } from '../../model/citation.ts';

/** One and several of each, the usual ones first. */
const names: Record<LocatorLabel, readonly [one: string, several: string]> = {
  page: ['Page', 'Pages'],
  chapter: ['Chapter', 'Chapters'],
  section: ['Section', 'Sections'],
  paragraph: ['Paragraph', 'Paragraphs'],
  figure: ['Figure', 'Figures'],
  table: ['Table', 'Tables'],
  note: ['Note', 'Notes'],
  appendix: ['Appendix', 'Appendices'],
  part: ['Part', 'Parts'],
  volume: ['Volume', 'Volumes'],
  act: ['Act', 'Acts'],
  'article-locator': ['Article', 'Articles'],
  book: ['Book', 'Books'],
  canon: ['Canon', 'Canons'],
  column: ['Column', 'Columns'],
  elocation: ['Location in an e-book', 'Locations in an e-book'],
  equation: ['Equation', 'Equations'],
  folio: ['Folio', 'Folios'],
  issue: ['Issue', 'Issues'],
  line: ['Line', 'Lines'],
  opus: ['Opus', 'Opera'],
  rule: ['Rule', 'Rules'],
  scene: ['Scene', 'Scenes'],
  'sub-verbo': ['Entry in a dictionary', 'Entries in a dictionary'],
  supplement: ['Supplement', 'Supplements'],
  timestamp: ['Time in a recording', 'Times in a recording'],
  'title-locator': ['Title of a law', 'Titles of a law'],
  verse: ['Verse', 'Verses'],
  version: ['Version', 'Versions'],
};

/** The kinds of places, the usual ones first. */
export const locatorLabels = Object.keys(names) as LocatorLabel[];

/** `Chapter`. */
export function locatorName(label: LocatorLabel): string {
  return names[label][0];
}

/** `Chapters`. */
export function locatorNames(label: LocatorLabel): string {
  return names[label][1];
}
