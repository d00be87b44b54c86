/** `kb serve`: reads a library, shows it, and keeps up with its changes until it is stopped. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { renderGraph, renderPage } from '../../web/render.ts';
import { createStore, type CorpusStore } from '../corpus/store.ts';
import type { Layouts } from '../derive/graph/layout-plan.ts';
import { graphPlan } from '../derive/pages/graph-page.ts';
import { overviewPage } from '../derive/pages/overview-page.ts';
import { openAttachment } from '../disk/attachment.ts';
import type { LibraryLocation } from '../disk/library-files.ts';
import { locateLibrary, readLibrary } from '../disk/library.ts';
import { watchLibrary } from '../disk/watch-library.ts';
import { buildApp } from '../http/app.ts';
import type { Corpus } from '../model/corpus.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { readClientFiles } from './client-files.ts';
import { openLayouts } from './open-layouts.ts';
import { openSearch } from './open-search.ts';
import { openStyles } from './open-styles.ts';
import { openTypesetter } from './open-typesetter.ts';
import { warn } from './warn.ts';
import { serveArguments, type ServeArguments } from './serve-arguments.ts';

/** The folder with the built browser code stands beside the built program. */
const clientFolder = fileURLToPath(new URL('web', import.meta.url));

/** Runs until a signal stops it; resolves to 0 after a clean end. */
export async function serve(args: string[]): Promise<number> {
  const told = serveArguments(args, process.env);
  const location = await locateLibrary(told.folder, process.cwd());
  const readSince = Date.now();
  const store = await openStore(location);
  const stopped = stopSignal();
  const search = await openSearch(store, location);
  const layouts = await openLayouts(location);
  const app = await makeApp({ store, search, layouts, location }, told.host);
  const address = await listen(app, told);
  const watcher = await watchLibrary(location, {
    known: store.paths(),
    readSince,
    onchange: (changes) => store.apply(changes),
    onfailure: warn,
  });
  announce(store, location, address);
  setImmediate(() => prepare(store.current(), layouts));
  await stopped;
  search.stop();
  await watcher.stop();
  await app.close();
  return 0;
}

/** Reading is worth a word on a terminal when it takes longer than a breath. */
const MANY_FILES = 2_000;

async function openStore(location: LibraryLocation): Promise<CorpusStore> {
  const files = await readLibrary(location);
  if (files.length > MANY_FILES && process.stderr.isTTY) warn(`Reading ${files.length} files …`);
  return createStore(files);
}

interface Served {
  store: CorpusStore;
  search: KeptSearch;
  layouts: Layouts;
  location: LibraryLocation;
}

async function makeApp({ store, search, layouts, location }: Served, host: string) {
  return buildApp({
    store,
    search,
    layouts,
    styles: await openStyles(),
    typesetter: openTypesetter(),
    renderPage,
    renderGraph,
    client: await readClientFiles(clientFolder),
    openAttachment: (path) => openAttachment(location, path),
    allowedHosts: isLoopback(host) ? ['localhost', '127.0.0.1', '[::1]', host] : null,
    onfailure: (error, url) => warn(`${url}: ${error.stack ?? error.message}`),
  });
}

/** Makes what the first reader of a large library would wait for: the overview, and the layout of the usual graph. */
function prepare(corpus: Corpus, layouts: Layouts): void {
  overviewPage(corpus);
  layouts.of(graphPlan(corpus, {}));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Starts to listen and gives the address for a browser. Rejects with a sentence for the user. */
async function listen(app: FastifyInstance, { host, port }: ServeArguments): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const message = listenFailures[code]?.(host, port) ?? (error as Error).message;
    throw new Error(message, { cause: error });
  }
}

const listenFailures: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (host, port) =>
    `Port ${port} of ${host} is taken by another program. Choose another one with --port, such as --port ${port + 1}.`,
  EACCES: (_host, port) =>
    `The system does not let this program use port ${port}. Choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (host) =>
    `This machine has no address ${host}. Leave --host out to use 127.0.0.1.`,
  ENOTFOUND: (host) => `The name ${host} is not known. Leave --host out to use 127.0.0.1.`,
};

function announce(store: CorpusStore, { root, folders }: LibraryLocation, address: string): void {
  const { notes, references } = store.current();
  const places = folders.map((folder) => (folder ? `${root}/${folder}` : root)).join(' and ');
  if (notes.size === 0) {
    warn(
      `No notes found. Looked for files ending in .md, at any depth, in ${places}; ` +
        'hidden folders and node_modules are left out. Notes written there from now on will appear.',
    );
  }
  const holdings = `${counted(notes.size, 'note')} and ${counted(references.size, 'reference')}`;
  process.stdout.write(`${holdings} from ${places}\n`);
  process.stdout.write(`\n  ${address}\n\nCtrl+C stops.\n`);
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Resolves at the first signal to stop; a second one ends the program at once, as people expect. */
async function stopSignal(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.once('SIGINT', () => process.exit(130));
}
