import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Page } from '../../server/contract/page.ts';
import { LivePage } from './live.svelte.ts';

const site = { title: 'Review', revision: 'r1', notes: 1, references: 1, problems: 0 };

function notePage(): Page {
  const address = { path: '/notes/a', twin: '/api/notes/a.json' };
  return { name: 'note', view: { title: 'first' }, site, ...address } as unknown as Page;
}

/** A server whose twin answers when the test says so; the frame's twin answers at once. */
function fakeServer() {
  const waiting: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', (address: string) =>
    address === '/api/site.json'
      ? Promise.resolve(Response.json({ ...site, revision: 'r2' }))
      : new Promise<Response>((resolve) => waiting.push(resolve)),
  );
  return {
    asked: () => waiting.length,
    answer: (request: number, title: string) => waiting[request]?.(Response.json({ title })),
    refuse: (request: number, status: number) => waiting[request]?.(new Response('', { status })),
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('a live page', () => {
  test('takes over a new revision, view and frame together', async () => {
    const server = fakeServer();
    const live = new LivePage(notePage());
    const renewal = live.renew('r2');
    server.answer(0, 'second');
    await renewal;
    expect(live.page.view).toEqual({ title: 'second' });
    expect(live.page.site.revision).toBe('r2');
  });

  test('asks nothing for the revision that it shows', async () => {
    const server = fakeServer();
    await new LivePage(notePage()).renew('r1');
    expect(server.asked()).toBe(0);
  });

  test('drops a reply that a later one overtook', async () => {
    const server = fakeServer();
    const live = new LivePage(notePage());
    const early = live.renew('r2');
    const late = live.renew('r3');
    server.answer(1, 'late');
    await late;
    server.answer(0, 'early');
    await early;
    expect(live.page.view).toEqual({ title: 'late' });
  });

  test('keeps the last content of a note that is gone, and says so until it is back', async () => {
    const server = fakeServer();
    const live = new LivePage(notePage());
    const removal = live.renew('r2');
    server.refuse(0, 404);
    await removal;
    expect([live.gone, live.page.view]).toEqual([true, { title: 'first' }]);
    const returning = live.renew('r3');
    server.answer(1, 'back');
    await returning;
    expect([live.gone, live.page.view]).toEqual([false, { title: 'back' }]);
  });

  test('tries a revision again after a failure', async () => {
    const server = fakeServer();
    const live = new LivePage(notePage());
    const failing = live.renew('r2');
    server.refuse(0, 503);
    await failing;
    expect([live.gone, live.page.view]).toEqual([false, { title: 'first' }]);
    const again = live.renew('r2');
    server.answer(1, 'second');
    await again;
    expect(live.page.view).toEqual({ title: 'second' });
  });

  test('renews the list that its reader filtered, not the one it began with', async () => {
    const server = fakeServer();
    const live = new LivePage(notePage());
    const filtered = { path: '/notes?q=x', twin: '/api/notes.json?q=x' };
    const filtering = live.load(filtered);
    const renewal = live.renew('r2');
    server.answer(0, 'overtaken');
    server.answer(1, 'filtered');
    expect(await Promise.all([filtering, renewal])).toEqual([false, undefined]);
    expect(live.page).toMatchObject({ ...filtered, view: { title: 'filtered' } });
  });
});
