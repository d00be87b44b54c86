/** How the application ends: what is being answered is finished, within a moment; nothing else keeps it. */
import type { FastifyInstance } from 'fastify';

/** Milliseconds that an answer underway is given. */
const GRACE = 500;

/**
 * Lets the application end whatever its readers hold open. Fastify ends the connections between two requests by
 * itself; Node counts one on which nothing was asked yet as busy, and browsers keep such in reserve.
 */
export function endConnections(app: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook('preClose', (done) => {
    timer = setTimeout(() => app.server.closeAllConnections(), GRACE);
    done();
  });
  app.addHook('onClose', (_app, done) => {
    clearTimeout(timer);
    done();
  });
}
