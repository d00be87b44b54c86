/** The library is read and never written, so every address has one way to be used: to get it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from './errors.ts';

const ALLOWED = ['GET', 'HEAD'];

/** Answers any other method on the addresses that are added from now on: 405, with what is allowed. */
export function refuseOtherMethods(app: FastifyInstance): void {
  const method = app.supportedMethods.filter((one) => !ALLOWED.includes(one));
  app.addHook('onRoute', (route) => {
    if (![route.method].flat().includes('GET')) return;
    // Before the body is read: it need not be well formed to be unwelcome.
    app.route({
      method,
      url: route.url,
      schema: { hide: true },
      onRequest: refuse,
      handler: refuse,
    });
  });
}

function refuse(_request: FastifyRequest, reply: FastifyReply): Promise<never> {
  reply.header('allow', ALLOWED.join(', '));
  return Promise.reject(new RequestError(405, 'This address can only be read.'));
}
