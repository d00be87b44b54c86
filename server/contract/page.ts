import type { BibliographyPage, StyleSummary } from './bibliography-page.ts';
import type { GraphPage } from './graph-page.ts';
import type { NoteListPage } from './note-list-page.ts';
import type { NotePage } from './note-page.ts';
import type { NotFoundPage } from './not-found-page.ts';
import type { OverviewPage } from './overview-page.ts';
import type { ProblemsPage } from './problems-page.ts';
import type { ReferenceListPage } from './reference-list-page.ts';
import type { ReferencePage } from './reference-page.ts';
import type { SearchPage } from './search-page.ts';
import type { SiteView } from './site.ts';

/** What each page shows, by name; exactly what its JSON twin answers. */
export interface PageViews {
  overview: OverviewPage;
  'note-list': NoteListPage;
  note: NotePage;
  'reference-list': ReferenceListPage;
  reference: ReferencePage;
  problems: ProblemsPage;
  search: SearchPage;
  graph: GraphPage;
  bibliography: BibliographyPage;
  'not-found': NotFoundPage;
  error: ErrorPage;
}

/** A failure of the program itself, told without its details. */
export interface ErrorPage {
  status: number;
  message: string;
}

/** What the citations of a page are set in. */
export interface PageSetting {
  style: StyleSummary;
  locale: { id: string; name: string };
  /** What is offered instead: the usual styles and those of the library, and all languages. */
  styles: StyleSummary[];
  locales: { id: string; name: string }[];
  /** Whether somebody chose it, so that the address of the page is to say so. */
  isChosen: boolean;
  /** Why the page is not set as its address wants it; null where it is. */
  refused: string | null;
}

/** A page ready to be rendered: its name, its view, the frame's view, and where its twin is. */
export type Page = {
  [Name in keyof PageViews]: {
    name: Name;
    view: PageViews[Name];
    site: SiteView;
    /** The address of the page. */
    path: string;
    /** The address of the JSON twin, from which an open page renews itself; null for errors. */
    twin: string | null;
    /** Only of a page on which the reader's style sets something. */
    setting?: PageSetting;
  };
}[keyof PageViews];

/** What the server needs of the page renderer; `body` and `head` are HTML. */
export type RenderPage = (page: Page) => { head: string; body: string };

/** What the server needs of the drawing of graphs: a view, what stands above it, and of which state of the library it is, as the text of an SVG file. */
export type RenderGraph = (view: GraphPage, told: { title: string; revision: string }) => string;
