/** Which CSL variables the fields of a .bib file are read into, and so speak for. */

const table = `
  title subtitle titleaddon > title
  journaltitle journalsubtitle journaltitleaddon journal > container-title
  booktitle booksubtitle booktitleaddon > container-title
  maintitle mainsubtitle maintitleaddon > container-title
  issuetitle issuesubtitle issuetitleaddon > volume-title
  eventtitle eventtitleaddon > event-title
  author > author
  editor > editor
  translator > translator
  bookauthor > container-author
  date year month day > issued
  urldate > accessed
  eventdate > event-date
  origdate > original-date
  series > collection-title
  shortseries > collection-title-short
  shortjournal > container-title-short
  shorttitle > title-short
  publisher institution organization school > publisher
  howpublished > URL publisher
  location address > publisher-place jurisdiction
  venue > event-place
  volume > volume
  volumes > number-of-volumes
  part > part-number
  issue > issue
  number > issue number collection-number
  eid isan ismn isrn iswc > number
  pages > page section
  pagetotal numpages > number-of-pages
  chapter > chapter-number
  edition > edition
  version > version
  type entrysubtype > genre
  note addendum > note
  annotation annote > annote
  abstract > abstract
  keywords > keyword
  langid language > language
  library > call-number
  pubstate > status
  doi > DOI
  url > URL
  isbn > ISBN
  issn > ISSN
  eprint pmid > PMID
  pmcid > PMCID
  origtitle > original-title
  origpublisher > original-publisher
  origlocation > original-publisher-place`;

/** By field: the variables that may have come of it. */
export const fieldVariables: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => line.split('>').map((side) => side.trim().split(' ')))
    .flatMap(([fields = [], variables = []]) => fields.map((field) => [field, variables] as const)),
);
