/** The table of pages: address, JSON twin, schemas, and the view that both are made of. */
import type { TSchema } from 'typebox';
import { BibliographyPage, BibliographyQuery } from '../contract/bibliography-page.ts';
import { GraphPage, GraphQuery } from '../contract/graph-page.ts';
import { NoteListPage, NoteListQuery } from '../contract/note-list-page.ts';
import { NotePage } from '../contract/note-page.ts';
import { OverviewPage } from '../contract/overview-page.ts';
import type { PageViews } from '../contract/page.ts';
import { ProblemsPage, ProblemsQuery } from '../contract/problems-page.ts';
import { ReferenceListPage, ReferenceListQuery } from '../contract/reference-list-page.ts';
import { ReferencePage, ReferenceQuery } from '../contract/reference-page.ts';
import { SearchPage, SearchQuery } from '../contract/search-page.ts';
import { noteBody as bodyOf } from '../corpus/body.ts';
import { referenceRecord as recordOf } from '../corpus/record.ts';
import type { TypesetPlan } from '../csl/typeset.ts';
import type { StyleLibrary } from '../csl/style-library.ts';
import { selectionWords } from '../derive/bibliography/chosen-terms.ts';
import { asksSearch } from '../derive/bibliography/selection.ts';
import type { Layouts } from '../derive/graph/layout-plan.ts';
import {
  bibliographyPage,
  bibliographyPlan,
  type BibliographySource,
} from '../derive/pages/bibliography-page.ts';
import { graphPage, graphPlan, isPainted } from '../derive/pages/graph-page.ts';
import { noteListPage } from '../derive/pages/note-list-page.ts';
import { notePage, notePlans } from '../derive/pages/note-page.ts';
import { overviewPage } from '../derive/pages/overview-page.ts';
import { problemsPage } from '../derive/pages/problems-page.ts';
import { referenceListPage } from '../derive/pages/reference-list-page.ts';
import { referencePage } from '../derive/pages/reference-page.ts';
import { searchPage } from '../derive/pages/search-page.ts';
import type { Typography } from '../derive/setting/typography.ts';
import type { Corpus } from '../model/corpus.ts';
import { foundReferences } from '../search/answer.ts';
import type { Search } from '../search/search.ts';

/** What an address says besides its path. */
export interface PageRequest {
  /** The id or key in the address; empty where the page has none. */
  name: string;
  /** The validated query. */
  query: object;
}

/** What a view is made of: a corpus, the reader's setting, for a page that searches the search, and the layouts of graphs. */
export interface PageSource {
  corpus: Corpus;
  typography: Typography;
  /** Why nothing can be set in the setting that was asked for; null where it can. */
  failure: string | null;
  styles: StyleLibrary;
  /** Resolves as soon as a text is set, however long it takes. */
  ready: (plan: TypesetPlan) => Promise<void>;
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
  /** Whether the page itself tells of a value that is said several times; as usual that is an error. */
  tellsRepeated?: true;
  /** What the page asks of its twin besides what its address says. */
  asks?: Readonly<Record<string, string>>;
  answer: TSchema;
  /** Whether the search has to be ready first. */
  searches?: (query: object) => boolean;
  /** What the reader's style has to set first; a page that has this is another one in another setting. */
  typesets?: (source: PageSource, request: PageRequest) => TypesetPlan[];
  /** Whether the page itself tells of a setting that there is not; as usual that is an error. */
  tellsFailure?: true;
  /** What the twin waits for; the page itself shows meanwhile what there is. */
  settled?: (source: PageSource, request: PageRequest) => Promise<void>;
  /** Whether the page does not wait at all, as what is not settled is fetched apart from it. */
  hurries?: (source: PageSource, request: PageRequest) => boolean;
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

/** What a bibliography is made with. */
function setIn({ typography, failure, styles, search }: PageSource): BibliographySource {
  const { setting, typesetOf } = typography;
  const { style: id } = setting;
  return {
    setting,
    typesetOf,
    failure,
    style: styles.list().find((style) => style.id === id) ?? { id, title: id, isUsual: false },
    styles: styles.list().filter(({ isUsual }) => isUsual),
    locales: [...styles.locales()],
    findKeys: (query) => foundReferences(search(), query),
  };
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
    typesets: ({ corpus, typography }, { name }) => notePlans(corpus, name, { bodyOf, typography }),
    view: ({ corpus, typography }, { name }) => notePage(corpus, name, { bodyOf, typography }),
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
    query: ReferenceQuery,
    answer: ReferencePage,
    typesets: () => [],
    view: ({ corpus, typography }, { name, query }) =>
      referencePage(corpus, name, { recordOf, typography, query }),
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
    searches: () => true,
    view: ({ search }, { query }) => searchPage(search(), query as SearchQuery),
  }),
  page({
    name: 'bibliography',
    path: '/bibliography',
    twin: '/api/bibliography',
    summary: 'Chosen works as a citation style sets them, and the formats to take them in',
    query: BibliographyQuery,
    answer: BibliographyPage,
    searches: (query) => asksSearch(selectionWords(query as BibliographyQuery)),
    tellsFailure: true,
    typesets: () => [],
    settled: async (source, { query }) => {
      if (source.failure !== null) return;
      const plan = bibliographyPlan(source.corpus, query, setIn(source));
      await source.ready(plan);
    },
    isPassing: ({ state }) => state === 'pending',
    view: (source, { query }) =>
      bibliographyPage(source.corpus, query as BibliographyQuery, setIn(source)),
  }),
  page({
    name: 'graph',
    path: '/graph',
    twin: '/api/graph',
    summary: 'The concepts and what the library says of how they hang together',
    query: GraphQuery,
    tellsRepeated: true,
    asks: { parts: 'told' },
    answer: GraphPage,
    hurries: ({ corpus }, { query }) => isPainted(corpus, query as GraphQuery),
    settled: ({ corpus, layouts }, { query }) =>
      layouts.ready(graphPlan(corpus, query as GraphQuery)),
    isPassing: ({ layout }) => layout === 'pending',
    view: ({ corpus, layouts }, { query }) =>
      graphPage(corpus, query as GraphQuery, (plan) => layouts.of(plan)),
  }),
] as const;
