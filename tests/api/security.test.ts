/** Content is untrusted and so is whoever asks. */
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAttachment } from '../../server/disk/attachment.ts';
import { appOf, type TestApp } from '../support/app.ts';

const script = '<script>alert(1)</script>';
const hostile = {
  'notes/a.md': [
    '---',
    `title: "${script}"`,
    `summary: "${script}"`,
    `kind: '"><img src=x onerror=alert(1)>'`,
    `tags: ['${script}']`,
    `aliases: ['${script}']`,
    `country: "${script}"`,
    '---',
    `# ${script}`,
    '',
    `Text ${script} <img src=x onerror=alert(1)> <a href="javascript:alert(1)">x</a> [y](javascript:alert(1))`,
    `[z](data:text/html,x) [[b|${script}]] [${script} @evil, p. ${script}; @nokey<b].`,
    '',
    `<iframe src="https://example.org"></iframe><style>*{display:none}</style><form action="/x"><input></form>`,
  ].join('\n'),
  'notes/b.md': `overcomes:: [[a]] ${script} [@evil]`,
  'references/all.bib': `@article{evil, author={{${script}}}, title={${script}}, abstract={${script}}, journal={${script}}, year={${script}}, url={javascript:alert(1)}, doi={${script}}, note={${script}}}`,
  'notes/vocabulary.yml': `title: "${script}"\ndescription: "${script}"\nkinds:\n  "x{}*{color:red}":\n    colour: "red;}*{display:none"\n`,
};

let test: TestApp;
beforeAll(async () => {
  test = await appOf(hostile);
});
afterAll(() => test.app.close());

describe('hostile content', () => {
  const addresses = [
    '/',
    '/notes',
    '/notes/a',
    '/notes/b',
    '/references',
    '/references/evil',
    '/problems',
    `/notes/${encodeURIComponent(script)}`,
    `/references?q=${encodeURIComponent(script)}`,
  ];
  it.each(addresses)('%s holds no script, handler or foreign frame', async (address) => {
    const { body, statusCode } = await test.app.inject(address);
    expect([200, 404]).toContain(statusCode);
    // The data block is not markup: only its end could be abused, and that is escaped.
    const [, data] = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(body)!;
    expect(data).not.toContain('<');
    const markup = body.replace(data!, '');
    expect(markup).not.toMatch(/<script(?! type="application\/json" id="page">)/i);
    expect(markup).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(markup).not.toMatch(/(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i);
    expect(markup).not.toMatch(/<(?:iframe|object|embed|style|base)\b/i);
    expect(markup).not.toMatch(/<[^>]*\sstyle\s*=/i);
  });

  it('cannot break out of the style sheet of kinds', async () => {
    const { body } = await test.app.inject('/kinds.css');
    for (const line of body.trim().split('\n')) {
      expect(line).toMatch(
        /^\[data-(kind|relation)="[^"{}<>;*]*"\]\{--\1:#[0-9a-f]{6}(;--kind-shape:var\(--shape-\d+\))?\}$/i,
      );
    }
  });
});

describe('the headers', () => {
  it('forbid inline and foreign scripts', async () => {
    const { headers } = await test.app.inject('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it.each(['/', '/api/notes.json', '/nope', '/notes/%', '/kinds.css', '/api/openapi.json'])(
    'come with %s',
    async (address) => {
      const { headers } = await test.app.inject(address);
      expect(headers['content-security-policy']).toBeDefined();
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );
});

describe('host names', () => {
  const cases = [
    ['localhost', 200],
    ['localhost:7070', 200],
    ['LOCALHOST:7070', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['localhost:7070.evil.example', 421],
  ] as const;
  it.each(cases)('%s → %i', async (host, status) => {
    const answer = await test.app.inject({ url: '/api/notes.json', headers: { host } });
    expect(answer.statusCode).toBe(status);
  });

  const addresses = [
    '/',
    '/notes/a',
    '/nope',
    '/notes/%',
    '/kinds.css',
    '/assets/x',
    '/files/x.png',
  ];
  it.each(addresses)('of others learn nothing from %s', async (url) => {
    const answer = await test.app.inject({ url, headers: { host: 'evil.example' } });
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
      421,
      'text/plain; charset=utf-8',
      'This library is not served under the name “evil.example”.',
    ]);
    expect(answer.headers.etag).toBeUndefined();
  });

  it.each(['/api/notes.json', '/api/events', '/api/nope', '/api/notes/%'])(
    'of others learn nothing from %s, as a program reads it',
    async (url) => {
      const answer = await test.app.inject({ url, headers: { host: 'evil.example' } });
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toEqual({
        type: 'about:blank',
        title: 'Misdirected Request',
        status: 421,
        detail: 'This library is not served under the name “evil.example”.',
      });
    },
  );

  it('are not looked at where the server listens to the network', async () => {
    const open = await appOf(hostile, { allowedHosts: null });
    const answer = await open.app.inject({
      url: '/api/notes.json',
      headers: { host: 'review.example' },
    });
    expect(answer.statusCode).toBe(200);
    await open.app.close();
  });
});

describe('paths', () => {
  let root: string;
  let withPictures: TestApp;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'library-'));
    await mkdir(join(root, 'in', '.hidden'), { recursive: true });
    await writeFile(join(root, 'secret.png'), 'hush-hush');
    await writeFile(join(root, 'in', 'seen.png'), 'seen');
    await writeFile(join(root, 'in', 'paper.pdf'), 'pages');
    await writeFile(join(root, 'in', 'notes.txt'), 'hush-hush');
    await writeFile(join(root, 'in', '.hidden', 'a.png'), 'hush-hush');
    await symlink(join(root, 'secret.png'), join(root, 'in', 'link.png'));
    withPictures = await appOf(
      {},
      {
        openAttachment: (path) => openAttachment({ root: join(root, 'in'), folders: [''] }, path),
      },
    );
  });
  afterAll(async () => {
    await withPictures.app.close();
    await rm(root, { recursive: true });
  });

  it('a picture of the library is sent', async () => {
    const answer = await withPictures.app.inject('/files/seen.png');
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
      200,
      'image/png',
      'seen',
    ]);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect(answer.headers['content-disposition']).toBeUndefined();
  });

  it('a document of the library is handed out, not shown', async () => {
    const { headers, body } = await withPictures.app.inject('/files/paper.pdf');
    expect(body).toBe('pages');
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
    });
  });

  const outside = [
    '/files/../secret.png',
    '/files/%2e%2e/secret.png',
    '/files/..%2fsecret.png',
    '/files/%2e%2e%2fsecret.png',
    '/files/..%5csecret.png',
    '/files//etc/passwd',
    '/files/%00.png',
    '/files/link.png',
    '/files/.hidden/a.png',
    '/files/notes.txt',
    '/files/',
    '/assets/../secret.png',
    '/notes/..%2f..%2fsecret',
  ];
  it.each(outside)('%s gets nothing', async (address) => {
    const answer = await withPictures.app.inject(address);
    expect([400, 403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('hush-hush');
  });

  it('any address is answered, and never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        for (const start of ['/', '/notes/', '/api/references/', '/files/', '/references?q=']) {
          const { statusCode } = await test.app.inject(start + encodeURIComponent(text));
          expect(statusCode).toBeLessThan(500);
        }
      }),
      { numRuns: 60 },
    );
    expect(test.failures).toEqual([]);
  });
});
