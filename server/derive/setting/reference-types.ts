/** Entry types and fields of BibTeX and biblatex in words. */

const types: Record<string, string> = {
  article: 'Journal article',
  book: 'Book',
  booklet: 'Booklet',
  collection: 'Edited book',
  conference: 'Conference paper',
  dataset: 'Data set',
  inbook: 'Book part',
  incollection: 'Book chapter',
  inproceedings: 'Conference paper',
  manual: 'Manual',
  mastersthesis: 'Master’s thesis',
  misc: 'Other',
  mvbook: 'Multi-volume book',
  online: 'Web page',
  patent: 'Patent',
  periodical: 'Journal issue',
  phdthesis: 'Doctoral thesis',
  proceedings: 'Proceedings',
  report: 'Report',
  software: 'Software',
  techreport: 'Report',
  thesis: 'Thesis',
  unpublished: 'Unpublished work',
  www: 'Web page',
};

/** What readers call an entry type; a type of the author's own keeps its name. */
export function typeLabel(type: string): string {
  return types[type] ?? type.charAt(0).toUpperCase() + type.slice(1).replace(/[-_]+/g, ' ');
}

const fields: Record<string, string> = {
  booktitle: 'In',
  doi: 'DOI',
  eid: 'Article number',
  isbn: 'ISBN',
  issn: 'ISSN',
  journal: 'Journal',
  journaltitle: 'Journal',
  langid: 'Language',
  location: 'Place',
  address: 'Place',
  not_seen: 'Not seen',
  number: 'Issue',
  url: 'Web address',
  urldate: 'Seen on',
};

/** What readers call a field; one of the author's own keeps its name. */
export function fieldLabel(name: string): string {
  return fields[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]+/g, ' ');
}
