/**
 * The names by which scholarly indexers and reference managers read a page's head.
 * Source: the "Highwire Press" tags that Google Scholar's inclusion guidelines list.
 */
import type { ReferencePage } from '../../server/contract/reference-page.ts';

/** One `<meta>` of the head. */
export interface Metadata {
  name: string;
  content: string;
}

/** Which tag says what a field of the record says; the first field that is there counts. */
const TAGS: readonly [name: string, fields: readonly string[]][] = [
  ['citation_journal_title', ['journaltitle', 'journal']],
  ['citation_inbook_title', ['booktitle']],
  ['citation_volume', ['volume']],
  ['citation_issue', ['number', 'issue']],
  ['citation_publisher', ['publisher']],
  ['citation_issn', ['issn']],
  ['citation_isbn', ['isbn']],
  ['citation_language', ['langid', 'language']],
];

/** What the head of a reference's page says of the work. */
export function citationMetadata({ reference, fields, abstract }: ReferencePage): Metadata[] {
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const tags = TAGS.map(([name, sources]) => {
    const source = sources.find((field) => values.has(field));
    return { name, content: (source && values.get(source)) ?? '' };
  });
  return [
    { name: 'description', content: abstract || reference.title },
    { name: 'citation_title', content: reference.title },
    ...authorsOf(values).map((content) => ({ name: 'citation_author', content })),
    { name: 'citation_publication_date', content: reference.year },
    ...tags,
    ...pagesOf(values),
    { name: 'citation_doi', content: reference.doi },
    { name: 'citation_public_url', content: reference.url },
  ].filter(({ content }) => content !== '');
}

function authorsOf(values: ReadonlyMap<string, string>): string[] {
  return (values.get('author') ?? '').split('; ').filter((name) => name && name !== 'et al.');
}

function pagesOf(values: ReadonlyMap<string, string>): Metadata[] {
  const [first = '', last = ''] = (values.get('pages') ?? '').split(/\s*[-–—]+\s*/);
  return [
    { name: 'citation_firstpage', content: first },
    { name: 'citation_lastpage', content: last },
  ];
}
