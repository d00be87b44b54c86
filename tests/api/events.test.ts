/** Open pages hear of every change, and closing the application ends their streams. */
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { appOf, type TestApp } from '../support/app.ts';
import { sourceFiles } from '../support/corpus.ts';

let open: TestApp | undefined;
afterEach(() => open?.app.close());

async function listening(): Promise<{ test: TestApp; address: string }> {
  open = await appOf({ 'a.md': 'First.' });
  await open.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = open.app.server.address() as AddressInfo;
  return { test: open, address: `http://localhost:${port}/api/events` };
}

function openStream(address: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(address, resolve).on('error', reject));
}

/** Reads a stream until it has said something. */
async function heard(stream: IncomingMessage, wanted: string): Promise<string> {
  let text = '';
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    text += String(chunk);
    if (text.includes(wanted)) return text;
  }
  throw new Error(`The stream ended without “${wanted}”: ${text}`);
}

describe('/api/events', () => {
  it('tells the present revision at once, and each new one', async () => {
    const { test, address } = await listening();
    const stream = await openStream(address);
    expect(stream.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const first = test.store.current().revision;
    expect(await heard(stream, first)).toContain(
      `event: corpus\ndata: {"revision":"${first}"}\n\n`,
    );
    const [file] = sourceFiles({ 'a.md': 'Second.' });
    const { revision } = test.store.apply([{ path: 'a.md', file: file! }]);
    expect(revision).not.toBe(first);
    expect(await heard(stream, revision)).toContain(`data: {"revision":"${revision}"}`);
    stream.destroy();
  });

  it('ends its streams when the application closes', async () => {
    const { test, address } = await listening();
    const streams = await Promise.all([openStream(address), openStream(address)]);
    for (const stream of streams) await heard(stream, 'corpus');
    const ended = streams.map(
      (stream) => new Promise((resolve) => stream.once('close', resolve).resume()),
    );
    await test.app.close();
    await Promise.all(ended);
  });
});

describe('an answer', () => {
  it('never mixes two states: page, twin and tag follow the change together', async () => {
    const { test } = await listening();
    const before = await test.app.inject('/api/notes/a.json');
    const [file] = sourceFiles({ 'a.md': 'Second.' });
    const { revision } = test.store.apply([{ path: 'a.md', file: file! }]);
    const after = await test.app.inject('/api/notes/a.json');
    expect(before.body).toContain('First.');
    expect(after.body).toContain('Second.');
    expect(after.headers.etag).toContain(revision);
    expect((await test.app.inject('/notes/a')).body).toContain('Second.');
  });
});
