/** The application over a library in memory, asked in process. */
import { setImmediate as pause } from 'node:timers/promises';
import { Ajv } from 'ajv';
import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import { markupSchema } from '../../server/contract/markup.ts';
import { drawnBodySchema } from '../../server/contract/note-page.ts';
import type { RenderGraph, RenderPage } from '../../server/contract/page.ts';
import { keepLayouts } from '../../server/cli/kept-layouts.ts';
import { createStore, type CorpusStore } from '../../server/corpus/store.ts';
import { layOut } from '../../server/derive/graph/lay-out.ts';
import { buildApp } from '../../server/http/app.ts';
import type { AppOptions } from '../../server/http/options.ts';
import type { SourceFile } from '../../server/model/corpus.ts';
import { keepSearch } from '../../server/search/kept-search.ts';
import { renderGraph, renderPage } from '../../web/render.ts';
import { sourceFiles } from './corpus.ts';
import { styles, typesetterHere } from './typesetter.ts';

/** An application, its store, and what it complained of. */
export interface TestApp {
  app: FastifyInstance;
  store: CorpusStore;
  failures: Error[];
}

const NO_FILES = { scripts: [], styles: [] };

/** Makes the application over files; every answer is held against its schema before it is sent. */
export async function appOf(
  files: Record<string, string> | SourceFile[],
  changed: Partial<AppOptions> = {},
): Promise<TestApp> {
  const store = createStore(Array.isArray(files) ? files : sourceFiles(files));
  const failures: Error[] = [];
  const search = keepSearch({
    store,
    saved: null,
    onbuild: () => undefined,
    pause,
    rest: pause,
    onfailure: (error) => failures.push(error as Error),
  });
  const layouts = keepLayouts({
    compute: (plan) => pause().then(() => layOut(plan)),
    saved: [],
    onlayout: () => undefined,
    onfailure: (error) => failures.push(error as Error),
  });
  const app = await buildApp({
    store,
    search,
    layouts,
    styles,
    typesetter: typesetterHere(),
    renderPage: renderPage satisfies RenderPage,
    renderGraph: renderGraph satisfies RenderGraph,
    client: {
      ...{ folder: null, scripts: [], early: [], icon: null },
      main: NO_FILES,
      parts: { graph: NO_FILES, largeGraph: NO_FILES },
    },
    openAttachment: () => Promise.resolve(null),
    allowedHosts: ['localhost'],
    onfailure: (error) => failures.push(error),
    oncheck: checkAnswer,
    ...changed,
  });
  return { app, store, failures };
}

const ajv = new Ajv({ strict: false });
ajv.addSchema(markupSchema).addSchema(drawnBodySchema);

/** Throws where a view is not what its schema says. */
function checkAnswer(schema: TSchema, view: unknown): void {
  const validate = ajv.compile(schema);
  // What is sent is JSON: a property that is undefined is not there.
  if (validate(JSON.parse(JSON.stringify(view)))) return;
  throw new Error(`Not as the contract says: ${ajv.errorsText(validate.errors)}`);
}
