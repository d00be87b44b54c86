/** Schemas that all routes share. */
import type { FastifyInstance } from 'fastify';
import { markupSchema } from '../contract/markup.ts';
import { drawnBodySchema } from '../contract/note-page.ts';
import { ProblemDetails } from '../contract/not-found-page.ts';

/** The answer of every route that fails. */
export const problemAnswer = {
  description: 'What was wrong with the request (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemDetails } },
};

/**
 * Registers the schemas that contain themselves, and sends answers as they are: they come as prepared
 * text, so there is nothing left to serialise.
 */
export function addSchemas(app: FastifyInstance): void {
  app.addSchema(markupSchema);
  app.addSchema(drawnBodySchema);
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
  app.addHook('preValidation', (request, _reply, done) => {
    request.query = withoutEmptyValues(request.query as Record<string, unknown>);
    done();
  });
}

/** A form sends its empty fields along; they ask for nothing. */
function withoutEmptyValues(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
