/** Errors as answers: RFC 9457 problem details for programs, a page for people. */
import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorPage, Page } from '../contract/page.ts';
import type { ProblemDetails } from '../contract/not-found-page.ts';
import { notFoundPage } from '../derive/pages/not-found-page.ts';
import { siteView } from '../derive/pages/site.ts';
import { decodedAddress } from '../model/address.ts';
import { documentOf } from './document.ts';
import { validationSentence } from './validation-sentence.ts';
import type { AppOptions } from './options.ts';

/** A request that cannot be answered, with a sentence for who made it. */
export class RequestError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** The media type of problem details. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Who addresses a name that is not ours is told so and learns nothing else, not even the name of the library. */
const MISDIRECTED = 421;

/** Answers unknown addresses, bad requests and failures. */
export function addErrorAnswers(app: FastifyInstance, options: AppOptions): void {
  app.setNotFoundHandler((request, reply) => sendNotFound(request, reply, options));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 404) return sendNotFound(request, reply, options);
    if (status >= 500) options.onfailure(error, request.url);
    return sendError(request, reply, { options, view: { status, message: messageOf(error) } });
  });
}

/** Answers an address that leads nowhere, with near matches. */
function sendNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  options: AppOptions,
): FastifyReply {
  const corpus = options.store.current();
  const path = pathOf(request);
  const view = notFoundPage(corpus, path.replace(/^\/api(?=\/)/, '').replace(/\.json$/, ''));
  if (isForPrograms(path))
    return sendDetails(reply, { ...problemDetails(404, view.message), near: view.near });
  const site = siteView(corpus);
  return sendPage(reply, options, {
    name: 'not-found',
    view: { ...view, path },
    site,
    path,
    twin: null,
  });
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  { options, view }: { options: AppOptions; view: ErrorPage },
): FastifyReply {
  const path = pathOf(request);
  if (isForPrograms(path)) return sendDetails(reply, problemDetails(view.status, view.message));
  if (view.status === MISDIRECTED) return sendSentence(reply.code(view.status), view.message);
  const site = siteView(options.store.current());
  return sendPage(reply, options, { name: 'error', view, site, path, twin: null });
}

function sendPage(
  reply: FastifyReply,
  options: AppOptions,
  page: Extract<Page, { name: 'not-found' | 'error' }>,
): FastifyReply {
  reply.code(page.name === 'error' ? page.view.status : 404).header('cache-control', 'no-store');
  try {
    const html = documentOf(page, options.renderPage(page), options.client);
    return reply.type('text/html; charset=utf-8').send(html);
  } catch (error) {
    // The renderer itself is what fails: the message goes out bare.
    options.onfailure(error as Error, page.path);
    return sendSentence(reply, page.view.message);
  }
}

function sendSentence(reply: FastifyReply, sentence: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(sentence);
}

function sendDetails(reply: FastifyReply, answer: ProblemDetails): FastifyReply {
  return reply
    .code(answer.status)
    .type(PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(answer));
}

/** Problem details of a status, with what they say to the person who asked. */
export function problemDetails(status: number, detail: string): ProblemDetails {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail };
}

/** What went wrong inside is for the log; the visitor learns what to do. */
function messageOf(error: FastifyError): string {
  if ((error.statusCode ?? 500) >= 500) {
    return 'The program failed to make this page. The terminal it runs in says why.';
  }
  if (error.validation) return validationSentence(error.validation);
  return error.message;
}

function isForPrograms(path: string): boolean {
  return path.startsWith('/api/');
}

/** The path of the address, without its query. */
function pathOf(request: FastifyRequest): string {
  return decodedAddress(request.url.split('?', 1)[0]!);
}
