/** What keeps a page from doing harm, and a stranger's page from reading the library. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { RequestError } from './errors.ts';

const addHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // A page draws its own pictures when they are taken away.
      imgSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  // The server speaks plain HTTP on the reader's own machine; a proxy in front adds this itself.
  strictTransportSecurity: false,
  // For programs that are no more: Flash, Internet Explorer 8, the filter that browsers took out again.
  xPermittedCrossDomainPolicies: false,
  xDownloadOptions: false,
  xXssProtection: false,
});

/** The headers that keep every answer safe. They are the same for all and made once: made anew, they cost more than all the rest of a prepared answer. */
export const securityHeaders: Readonly<Record<string, string>> = madeHeaders();

/** Sends the security headers with every answer. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
}

/** What helmet puts into an answer. */
function madeHeaders(): Record<string, string> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  addHeaders(request, response, (error) => {
    if (error) throw error as Error;
  });
  return response.getHeaders() as Record<string, string>;
}

/**
 * Refuses requests addressed to a host name that is not ours. A stranger's site can make its own name
 * point to this machine (DNS rebinding) and would otherwise read the library through the browser.
 */
export function guardHosts(app: FastifyInstance, allowed: readonly string[] | null): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(hostRefusal(request, allowed) ?? undefined);
  });
}

/** Why a request is refused for the name it is addressed to, or null; where `allowed` is null, any name will do. */
export function hostRefusal(
  { headers }: FastifyRequest,
  allowed: readonly string[] | null,
): RequestError | null {
  const host = hostName(headers.host ?? '');
  if (!allowed || allowed.includes(host)) return null;
  return new RequestError(421, `This library is not served under the name “${host}”.`);
}

/** `localhost:7070` → `localhost`, `[::1]:7070` → `[::1]`. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '');
}
