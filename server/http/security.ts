/** What keeps a page from doing harm, and a stranger's page from reading the library. */
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { RequestError } from './errors.ts';

/** Sends the security headers with every answer. */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
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
  });
}

/**
 * Refuses requests addressed to a host name that is not ours. A stranger's site can make its own name
 * point to this machine (DNS rebinding) and would otherwise read the library through the browser.
 */
export function guardHosts(app: FastifyInstance, allowed: readonly string[] | null): void {
  if (!allowed) return;
  app.addHook('onRequest', (request, _reply, done) => {
    const host = hostName(request.headers.host ?? '');
    const message = `This library is not served under the name “${host}”.`;
    done(allowed.includes(host) ? undefined : new RequestError(421, message));
  });
}

/** `localhost:7070` → `localhost`, `[::1]:7070` → `[::1]`. */
function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '');
}
