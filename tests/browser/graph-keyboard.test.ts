/** The keyboard in the picture of the shipped review: one stop, from which everything can be reached. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { useShippedReview } from '../support/site.ts';

const browser = useBrowser();
const review = useShippedReview();

async function openPicture(): Promise<Page> {
  const { page } = await browser.newPage({ baseURL: review.url });
  await page.goto('/graph');
  await page.locator('[data-node][tabindex="0"]').waitFor();
  return page;
}

/** The ids of all nodes to which some keys lead, pressed at every node that they have led to. */
function reachedBy(keys: readonly string[]): string[] {
  const node = (id: string) =>
    document.querySelector<SVGElement>(`[data-node="${CSS.escape(id)}"]`);
  const start = document.querySelector<SVGElement>('[data-node][tabindex="0"]')!.dataset['node']!;
  const reached = new Set([start]);
  for (const id of reached) {
    for (const key of keys) {
      const from = node(id)!;
      from.focus();
      from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const next = (document.activeElement as SVGElement | null)?.dataset['node'];
      if (next !== undefined) reached.add(next);
    }
  }
  return [...reached].sort();
}

test.each([
  ['arrows', ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']],
  ['page keys', ['PageUp', 'PageDown']],
])('%s lead to every node', async (_, keys) => {
  const page = await openPicture();
  const all = await page
    .locator('svg [data-node]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-node')!));
  expect(await page.evaluate(reachedBy, keys)).toEqual(all.toSorted());
});

test('the picture is one stop between what is before it and what comes after', async () => {
  const page = await openPicture();
  await page.getByRole('combobox', { name: 'Sources' }).focus();
  const inPicture: boolean[] = [];
  for (let stop = 0; stop < 2; stop++) {
    await page.keyboard.press('Tab');
    inPicture.push(await page.evaluate(() => document.activeElement?.closest('svg') !== null));
  }
  expect(inPicture).toEqual([true, false]);
});

test('from an edge the way leads on to its other end', async () => {
  const page = await openPicture();
  await page.locator('[data-node][tabindex="0"]').focus();
  await page.keyboard.press('e');
  const focused = (name: 'node' | 'edge') =>
    page.evaluate((what) => document.activeElement?.getAttribute(`data-${what}`) ?? '', name);
  const ends = (await focused('edge')).split('~');
  const start = await page.locator('[data-node][tabindex="0"]').getAttribute('data-node');
  await page.keyboard.press('o');
  expect([start, await focused('node')].sort()).toEqual([ends[0], ends[2]].sort());
});
