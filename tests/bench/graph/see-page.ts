/** A page opened in a real browser: what is seen of it. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../support/chromium.ts';
import { movePicture, type Box, type Movements } from './move-picture.ts';
import { PICTURE, type Opening } from './observed.ts';

/**
 * Every page has the faster way of this browser without a graphics card: WebGL by SwiftShader, composed where it
 * is drawn, and canvas by the processor. With SwiftShader alone a canvas is forty times slower, with
 * `--disable-gpu` WebGL three times.
 */
const FLAGS = [
  '--no-sandbox',
  '--headless=shell',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-accelerated-2d-canvas',
  '--disable-gpu-rasterization',
  // Or the browser ends itself where SwiftShader takes long over a frame.
  '--disable-gpu-watchdog',
  '--disable-background-networking',
  '--font-render-hinting=none',
];
const VIEWPORT = { width: 1280, height: 800 };

/** No page may take longer to settle, in milliseconds. */
const PATIENCE = 900_000;

/** What was seen of a page. */
export interface SeenPage {
  opening: Opening;
  /** Null where the page was only opened. */
  movements: Movements | null;
  /** Where the picture stands in the window. */
  box: Box;
}

/** How a page is looked at. */
export interface Looking {
  /** The script that observes it. */
  observer: string;
  /** Whether the picture is moved once it has settled. */
  moves: boolean;
  /** A key that is held while the wheel is to magnify, where the wheel alone scrolls the page. */
  wheelKey?: string;
}

/** Opens an address in a browser that has never run, and waits until its picture has settled. */
export async function seePage(
  address: string,
  { observer, moves, wheelKey }: Looking,
): Promise<SeenPage> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript({ content: observer });
    await page.goto(address, { waitUntil: 'commit' });
    const opening = await settled(page);
    const box = await boxOf(page);
    return { opening, box, movements: moves ? await movePicture(page, { box, wheelKey }) : null };
  } finally {
    await browser.close();
  }
}

async function settled(page: Page): Promise<Opening> {
  const late = new Promise<never>((_, reject) => {
    const what = new Error(`${page.url()} shows no settled picture in ${PATIENCE / 1000} s`);
    setTimeout(() => reject(what), PATIENCE).unref();
  });
  return Promise.race([page.evaluate<Opening>('observer.opening'), late]);
}

async function boxOf(page: Page): Promise<Box> {
  const picture = page.locator(PICTURE);
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  const [top, foot] = [Math.max(0, box.y), Math.min(VIEWPORT.height, box.y + box.height)];
  return { ...box, y: top, height: foot - top };
}

async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...process.env, ...environment },
  });
}
