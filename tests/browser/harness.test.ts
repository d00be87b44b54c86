/** The harness itself: what every other browser test takes for granted. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityViolations } from '../support/axe.ts';
import { useBrowser } from '../support/browser.ts';
import { temporaryLibrary } from '../support/library.ts';
import { serveLibrary } from '../support/serve.ts';

const POLICY = "default-src 'self'; script-src 'self'";

/** A page with one event stream; its picture has the alternative text that it is given. */
function examplePage(alternative: string): string {
  return `<!doctype html><html lang="en"><head><title>Example</title><script src="/script.js" defer></script></head>
    <body><main><h1>Example</h1><p id="said">silence</p><img src="/picture.svg" ${alternative}></main></body></html>`;
}

const FILES: Record<string, [type: string, text: string]> = {
  '/': ['text/html', examplePage('alt="A square"')],
  '/unlabelled': ['text/html', examplePage('')],
  '/inline': [
    'text/html',
    '<!doctype html><title>Inline</title><script>document.title="ran"</script>',
  ],
  '/picture.svg': [
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>',
  ],
  '/script.js': [
    'text/javascript',
    "new EventSource('/events').onmessage = (event) => { document.querySelector('#said').textContent = event.data; };",
  ],
};

describe('a browser for tests', () => {
  const browser = useBrowser();
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: an event\n\n');
        return;
      }
      const [type, text] = FILES[request.url ?? ''] ?? ['text/plain', ''];
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('holds several pages with open event streams, and outlives each', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const opened = await Promise.all([
        browser.newPage({ colorScheme }),
        browser.newPage({ colorScheme }),
      ]);
      for (const { page, complaints } of opened) {
        await page.goto(url);
        await page.getByText('an event').waitFor();
        expect(complaints).toEqual([]);
      }
      await Promise.all(opened.map(({ page }) => page.context().close()));
    }
  });

  test('draws letters', async () => {
    const { page } = await browser.newPage();
    await page.goto(url);
    const heading = page.getByRole('heading');
    const written = await heading.screenshot();
    await heading.evaluate((element) => (element.style.color = 'transparent'));
    expect(written.equals(await heading.screenshot())).toBe(false);
  });

  test('reads a page without JavaScript', async () => {
    const { page } = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url);
    expect(await page.getByText('silence').count()).toBe(1);
  });

  test('reports what the content policy refused', async () => {
    const { page, complaints } = await browser.newPage();
    await page.goto(`${url}/inline`);
    expect(await page.title()).toBe('Inline');
    expect(complaints).toEqual([expect.stringContaining('Content Security Policy')]);
  });

  test('finds no violation on an accessible page', async () => {
    const { page } = await browser.newPage();
    await page.goto(url);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  test('finds a picture without a text, under a strict content policy', async () => {
    const { page } = await browser.newPage();
    await page.goto(`${url}/unlabelled`);
    expect(await accessibilityViolations(page)).toEqual([
      expect.stringMatching(/^image-alt \(critical\)/),
    ]);
  });
});

describe('the built program', () => {
  const browser = useBrowser();

  test('serves a folder to a browser and ends when it is told to', async () => {
    const library = await temporaryLibrary({ 'notes/first.md': '# The first note\n' });
    const served = await serveLibrary(library.path);
    const { page, complaints } = await browser.newPage();
    await page.goto(`${served.url}/notes/first`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('The first note');
    expect(complaints).toEqual([]);
    expect(await served.stop()).toBe(0);
    await library.cleanup();
  });

  test('tells what it printed when it does not start', async () => {
    await expect(serveLibrary('/no/such/folder')).rejects.toThrow('no folder /no/such/folder');
  });
});
