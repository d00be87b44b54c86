/** The routes of the pages and of their JSON twins. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Page } from '../contract/page.ts';
import { siteView } from '../derive/pages/site.ts';
import type { Corpus } from '../model/corpus.ts';
import { PreparedAnswers } from './answers.ts';
import { documentOf } from './document.ts';
import { RequestError } from './errors.ts';
import type { AppOptions } from './options.ts';
import { pages, type PageDefinition, type PageRequest } from './pages.ts';
import { problemAnswer } from './schemas.ts';

/** Adds every page and its twin. */
export function addPages(app: FastifyInstance, options: AppOptions): void {
  const prepared = new PreparedAnswers();
  const build = options.client.scripts
    .join(' ')
    .replace(/[^\w]+/g, '')
    .slice(-12);
  for (const definition of pages as readonly PageDefinition[]) {
    const html = (corpus: Corpus, request: FastifyRequest) =>
      renderDocument(corpus, request, { definition, options });
    const json = (corpus: Corpus, request: FastifyRequest) => {
      const view = definition.view(corpus, requestOf(request));
      if (view !== null) options.oncheck?.(definition.answer, view);
      return view && JSON.stringify(view);
    };
    app.get(definition.path, { schema: pageSchema(definition) }, (request, reply) =>
      send(request, reply, {
        prepared,
        options,
        make: html,
        type: 'text/html',
        build: `-${build}`,
      }),
    );
    app.get(twinPath(definition), { schema: twinSchema(definition) }, (request, reply) =>
      send(request, reply, { prepared, options, make: json, type: 'application/json', build: '' }),
    );
  }
}

interface Answer {
  prepared: PreparedAnswers;
  options: AppOptions;
  make: (corpus: Corpus, request: FastifyRequest) => string | null;
  type: string;
  build: string;
}

function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const corpus = answer.options.store.current();
  const make = () => answer.make(corpus, request);
  const body = answer.prepared.get(corpus.revision, request.url, make);
  if (!body) throw new RequestError(404, 'Nothing has this name.');
  const tag = `"${corpus.revision}${answer.build}"`;
  reply.headers({ etag: tag, 'cache-control': 'no-cache' });
  if (isFresh(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type(`${answer.type}; charset=utf-8`).send(body);
}

/** Whether the asker has this answer already; RFC 9110, section 13.1.2. */
function isFresh(header: string | undefined, tag: string): boolean {
  if (!header) return false;
  const known = header.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

function renderDocument(
  corpus: Corpus,
  request: FastifyRequest,
  { definition, options }: { definition: PageDefinition; options: AppOptions },
): string | null {
  const asked = requestOf(request);
  const view = definition.view(corpus, asked);
  if (!view) return null;
  options.oncheck?.(definition.answer, view);
  const page = {
    name: definition.name,
    view,
    site: siteView(corpus),
    path: request.url,
    twin: twinAddress(definition, request),
  } as Page;
  return documentOf(page, options.renderPage(page), options.client);
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
