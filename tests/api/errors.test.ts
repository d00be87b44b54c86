/** What is asked wrongly is answered helpfully, in the form that the asker can read. */
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf, type TestApp } from '../support/app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await appOf({
    'notes/network-ties.md':
      '---\naliases: [bonds]\n---\n# Network ties\n\nText [@adams1999first].',
    'references/all.bib':
      '@article{adams1999first, author={Adams, Ann}, title={On First Things}, year=1999}',
  });
});
afterAll(() => test.app.close());

describe('an unknown address gets 404 with near matches', () => {
  const cases = [
    ['/notes/netwrok-ties', '/notes/network-ties', 'id'],
    ['/notes/network%20tie', '/notes/network-ties', 'title'],
    ['/bond', '/notes/network-ties', 'alias'],
    ['/references/adams1999frist', '/references/adams1999first', 'key'],
    ['/references/on-first-thing', '/references/adams1999first', 'title of a reference'],
    ['/refrences', '/references', 'page'],
  ];
  it.each(cases)('%s leads to %s by its %s', async (asked, near) => {
    const page = await test.app.inject(asked);
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain(`href="${near}"`);
    const json = await test.app.inject(`/api${asked}.json`);
    expect(json.statusCode).toBe(404);
    expect(json.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const details = json.json<{ status: number; near: { href: string }[] }>();
    expect(details.status).toBe(404);
    expect(details.near.map(({ href }) => href)).toContain(near);
  });

  it('has no entity tag, so that nobody keeps it', async () => {
    const answer = await test.app.inject({ url: '/notes/x', headers: { 'if-none-match': '*' } });
    expect([answer.statusCode, answer.headers.etag]).toEqual([404, undefined]);
  });
});

describe('a request that cannot be understood gets 400', () => {
  const addresses = [
    '/references?page=abc',
    '/references?page=0',
    '/references?sort=colour',
    '/references?cited=maybe',
    '/references?q=a&q=b',
    `/references?q=${'x'.repeat(201)}`,
    '/notes/%E0%A4%A',
    '/notes/%',
  ];
  it.each(addresses)('%s', async (address) => {
    const page = await test.app.inject(address);
    expect(page.statusCode).toBe(400);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const json = await test.app.inject(
      address.replace(/^\/(\w+)/, '/api/$1.json').replace('.json/', '/'),
    );
    expect(json.statusCode).toBe(400);
    expect(json.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json.json()).toMatchObject({ status: 400, title: 'Bad Request' });
  });
});

describe('a failure of the program', () => {
  it('is told without its details, and to the terminal with them', async () => {
    const broken = await appOf(
      {},
      {
        renderPage: () => {
          throw new Error('secret detail');
        },
      },
    );
    const json = await broken.app.inject('/api/notes.json');
    expect(json.statusCode).toBe(200);
    const page = await broken.app.inject('/notes');
    expect(page.statusCode).toBe(500);
    expect(page.body).not.toContain('secret detail');
    expect(broken.failures[0]!.message).toBe('secret detail');
    await broken.app.close();
  });
});

describe('methods and forms of address', () => {
  const METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const;
  it.each(METHODS)('%s is not allowed at an address that can be read', async (method) => {
    for (const url of [
      '/',
      '/notes/network-ties',
      '/api/notes.json',
      '/api/events',
      '/kinds.css',
    ]) {
      // Not even a body that nothing could read is looked at.
      const headers = { 'content-type': 'application/x-odd' };
      const answer = await test.app.inject({ method, url, headers, payload: '{' });
      expect([url, answer.statusCode, answer.headers.allow]).toEqual([url, 405, 'GET, HEAD']);
    }
    const json = await test.app.inject({ method, url: '/api/notes.json' });
    expect(json.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json.json()).toMatchObject({ status: 405, title: 'Method Not Allowed' });
  });

  it.each(METHODS)('%s of an unknown address is answered as unknown', async (method) => {
    expect((await test.app.inject({ method, url: '/no/such' })).statusCode).toBe(404);
  });

  it('HEAD tells what GET would send', async () => {
    const head = await test.app.inject({ method: 'HEAD', url: '/api/notes.json' });
    const get = await test.app.inject('/api/notes.json');
    expect([head.statusCode, head.headers.etag, head.body]).toEqual([200, get.headers.etag, '']);
  });

  it('a slash at the end is the same page', async () => {
    expect((await test.app.inject('/notes/')).statusCode).toBe(200);
    expect((await test.app.inject('/notes/network-ties/')).statusCode).toBe(200);
  });
});

describe('what is not even a request', () => {
  beforeAll(() => test.app.listen({ port: 0, host: '127.0.0.1' }));

  const cases = [
    ['no HTTP', 'hello\r\n\r\n', 400, 'Bad Request'],
    ['a broken header', 'GET / HTTP/1.1\r\nHost localhost\r\n\r\n', 400, 'Bad Request'],
    [
      'too large a head',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(200_000)}\r\n\r\n`,
      431,
      'Request Header Fields Too Large',
    ],
  ] as const;
  it.each(cases)('%s is answered with problem details', async (_, sent, status, title) => {
    const { port } = test.app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(sent);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    const [first, ...headers] = head.toLowerCase().split('\r\n');
    expect(first).toBe(`http/1.1 ${status} ${title.toLowerCase()}`);
    expect(headers).toContain('content-type: application/problem+json; charset=utf-8');
    expect(headers).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status, title });
  });
});
