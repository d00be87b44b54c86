/** The Fastify application: one factory that never listens. */
import fastify, { type FastifyInstance } from 'fastify';
import { siteView } from '../derive/pages/site.ts';
import { SiteView } from '../contract/site.ts';
import { addAssets } from './asset-routes.ts';
import { answerClientError } from './client-errors.ts';
import { endConnections } from './closing.ts';
import { addErrorAnswers, RequestError } from './errors.ts';
import { addLists } from './data-routes.ts';
import { addEvents } from './events.ts';
import { addGraphLists } from './graph-list-routes.ts';
import { addExports } from './export-routes.ts';
import { addGraphFiles } from './graph-routes.ts';
import { addOpenApi } from './openapi.ts';
import { refuseOtherMethods } from './methods.ts';
import type { AppOptions } from './options.ts';
import { addPages } from './page-routes.ts';
import { addSchemas } from './schemas.ts';
import { addSecurityHeaders, guardHosts, hostRefusal, securityHeaders } from './security.ts';

/** Longest id or key in an address, in characters. */
const LONGEST_NAME = 1000;

/** Bytes of a request's head: a question of 10,000 characters of any script is asked in its address. */
const LONGEST_HEAD = 160 * 1024;

/** Makes the application, ready to listen or to be asked in process. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_NAME },
    http: { maxHeaderSize: LONGEST_HEAD },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // What the router itself refuses, such as a malformed address, is answered like any other error; no hook sees it.
    frameworkErrors: (error, request, reply) => {
      const refusal = hostRefusal(request, options.allowedHosts);
      const answered = refusal ?? new RequestError(error.statusCode ?? 400, error.message);
      app.errorHandler(answered, request, reply.headers(securityHeaders));
    },
    clientErrorHandler: answerClientError,
  });
  addSecurityHeaders(app);
  guardHosts(app, options.allowedHosts);
  addErrorAnswers(app, options);
  refuseOtherMethods(app);
  addSchemas(app);
  await addOpenApi(app);
  addPages(app, options);
  addGraphFiles(app, options);
  addExports(app, options);
  addLists(app, options);
  addGraphLists(app, options);
  app.get('/api/site.json', { schema: siteSchema }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(siteView(options.store.current())),
  );
  addEvents(app, options);
  endConnections(app);
  await addAssets(app, options);
  return app;
}

const siteSchema = {
  operationId: 'site',
  summary: 'What the frame of every page shows',
  response: { 200: SiteView },
};
