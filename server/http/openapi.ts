/** `/api/openapi.json`: the JSON interface described by itself, OpenAPI 3.1. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Collects the description from the routes that follow; so it comes before them. */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Literature review',
        description: 'Notes, references and problems of a library, read only.',
        version: '1.0.0',
      },
    },
    refResolver: {
      // Every shared schema has a name of its own.
      buildLocalReference: (schema) => schema.$id as string,
    },
    transform: ({ schema, url }) => ({
      schema: namedParameter(schema),
      url: namedPath(schema, url),
    }),
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  );
}

interface NamedParams {
  params?: { properties?: Record<string, { title?: string }> };
}

/** The router's `*` is the id or key, followed by `.json`; OpenAPI wants it named. */
function namedPath(schema: unknown, url: string): string {
  const name = parameterName(schema);
  return name ? url.replace('*', `:${name}.json`) : url;
}

function namedParameter<Schema>(schema: Schema): Schema {
  const name = parameterName(schema);
  if (!name) return schema;
  const params = { type: 'object', required: [name], properties: { [name]: { type: 'string' } } };
  return { ...schema, params };
}

function parameterName(schema: unknown): string | undefined {
  return (schema as NamedParams | undefined)?.params?.properties?.['*']?.title;
}
