/** The table of pages: address, JSON twin, schemas, and the view that both are made of. */
import type { TSchema } from 'typebox';
import { NoteListPage, NoteListQuery } from '../contract/note-list-page.ts';
import { NotePage } from '../contract/note-page.ts';
import { OverviewPage } from '../contract/overview-page.ts';
import type { PageViews } from '../contract/page.ts';
import { ProblemsPage, ProblemsQuery } from '../contract/problems-page.ts';
import { ReferenceListPage, ReferenceListQuery } from '../contract/reference-list-page.ts';
import { ReferencePage } from '../contract/reference-page.ts';
import { noteBody } from '../corpus/body.ts';
import { noteListPage } from '../derive/pages/note-list-page.ts';
import { notePage } from '../derive/pages/note-page.ts';
import { overviewPage } from '../derive/pages/overview-page.ts';
import { problemsPage } from '../derive/pages/problems-page.ts';
import { referenceListPage } from '../derive/pages/reference-list-page.ts';
import { referencePage } from '../derive/pages/reference-page.ts';
import type { Corpus } from '../model/corpus.ts';

/** What an address says besides its path. */
export interface PageRequest {
  /** The id or key in the address; empty where the page has none. */
  name: string;
  /** The validated query. */
  query: object;
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
  /** The view, or null where nothing has the name. */
  view: (corpus: Corpus, request: PageRequest) => PageViews[Name] | null;
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
    view: (corpus) => overviewPage(corpus),
  }),
  page({
    name: 'note-list',
    path: '/notes',
    twin: '/api/notes',
    summary: 'The notes, filtered, in the order of their titles',
    query: NoteListQuery,
    answer: NoteListPage,
    view: (corpus, { query }) => noteListPage(corpus, query as NoteListQuery),
  }),
  page({
    name: 'note',
    path: '/notes/*',
    twin: '/api/notes/*',
    summary: 'One note with its citations, claims, backlinks and references',
    parameter: 'id',
    answer: NotePage,
    view: (corpus, { name }) => notePage(corpus, name, noteBody),
  }),
  page({
    name: 'reference-list',
    path: '/references',
    twin: '/api/references',
    summary: 'The references, filtered and sorted',
    query: ReferenceListQuery,
    answer: ReferenceListPage,
    view: (corpus, { query }) => referenceListPage(corpus, query as ReferenceListQuery),
  }),
  page({
    name: 'reference',
    path: '/references/*',
    twin: '/api/references/*',
    summary: 'One reference with every passage that cites it',
    parameter: 'key',
    answer: ReferencePage,
    view: (corpus, { name }) => referencePage(corpus, name),
  }),
  page({
    name: 'problems',
    path: '/problems',
    twin: '/api/problems',
    summary: 'Everything that could not be read or resolved',
    query: ProblemsQuery,
    answer: ProblemsPage,
    view: (corpus, { query }) => problemsPage(corpus, query as ProblemsQuery),
  }),
] as const;
