/** The reader's style and language: chosen in an address, kept by the browser, told by the page. */
import { describe, expect, it } from 'vitest';
import type { NotePage } from '../../server/contract/note-page.ts';
import { appOf } from '../support/app.ts';
import { wordsOf } from '../support/set-words.ts';

const files = {
  'notes/a.md': 'Text [@lu, p. 5]. As @lu say.[^1]\n\n[^1]: Own.\n',
  'references/all.bib':
    '@article{lu, author = {Lu, Jane and Beamish, Paul}, year = 2001, title = {The {SME} Paradox}, journaltitle = {JBV}}',
  'references/styles/own.csl': `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>My own style</title><id>own</id><updated>2020-01-01T00:00:00Z</updated></info>
  <citation><layout prefix="{" suffix="}"><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title" font-style="italic"/></layout></bibliography>
</style>`,
  'references/styles/broken.csl': '<style><citation></style>',
};

const { app } = await appOf(files);

async function wordsAt(address: string, cookie = ''): Promise<string[]> {
  const reply = await app.inject({ url: address, headers: cookie ? { cookie } : {} });
  const { content } = reply.json<NotePage>();
  return content.clusters.map(wordsOf);
}

function cookieFrom(reply: { headers: Record<string, unknown> }): string {
  return String(reply.headers['set-cookie']).split(';')[0]!;
}

describe('citations are set', () => {
  it.each([
    ['', '(Lu & Beamish, 2001, p. 5)'],
    ['?style=ieee', '[1, p. 5]'],
    ['?style=apa&locale=de-DE', '(Lu & Beamish, 2001, S. 5)'],
    ['?style=own', '{The SME paradox}'],
  ])('at /api/notes/a.json%s as %s', async (query, expected) => {
    expect((await wordsAt(`/api/notes/a.json${query}`))[0]).toBe(expected);
  });

  it('in the style that the browser keeps, from page to page', async () => {
    const chosen = await app.inject('/notes/a?style=ieee&locale=en-GB');
    const cookie = cookieFrom(chosen);
    expect(chosen.headers['set-cookie']).toMatch(/; Path=\/;.*SameSite=Lax; HttpOnly/);
    expect((await wordsAt('/api/notes/a.json', cookie))[0]).toBe('[1, p. 5]');
    const page = await app.inject({ url: '/references/lu', headers: { cookie } });
    expect(page.body).toContain('IEEE');
    expect(page.headers['vary']).toBe('Cookie');
  });

  it.each([
    ['same-origin', true],
    ['none', false],
    ['cross-site', false],
  ])('and kept where a page of this site asks for it: %s', async (site, isKept) => {
    const headers = { 'sec-fetch-site': site };
    const reply = await app.inject({ url: '/notes/a?style=ieee', headers });
    expect(reply.body).toContain('IEEE');
    expect(reply.headers['set-cookie'] !== undefined).toBe(isKept);
  });

  it('as the address says, whatever the browser keeps', async () => {
    const cookie = cookieFrom(await app.inject('/notes/a?style=ieee'));
    expect((await wordsAt('/api/notes/a.json?style=apa', cookie))[0]).toContain('2001');
  });

  it.each(['style%3Dnothing', 'style%3Dbroken', '%', 'style', 'a=b'])(
    'in the usual style where a browser keeps %s',
    async (value) => {
      expect((await wordsAt('/api/notes/a.json', `setting=${value}`))[0]).toContain('2001');
    },
  );

  it('with tags that tell one setting from another, and an answer that is still right', async () => {
    const [apa, ieee] = await Promise.all([
      app.inject('/notes/a'),
      app.inject('/notes/a?style=ieee'),
    ]);
    expect(apa.headers.etag).not.toBe(ieee.headers.etag);
    const headers = { 'if-none-match': String(ieee.headers.etag) };
    expect((await app.inject({ url: '/notes/a?style=ieee', headers })).statusCode).toBe(304);
    expect((await app.inject({ url: '/notes/a', headers })).statusCode).toBe(200);
  });
});

describe('a choice that cannot be used', () => {
  it.each([
    ['style=aap', /There is no citation style “aap”\. Did you mean “/],
    ['style=apa&locale=en-XX', /There is no language “en-XX”/],
    ['style=broken', /The citation style “broken” cannot be used/],
  ])('is told in a sentence: %s', async (query, sentence) => {
    const reply = await app.inject(`/api/notes/a.json?${query}`);
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json<{ detail: string }>().detail).toMatch(sentence);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each(['style=aap', 'style=apa&locale=en-XX', 'style=broken'])(
    'is told on the page of a note, which is set in the usual one: %s',
    async (query) => {
      const reply = await app.inject(`/notes/a?${query}`);
      expect(reply.statusCode).toBe(200);
      expect(reply.body).toContain('The citations are set in');
      expect(reply.body).toContain('Beamish, 2001');
      expect(reply.headers['set-cookie']).toBeUndefined();
      const twin = /"twin":"([^"]*)"/.exec(reply.body)?.[1];
      expect(twin).toBe('/api/notes/a.json');
      expect((await app.inject('/notes/a')).headers.etag).not.toBe(reply.headers.etag);
    },
  );

  it('is told on the page of the builder, which goes on', async () => {
    const reply = await app.inject('/bibliography?style=aap');
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('There is no citation style “aap”');
  });

  it('stands among the problems where it is a file of the library', async () => {
    const { body } = await app.inject('/api/problems.json');
    expect(body).toContain('references/styles/broken.csl');
  });
});

describe('/api/styles.json', () => {
  it.each([
    ['own', 'own'],
    ['journal of international business', 'journal-of-international-business-studies'],
    ['JIBS', 'journal-of-international-business-studies'],
    ['apa', 'apa'],
    ['apa7', 'apa'],
  ])('finds %s', async (q, id) => {
    const reply = await app.inject(`/api/styles.json?q=${encodeURIComponent(q)}`);
    expect(reply.json<{ styles: { id: string }[] }>().styles[0]?.id).toBe(id);
  });

  it('has all of them, the library’s own and the usual ones first', async () => {
    const reply = await app.inject('/api/styles.json?limit=12');
    const { total, styles } = reply.json<{ total: number; styles: { id: string }[] }>();
    expect(total).toBeGreaterThan(2000);
    expect(styles[0]?.id).toBe('broken');
    expect(styles.map(({ id }) => id)).toContain('apa');
  });
});
