/** An application that is told to close does so, whatever its readers hold open. */
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { it } from 'vitest';
import { appOf } from '../support/app.ts';

/** What a reader may hold open: the words sent over a connection before the end. */
const held = [
  ['a connection on which nothing was asked', ''],
  ['a request that is not whole', 'GET /notes/a HTTP/1.1\r\nHost: localhost\r\n'],
  ['a connection between two requests', 'GET /notes/a HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['a stream of events', 'GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n'],
] as const;

it.each(held)('ends in spite of %s', async (_what, words) => {
  const { app } = await appOf({ 'a.md': 'First.' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(words);
  if (words.endsWith('\r\n\r\n')) await once(socket, 'data');
  const ended = once(socket.resume(), 'close');
  await app.close();
  await ended;
});
