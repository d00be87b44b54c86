/** `/api/graph.svg` and the like: the graph of a query as a file. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQuery } from '../contract/graph-page.ts';
import { graphFormats, type GraphFormat } from '../derive/exports/graph/graph-formats.ts';
import { graphPage, graphPlan } from '../derive/pages/graph-page.ts';
import { siteTitle } from '../derive/pages/site.ts';
import { buildName, PreparedAnswers, sendAnswer } from './answers.ts';
import type { AppOptions } from './options.ts';
import { joinRepeated } from './repeated-values.ts';
import { problemAnswer } from './schemas.ts';

/** A drawing has a style sheet of its own, with its font in it; nothing in it is fetched or run. */
const DRAWING_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; frame-ancestors 'none'";

/** Adds a route for each format; it waits for the layout. */
export function addGraphFiles(app: FastifyInstance, options: AppOptions): void {
  const prepared = new PreparedAnswers();
  const build = buildName(options);
  const preHandler = (request: FastifyRequest) => {
    const plan = graphPlan(options.store.current(), request.query as GraphQuery);
    return options.layouts.ready(plan);
  };
  for (const [ending, format] of Object.entries(graphFormats)) {
    const schema = schemaOf(ending, format);
    const preValidation = joinRepeated(schema);
    app.get(`/api/graph.${ending}`, { schema, preValidation, preHandler }, (request, reply) => {
      const corpus = options.store.current();
      if (ending === 'svg') reply.header('content-security-policy', DRAWING_POLICY);
      const make = () => {
        const view = graphPage(corpus, request.query as GraphQuery, options.layouts.of);
        const title = siteTitle(corpus);
        const { revision } = corpus;
        const text = format.write({ view, title, revision, draw: options.renderGraph });
        return { text, isPassing: view.layout === 'pending' };
      };
      return sendAnswer(request, reply, { prepared, corpus, make, type: format.mediaType, build });
    });
  }
}

function schemaOf(ending: string, { what, mediaType }: GraphFormat) {
  return {
    operationId: `graph-${ending}`,
    summary: what,
    querystring: GraphQuery,
    response: {
      200: { description: what, content: { [mediaType]: { schema: { type: 'string' } } } },
      304: { type: 'null' },
      '4xx': problemAnswer,
    },
  };
}
