import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TSchema } from 'typebox';

interface Fields {
  properties?: Record<string, { type?: string }>;
}

/**
 * Makes a text of a value that a query says several times though it is no list, so that it is told like anything else
 * that means nothing. To be called before the query is held against its schema.
 */
export function joinRepeated({ querystring }: { querystring?: TSchema }) {
  const { properties: fields = {} }: Fields = querystring ?? {};
  return ({ query }: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    const asked = query as Record<string, unknown>;
    for (const [name, value] of Object.entries(asked)) {
      if (Array.isArray(value) && fields[name]?.type === 'string') asked[name] = value.join(',');
    }
    done();
  };
}
