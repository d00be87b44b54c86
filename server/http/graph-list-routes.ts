/** `/api/graph-lists.json` and `/api/graph-places.json`: what a very large graph is drawn from. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  GraphLists,
  GraphListsQuery,
  GraphPlaces,
  GraphPlacesQuery,
} from '../contract/graph-lists.ts';
import { graphPlan, wholeLists, wholePlaces } from '../derive/pages/graph-page.ts';
import { PreparedAnswers, sendAnswer } from './answers.ts';
import type { AppOptions } from './options.ts';
import { problemAnswer } from './schemas.ts';

/** Adds the lists, and the places; those wait for the layout unless rough ones will do. */
export function addGraphLists(app: FastifyInstance, options: AppOptions): void {
  const prepared = new PreparedAnswers();
  const { store, layouts, oncheck } = options;
  const json = { prepared, type: 'application/json', build: '' };

  app.get('/api/graph-lists.json', { schema: listsSchema }, (request, reply) => {
    const corpus = store.current();
    const make = () => {
      const lists = wholeLists(corpus, request.query as object);
      oncheck?.(GraphLists, lists);
      return { text: JSON.stringify(lists), isPassing: false };
    };
    return sendAnswer(request, reply, { ...json, corpus, make });
  });

  const preHandler = async ({ query }: FastifyRequest) => {
    const { rough, ...extent } = query as GraphPlacesQuery;
    if (!rough) await layouts.ready(graphPlan(store.current(), extent));
  };
  app.get('/api/graph-places.json', { schema: placesSchema, preHandler }, (request, reply) => {
    const corpus = store.current();
    const make = () => {
      const { places, isRough } = wholePlaces(corpus, request.query as object, layouts.of);
      oncheck?.(GraphPlaces, places);
      return { text: JSON.stringify(places), isPassing: isRough };
    };
    return sendAnswer(request, reply, { ...json, corpus, make });
  });
}

const listsSchema = {
  operationId: 'graph-lists',
  summary: 'All nodes and edges of a graph, as lists',
  querystring: GraphListsQuery,
  response: { 200: GraphLists, 304: { type: 'null' }, '4xx': problemAnswer },
};

const placesSchema = {
  operationId: 'graph-places',
  summary: 'Where the nodes of a graph stand',
  querystring: GraphPlacesQuery,
  response: { 200: GraphPlaces, 304: { type: 'null' }, '4xx': problemAnswer },
};
