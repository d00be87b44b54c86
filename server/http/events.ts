/** `/api/events`: tells open pages which corpus is the present one, by server-sent events. */
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Corpus } from '../model/corpus.ts';
import { RequestError } from './errors.ts';
import type { AppOptions } from './options.ts';

/** Streams open at the same time; a browser tab holds one. */
const MOST_STREAMS = 500;

/** Milliseconds between signs of life, below the time after which proxies give up. */
const HEARTBEAT = 25_000;

/** Adds the stream; it ends when its page goes or the application closes. */
export function addEvents(app: FastifyInstance, { store }: AppOptions): void {
  const streams = new Set<ServerResponse>();
  const tell = (message: string) => streams.forEach((stream) => stream.write(message));
  const unsubscribe = store.subscribe((corpus) => tell(corpusEvent(corpus)));
  const heartbeat = setInterval(() => tell(': still here\n\n'), HEARTBEAT).unref();

  app.addHook('preClose', (done) => {
    unsubscribe();
    clearInterval(heartbeat);
    streams.forEach((stream) => stream.end());
    done();
  });

  app.get('/api/events', { schema: eventsSchema }, (request, reply) => {
    if (streams.size >= MOST_STREAMS) throw new RequestError(503, 'Too many pages are open.');
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    reply.raw.write(`retry: 1000\n${corpusEvent(store.current())}`);
    streams.add(reply.raw);
    request.raw.on('close', () => streams.delete(reply.raw));
  });
}

const eventsSchema = {
  operationId: 'events',
  summary:
    'Server-sent events: one “corpus” event with the revision at once, and one after each change',
  response: {
    200: {
      description: 'A stream of events',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    },
  },
};

function corpusEvent({ revision }: Corpus): string {
  return `event: corpus\ndata: ${JSON.stringify({ revision })}\n\n`;
}
