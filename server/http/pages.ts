/** The table of pages: address, JSON twin, schemas, and the view that both are made of. */
import type { TSchema } from 'typebox';
import { GraphPage, GraphQuery } from '../contract/graph-page.ts';
import { NoteListPage, NoteListQuery } from '../contract/note-list-page.ts';
import { NotePage } from '../contract/note-page.ts';
import { OverviewPage } from '../contract/overview-page.ts';
import type { PageViews } from '../contract/page.ts';
import { ProblemsPage, ProblemsQuery } from '../contract/problems-page.ts';
import { ReferenceListPage, ReferenceListQuery } from '../contract/reference-list-page.ts';
import { ReferencePage } from '../contract/reference-page.ts';
import { SearchPage, SearchQuery } from '../contract/search-page.ts';
import { noteBody } from '../corpus/body.ts';
import { referenceRecord } from '../corpus/record.ts';
import type { Layouts } from '../derive/graph/layout-plan.ts';
import { graphPage, graphPlan } from '../derive/pages/graph-page.ts';
import { noteListPage } from '../derive/pages/note-list-page.ts';
import { notePage } from '../derive/pages/note-page.ts';
import { overviewPage } from '../derive/pages/overview-page.ts';
import { problemsPage } from '../derive/pages/problems-page.ts';
import { referenceListPage } from '../derive/pages/reference-list-page.ts';
import { referencePage } from '../derive/pages/reference-page.ts';
import { searchPage } from '../derive/pages/search-page.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Search } from '../search/search.ts';

/** What an address says besides its path. */
export interface PageRequest {
  /** The id or key in the address; empty where the page has none. */
  name: string;
  /** The validated query. */
  query: object;
}

/** What a view is made of: a corpus, for a page that searches the search over it, and the layouts of graphs. */
export interface PageSource {
  corpus: Corpus;
  search: () => Search;
  layouts: Layouts;
}

/** One page and its twin. */
export interface PageDefinition<Name extends keyof PageViews = keyof PageViews> {
  name: Name;
  /** Address without ending; `/*` stands for the id or key. */
  path: string;
  /** Address of the twin, without `.json`. */
  twin: string;
  summary: string;
  /** What the id in the address is called, where there is one. */
  parameter?: string;
  query?: TSchema;
  answer: TSchema;
  /** Whether the search has to be ready first. */
  searches?: true;
  /** What the twin waits for; the page itself shows meanwhile what there is. */
  settled?: (source: PageSource, request: PageRequest) => Promise<void>;
  /** Whether a view is only shown until there is a better one; as usual it is good as long as its corpus. */
  isPassing?(view: PageViews[Name]): boolean;
  /** The view, or null where nothing has the name. */
  view: (source: PageSource, request: PageRequest) => PageViews[Name] | null;
}

function page<Name extends keyof PageViews>(
  definition: PageDefinition<Name>,
): PageDefinition<Name> {
  return definition;
}

/** All pages that show the library. */
export const pages = [
  page({
    name: 'overview',
    path: '/',
    twin: '/api/overview',
    summary: 'What the review is about',
    answer: OverviewPage,
    view: ({ corpus }) => overviewPage(corpus),
  }),
  page({
    name: 'note-list',
    path: '/notes',
    twin: '/api/notes',
    summary: 'The notes, filtered, in the order of their titles',
    query: NoteListQuery,
    answer: NoteListPage,
    view: ({ corpus }, { query }) => noteListPage(corpus, query as NoteListQuery),
  }),
  page({
    name: 'note',
    path: '/notes/*',
    twin: '/api/notes/*',
    summary: 'One note with its citations, claims, backlinks and references',
    parameter: 'id',
    answer: NotePage,
    view: ({ corpus }, { name }) => notePage(corpus, name, noteBody),
  }),
  page({
    name: 'reference-list',
    path: '/references',
    twin: '/api/references',
    summary: 'The references, filtered and sorted',
    query: ReferenceListQuery,
    answer: ReferenceListPage,
    view: ({ corpus }, { query }) => referenceListPage(corpus, query as ReferenceListQuery),
  }),
  page({
    name: 'reference',
    path: '/references/*',
    twin: '/api/references/*',
    summary: 'One reference with every passage that cites it',
    parameter: 'key',
    answer: ReferencePage,
    view: ({ corpus }, { name }) => referencePage(corpus, name, referenceRecord),
  }),
  page({
    name: 'problems',
    path: '/problems',
    twin: '/api/problems',
    summary: 'Everything that could not be read or resolved',
    query: ProblemsQuery,
    answer: ProblemsPage,
    view: ({ corpus }, { query }) => problemsPage(corpus, query as ProblemsQuery),
  }),
  page({
    name: 'search',
    path: '/search',
    twin: '/api/search',
    summary: 'Notes, claims and references that match, best first',
    query: SearchQuery,
    answer: SearchPage,
    searches: true,
    view: ({ search }, { query }) => searchPage(search(), query as SearchQuery),
  }),
  page({
    name: 'graph',
    path: '/graph',
    twin: '/api/graph',
    summary: 'The concepts and what the library says of how they hang together',
    query: GraphQuery,
    answer: GraphPage,
    settled: ({ corpus, layouts }, { query }) =>
      layouts.ready(graphPlan(corpus, query as GraphQuery)),
    isPassing: ({ layout }) => layout === 'pending',
    view: ({ corpus, layouts }, { query }) =>
      graphPage(corpus, query as GraphQuery, (plan) => layouts.of(plan)),
  }),
] as const;
