import type { Readable } from 'node:stream';
import type { TSchema } from 'typebox';
import type { RenderGraph, RenderPage } from '../contract/page.ts';
import type { StyleLibrary } from '../csl/style-library.ts';
import type { Typesetter } from '../csl/typesetter.ts';
import type { Layouts } from '../derive/graph/layout-plan.ts';
import type { Corpus } from '../model/corpus.ts';
import type { KeptSearch } from '../search/kept-search.ts';

/** Scripts and style sheets that belong together; addresses are those under which they are served. */
export interface ClientPart {
  scripts: string[];
  styles: string[];
}

/** The built browser code. */
export interface ClientFiles {
  /** The folder with the built files; null serves none. */
  folder: string | null;
  /** What every page begins with. */
  scripts: string[];
  /** That, and all that is loaded with it. */
  main: ClientPart;
  /** What only some pages load. */
  parts: { graph: ClientPart; largeGraph: ClientPart };
  /** A script so small and early that the page waits for it: it sets the theme before anything is drawn. */
  early: string[];
  icon: string | null;
}

/** All that the application needs of the world. */
export interface AppOptions {
  store: {
    current: () => Corpus;
    subscribe: (listener: (corpus: Corpus) => void) => () => void;
  };
  /** The search over the present corpus, as soon as it is ready. */
  search: Pick<KeptSearch, 'ready' | 'current'>;
  /** The layouts of graphs. */
  layouts: Layouts;
  /** The citation styles over a library that has some of its own. */
  styles: (own: Corpus['styles']) => StyleLibrary;
  /** What sets citations and bibliographies. */
  typesetter: Typesetter;
  renderPage: RenderPage;
  renderGraph: RenderGraph;
  client: ClientFiles;
  /** Opens a picture or document of the library by its path; null where there is none. */
  openAttachment: (
    path: string,
  ) => Promise<{ type: string; size: number; stream: Readable } | null>;
  /** Host names that requests may be addressed to; null accepts any. */
  allowedHosts: readonly string[] | null;
  /** Told of failures of the program itself. */
  onfailure: (error: Error, address: string) => void;
  /** Called with every answer before it is sent; tests check it against its schema. */
  oncheck?: (schema: TSchema, view: unknown) => void;
}
