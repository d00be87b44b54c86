/** What a pointer reaches in the picture of the shipped review: every claim that is drawn. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();

const openEdge = (page: Page) => new URL(page.url()).searchParams.get('edge');

/** Points of each drawn line, the middle first, in pixels of the page. */
function pointsOfLines(): Record<string, { x: number; y: number }[]> {
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.95, 0.05];
  const edges = [...document.querySelectorAll<SVGElement>('svg [data-edge]')];
  return Object.fromEntries(
    edges.map((edge) => {
      const line = edge.querySelector<SVGPathElement>('path:not(.glow)')!;
      const [matrix, length] = [line.getScreenCTM()!, line.getTotalLength()];
      const points = shares.map((share) => {
        const { x, y } = line.getPointAtLength(length * share).matrixTransform(matrix);
        return { x, y };
      });
      return [edge.dataset['edge']!, points];
    }),
  );
}

/** Clicks or taps at a point, and tells which edge that opens; with a mouse only where it is shown beforehand. */
async function openedAt(page: Page, { x, y }: { x: number; y: number }, by: 'mouse' | 'finger') {
  if (by === 'finger') await page.touchscreen.tap(x, y);
  else {
    await page.mouse.move(x, y);
    if ((await page.locator('svg [data-edge]:hover').count()) === 0) return null;
    await page.mouse.click(x, y);
  }
  await page.locator('#opened').waitFor();
  const opened = openEdge(page);
  await page.goBack();
  await eventually(() => openEdge(page)).toBeNull();
  await page.locator('#opened').waitFor({ state: 'detached' });
  return opened;
}

test.each([
  ['a mouse', '/graph', 'mouse'],
  ['a mouse in columns', '/graph?view=columns', 'mouse'],
  ['a finger', '/graph?view=columns', 'finger'],
] as const)(
  'every edge is opened on its line with %s',
  async (_, address, by) => {
    const { page, complaints } = await browser.newPage({
      ...{ baseURL: review.url, viewport: { width: 1280, height: 1400 } },
      hasTouch: by === 'finger',
    });
    await page.goto(address);
    await page.locator('[data-node][tabindex="0"]').waitFor();
    const lines = Object.entries(await page.evaluate(pointsOfLines));
    expect(lines.length).toBeGreaterThan(5);
    const missed: string[] = [];
    for (const [id, points] of lines) {
      let isOpened = false;
      for (const point of points) isOpened ||= (await openedAt(page, point, by)) === id;
      if (!isOpened) missed.push(id);
    }
    expect(missed).toEqual([]);
    expect(complaints).toEqual([]);
  },
  120_000,
);
