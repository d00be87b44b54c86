/** What pages load and lead to: the built browser code, the colours of kinds, pictures and documents of the library. */
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { isPicture } from '../model/attachment.ts';
import { RequestError } from './errors.ts';
import { kindsCss } from './kinds-css.ts';
import type { AppOptions } from './options.ts';

/** Adds the routes of assets. */
export async function addAssets(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { folder } = options.client;
  if (folder) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/assets/',
      // The name of a built file changes with its content.
      immutable: true,
      maxAge: '1y',
    });
  }
  app.get('/kinds.css', { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(kindsCss(options.store.current())),
  );
  app.get<{ Params: { '*': string } }>(
    '/files/*',
    { schema: { hide: true } },
    async (request, reply) => {
      const path = request.params['*'];
      const attachment = await options.openAttachment(path);
      if (!attachment) throw new RequestError(404, 'No such file.');
      return (
        reply
          .type(attachment.type)
          .headers({ 'content-length': attachment.size, 'cache-control': 'no-cache' })
          .headers(isPicture(path) ? {} : { 'content-disposition': 'attachment' })
          // A drawing may hold scripts; opened on its own it must not run them.
          .header(
            'content-security-policy',
            "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          )
          .send(attachment.stream)
      );
    },
  );
}
