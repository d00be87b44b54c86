/** Lists that an open page asks for when it needs them: the citation styles, and the works by name. */
import type { FastifyInstance } from 'fastify';
import { StylesAnswer, StylesQuery } from '../contract/styles.ts';
import { WorksAnswer } from '../contract/works.ts';
import { workNames } from '../derive/bibliography/work-names.ts';
import type { AppOptions } from './options.ts';

/** Styles of one answer where nobody says how many. */
const MOST_STYLES = 50;

/** Adds the routes. */
export function addLists(app: FastifyInstance, { store, styles }: AppOptions): void {
  app.get('/api/styles.json', { schema: stylesSchema }, (request, reply) => {
    const { q = '', limit = MOST_STYLES } = request.query as StylesQuery;
    const library = styles(store.current().styles);
    const found = library.find(q);
    return reply.header('cache-control', 'no-cache').send({
      total: found.length,
      styles: found.slice(0, limit),
      locales: library.locales(),
    });
  });
  app.get('/api/works.json', { schema: worksSchema }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ works: workNames(store.current()) }),
  );
}

const stylesSchema = {
  operationId: 'styles',
  summary: 'The citation styles that match, the usual ones first',
  querystring: StylesQuery,
  response: { 200: StylesAnswer },
};

const worksSchema = {
  operationId: 'works',
  summary: 'All works by what other programs may know them',
  response: { 200: WorksAnswer },
};
