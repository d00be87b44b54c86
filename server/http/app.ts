/** The Fastify application: one factory that never listens. */
import fastify, { type FastifyInstance } from 'fastify';
import { siteView } from '../derive/pages/site.ts';
import { SiteView } from '../contract/site.ts';
import { addAssets } from './asset-routes.ts';
import { addErrorAnswers, RequestError } from './errors.ts';
import { addEvents } from './events.ts';
import { addOpenApi } from './openapi.ts';
import type { AppOptions } from './options.ts';
import { addPages } from './page-routes.ts';
import { addSchemas } from './schemas.ts';
import { addSecurityHeaders, guardHosts } from './security.ts';

/** Longest id or key in an address, in characters. */
const LONGEST_NAME = 1000;

/** Makes the application, ready to listen or to be asked in process. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_NAME },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // What the router itself refuses, such as a malformed address, is answered like any other error.
    frameworkErrors: (error, request, reply) => {
      app.errorHandler(new RequestError(error.statusCode ?? 400, error.message), request, reply);
    },
  });
  addSecurityHeaders(app);
  guardHosts(app, options.allowedHosts);
  addErrorAnswers(app, options);
  addSchemas(app);
  await addOpenApi(app);
  addPages(app, options);
  app.get('/api/site.json', { schema: siteSchema }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(siteView(options.store.current())),
  );
  addEvents(app, options);
  await addAssets(app, options);
  return app;
}

const siteSchema = {
  operationId: 'site',
  summary: 'What the frame of every page shows',
  response: { 200: SiteView },
};
