import type {
  ReferenceListPage,
  ReferenceListQuery,
  ReferenceRow,
  ReferenceSort,
} from '../../contract/reference-list-page.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CslName, Reference } from '../../model/reference.ts';
import { referenceAddress } from '../lookup/addresses.ts';
import { shortNames, yearNumber, yearOf } from '../setting/author-year.ts';
import { compareTexts } from '../lookup/collation.ts';
import { perCorpus } from '../memo.ts';
import { paged } from './paging.ts';
import { typeLabel } from '../setting/reference-types.ts';
import { foldForSearch, hasAll, queryWords } from '../lookup/search-text.ts';
import { timesCited } from '../setting/summaries.ts';
import { containerOf, titleOf } from '../setting/titles.ts';

/** Rows of one page: more than any thesis has, few enough to draw at once. */
const PAGE_SIZE = 300;

/** The value of the filter for references whose file says nothing of verification. */
const NOT_STATED = 'not-stated';

/** A row with what it is filtered and sorted by. */
interface Entry {
  row: ReferenceRow;
  words: string;
  yearNumber: number | null;
}

/** All rows in the order of authors, years and titles, which every other order falls back on. */
const entries = perCorpus((corpus): Entry[] => {
  const orders = (['author', 'year', 'title'] as const).map((sort) => inOrder(sort, 1));
  return [...corpus.references.values()]
    .map((reference) => entryOf(corpus, reference))
    .sort((a, b) => orders.reduce((found, compare) => found || compare(a, b), 0));
});

function entryOf(corpus: Corpus, reference: Reference): Entry {
  const { key, type, csl, verification } = reference;
  const row: ReferenceRow = {
    key,
    href: referenceAddress(key),
    authors: shortNames(reference),
    year: yearOf(reference),
    title: titleOf(reference),
    container: containerOf(reference),
    type,
    typeLabel: typeLabel(type),
    timesCited: timesCited(corpus, key),
    verified: verification.verified,
  };
  const names = [...(csl.author ?? []), ...(csl.editor ?? [])].map(wholeName);
  const words = [key, ...names, row.year, row.title, row.container].join(' ');
  return { row, words: foldForSearch(words), yearNumber: yearNumber(reference) };
}

function wholeName(name: CslName): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'];
  return [name.given, particle, name.family, name.literal].filter(Boolean).join(' ');
}

/** What each order compares; null, which is not known, comes last in either direction. */
const sortValue: Record<ReferenceSort, (entry: Entry) => string | number | null> = {
  author: ({ row }) => row.authors || null,
  year: (entry) => entry.yearNumber,
  title: ({ row }) => row.title,
  container: ({ row }) => row.container || null,
  type: ({ row }) => row.typeLabel,
  cited: ({ row }) => row.timesCited,
  verified: ({ row }) => row.verified,
};

function inOrder(sort: ReferenceSort, direction: 1 | -1): (a: Entry, b: Entry) => number {
  const valueOf = sortValue[sort];
  return (a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * compareValues(one, other);
  };
}

function compareValues(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : compareTexts(String(one), String(other));
}

/** `/references`: the references that match, sorted. */
export function referenceListPage(corpus: Corpus, query: ReferenceListQuery): ReferenceListPage {
  const all = entries(corpus);
  const wanted = queryWords(query.q);
  const matching = all.filter((entry) => hasAll(entry.words, wanted) && matches(entry, query));
  const { sort = 'author', order } = query;
  const sorted = matching.toSorted(inOrder(sort, order === 'descending' ? -1 : 1));
  const { items, page, pages } = paged(sorted, { page: query.page, size: PAGE_SIZE });
  return {
    query,
    all: all.length,
    total: matching.length,
    page,
    pages,
    types: facet(all.map(({ row }) => [row.type, row.typeLabel])),
    verifications: facet(
      all.map(({ row }) => [row.verified ?? NOT_STATED, row.verified ?? 'not stated']),
    ),
    references: items.map(({ row }) => row),
  };
}

function matches({ row }: Entry, { type, cited, verified }: ReferenceListQuery): boolean {
  return (
    (!type || row.type === type) &&
    (!cited || row.timesCited > 0 === (cited === 'yes')) &&
    (!verified || (row.verified ?? NOT_STATED) === verified)
  );
}

function facet(values: readonly (readonly [value: string, label: string])[]) {
  const counts = new Map<string, { value: string; label: string; count: number }>();
  for (const [value, label] of values) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { value, label, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || compareTexts(a.label, b.label));
}
