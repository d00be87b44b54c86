/** A real browser for a test file, and pages that remember what they complained of. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { findChromium } from './chromium.ts';

/** Not `--single-process`, which the package proposes: closing a context then ends the whole browser. */
const FLAGS = [
  '--no-sandbox',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
  '--font-render-hinting=none',
];

/** A page of a browser, and what went wrong on it: script errors, failed loads, refusals of the content policy. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
}

/** What a test file gets of its browser. */
export interface BrowserForTests {
  /** A new page with cookies, storage and cache of its own; it is closed after the test. */
  newPage: (options?: BrowserContextOptions) => Promise<WatchedPage>;
}

/** One browser for the test file that calls this: started before its first test, closed after its last. */
export function useBrowser(): BrowserForTests {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(() => browser?.close());
  return {
    newPage: async (options) => {
      if (!browser) throw new Error('A page can only be opened in a test.');
      const context = await browser.newContext(options);
      return watch(await context.newPage());
    },
  };
}

/** Starts a browser; the error of one that does not start says how to name another. */
async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findChromium();
  try {
    return await chromium.launch({
      executablePath: executable,
      args: FLAGS,
      env: { ...process.env, ...environment },
      timeout: 30_000,
    });
  } catch (error) {
    const advice = 'Set CHROMIUM_PATH to a Chromium that starts on this machine.';
    throw new Error(`No browser: ${executable} does not start. ${advice}`, { cause: error });
  }
}

function watch(page: Page): WatchedPage {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}
