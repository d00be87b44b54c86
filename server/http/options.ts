import type { Readable } from 'node:stream';
import type { TSchema } from 'typebox';
import type { RenderPage } from '../contract/page.ts';
import type { Corpus } from '../model/corpus.ts';

/** The built browser code that every page loads; addresses are those under which it is served. */
export interface ClientFiles {
  /** The folder with the built files; null serves none. */
  folder: string | null;
  scripts: string[];
  styles: string[];
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
  renderPage: RenderPage;
  client: ClientFiles;
  /** Opens a picture of the library by its path; null where there is none. */
  openPicture: (path: string) => Promise<{ type: string; size: number; stream: Readable } | null>;
  /** Host names that requests may be addressed to; null accepts any. */
  allowedHosts: readonly string[] | null;
  /** Told of failures of the program itself. */
  onfailure: (error: Error, address: string) => void;
  /** Called with every answer before it is sent; tests check it against its schema. */
  oncheck?: (schema: TSchema, view: unknown) => void;
}
