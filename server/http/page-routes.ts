/** The routes of the pages and of their JSON twins. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Page } from '../contract/page.ts';
import { siteView } from '../derive/pages/site.ts';
import { buildName, PreparedAnswers, sendAnswer, type Made } from './answers.ts';
import { documentOf } from './document.ts';
import type { AppOptions } from './options.ts';
import { pages, type PageDefinition, type PageRequest, type PageSource } from './pages.ts';
import { problemAnswer } from './schemas.ts';

/** Adds every page and its twin. */
export function addPages(app: FastifyInstance, options: AppOptions): void {
  const prepared = new PreparedAnswers();
  const html = { type: 'text/html', build: buildName(options), render: renderDocument };
  const json = { type: 'application/json', build: '', render: renderTwin };
  for (const definition of pages as readonly PageDefinition[]) {
    const waits = waitsFor(definition, options);
    const answerAs =
      ({ type, build, render }: typeof html | typeof json) =>
      (request: FastifyRequest, reply: FastifyReply) => {
        const source = sourceOf(options);
        const make = () => render(source, request, { definition, options });
        return sendAnswer(request, reply, { prepared, corpus: source.corpus, make, type, build });
      };
    const page = { schema: pageSchema(definition), preHandler: waits.page };
    const twin = { schema: twinSchema(definition), preHandler: waits.twin };
    app.get(definition.path, page, answerAs(html));
    app.get(twinPath(definition), twin, answerAs(json));
  }
}

/** Milliseconds for which a page waits to be settled. */
const PATIENCE = 500;

/** What is waited for before a page is shown, and before its twin. */
function waitsFor({ searches, settled }: PageDefinition, options: AppOptions) {
  const search = searches ? [() => options.search.ready] : [];
  if (!settled) return { page: search, twin: search };
  const all = (request: FastifyRequest) => settled(sourceOf(options), requestOf(request));
  // That it cannot be settled is told by the twin; the page shows what there is.
  const soon = (request: FastifyRequest) =>
    Promise.race([all(request).catch(() => undefined), delay(PATIENCE)]);
  return { page: [...search, soon], twin: [...search, all] };
}

interface Rendering {
  definition: PageDefinition;
  options: AppOptions;
}

function renderTwin(
  source: PageSource,
  request: FastifyRequest,
  { definition, options }: Rendering,
): Made | null {
  const view = definition.view(source, requestOf(request));
  if (!view) return null;
  options.oncheck?.(definition.answer, view);
  return { text: JSON.stringify(view), isPassing: definition.isPassing?.(view) ?? false };
}

function renderDocument(
  source: PageSource,
  request: FastifyRequest,
  { definition, options }: Rendering,
): Made | null {
  const view = definition.view(source, requestOf(request));
  if (!view) return null;
  options.oncheck?.(definition.answer, view);
  const page = {
    name: definition.name,
    view,
    site: siteView(source.corpus),
    path: request.url,
    twin: twinAddress(definition, request),
  } as Page;
  const text = documentOf(page, options.renderPage(page), options.client);
  return { text, isPassing: definition.isPassing?.(view) ?? false };
}

function sourceOf({ store, search, layouts }: AppOptions): PageSource {
  return { corpus: store.current(), search: () => search.current(), layouts };
}

/** The id or key is all of the address after the page's path: ids may hold slashes, keys may hold dots. */
function requestOf(request: FastifyRequest): PageRequest {
  const { '*': rest = '' } = request.params as { '*'?: string };
  const isTwin = request.url.startsWith('/api/');
  return { name: isTwin ? rest.replace(/\.json$/, '') : rest, query: request.query as object };
}

function twinPath({ twin, parameter }: PageDefinition): string {
  return parameter ? twin : `${twin}.json`;
}

function twinAddress({ twin, path, parameter }: PageDefinition, request: FastifyRequest): string {
  const [address = '', query] = request.url.split('?');
  const name = parameter ? address.slice(path.length - 1) : '';
  return `${twin.replace('*', '')}${name}.json${query ? `?${query}` : ''}`;
}

function pageSchema({ query }: PageDefinition) {
  return { hide: true, ...(query && { querystring: query }) };
}

function twinSchema({ name, summary, parameter, query, answer }: PageDefinition) {
  return {
    operationId: name,
    summary,
    ...(parameter && { params: Type.Object({ '*': Type.String({ title: parameter }) }) }),
    ...(query && { querystring: query }),
    response: { 200: answer, 304: Type.Null(), '4xx': problemAnswer },
  };
}
