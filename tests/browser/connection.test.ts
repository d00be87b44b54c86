/** The server goes and comes while pages are open. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { temporaryLibrary, type TemporaryLibrary } from '../support/library.ts';
import { serveLibrary, type ServedLibrary } from '../support/serve.ts';

const browser = useBrowser();
let library: TemporaryLibrary;
let served: ServedLibrary;

beforeEach(async () => {
  library = await temporaryLibrary({ 'first.md': '# A note\n\nThe first state.\n' });
  served = await serveLibrary(library.path);
});
afterEach(async () => {
  await served.stop();
  await library.cleanup();
});

test('a page says when it is not connected, and renews itself when the server is back', async () => {
  const { page } = await browser.newPage();
  await page.goto(`${served.url}/notes/first`);
  await served.stop();
  const notice = page.getByText(/^Not connected; showing the state of \d\d:\d\d\.$/);
  await notice.waitFor();
  expect(await page.getByText('The first state.').isVisible()).toBe(true);
  await library.write('first.md', '# A note\n\nThe second state.\n');
  served = await serveLibrary(library.path, Number(new URL(served.url).port));
  await page.getByText('The second state.').waitFor();
  await notice.waitFor({ state: 'detached' });
});

test('Ctrl+C ends the server cleanly and at once, whatever pages are open', async () => {
  const pages = await Promise.all([1, 2, 3].map(() => browser.newPage()));
  for (const { page } of pages) {
    const heard = page.waitForResponse(/\/api\/events$/);
    await page.goto(`${served.url}/notes/first`);
    await heard;
  }
  const asked = performance.now();
  expect(await served.stop()).toBe(0);
  expect(performance.now() - asked).toBeLessThan(2000);
});
