/** A hand that moves a picture: the same movements for every page, on a timetable that waits for nobody. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Movement } from './observed.ts';

/** A rectangle of the window. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a picture followed. */
export interface Movements {
  pan: Movement;
  zoom: Movement;
}

/** In milliseconds: how long each movement lasts, and from one event to the next as a mouse sends them. */
const LASTING = 3_000;
const EVENT = 8;
/** So many events are under way at most: one that the page is busy with and the next. */
const MOST_SENT = 2;

/** By how much the wheel is turned: d3-zoom makes it one and a half times and four times nearer. */
const SLIGHTLY = 292;
const FAR = 1_000;

/** Moves to where the hand is when a share of the time has passed, from where it was at an earlier one. */
type Move = (share: number, before: number) => Promise<void>;

/** Comes a little nearer and drags the picture in circles; then from where all is seen goes to and fro with the wheel. */
export async function movePicture(
  page: Page,
  { box, wheelKey }: { box: Box; wheelKey: string | undefined },
): Promise<Movements> {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  if (wheelKey) await page.keyboard.down(wheelKey);
  await turnSlowly(page, -SLIGHTLY);
  if (wheelKey) await page.keyboard.up(wheelKey);
  const pan = await dragInCircles(page, box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  if (wheelKey) await page.keyboard.down(wheelKey);
  await turnSlowly(page, SLIGHTLY * 1.5);
  const turned = (share: number) => -FAR * (1 - Math.abs(1 - 2 * share));
  const zoom = await onTimetable(page, (share, before) =>
    page.mouse.wheel(0, turned(share) - turned(before)),
  );
  if (wheelKey) await page.keyboard.up(wheelKey);
  return { pan, zoom };
}

/** From a corner, where a map has no nodes that the hand could take instead. */
async function dragInCircles(page: Page, box: Box): Promise<Movement> {
  const [x, y] = [box.x + box.width * 0.12, box.y + box.height * 0.12];
  const radius = 0.12 * Math.min(box.width, box.height);
  const before = await page.screenshot({ clip: box });
  await page.mouse.move(x, y);
  await page.mouse.down();
  const pan = await onTimetable(page, (share) => {
    const angle = share * 7 * Math.PI;
    return page.mouse.move(x + radius * (1 - Math.cos(angle)), y + radius * Math.sin(angle));
  });
  await page.mouse.up();
  await page.evaluate('observer.rest()');
  if (before.equals(await page.screenshot({ clip: box }))) throw new Error('No picture moved.');
  return pan;
}

async function turnSlowly(page: Page, by: number): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    await page.mouse.wheel(0, by / 8);
    await sleep(60);
  }
  await page.evaluate('observer.rest()');
}

/** Moves for a while. As browsers do, it sends as one event what comes while the page has not taken the last ones. */
async function onTimetable(page: Page, move: Move): Promise<Movement> {
  await page.evaluate('observer.startMoving()');
  const start = performance.now();
  const sent = new Set<Promise<void>>();
  let share = 0;
  while (share < 1) {
    await sleep(EVENT);
    if (sent.size === MOST_SENT) continue;
    const now = Math.min(1, (performance.now() - start) / LASTING);
    const taken = move(now, share).finally(() => sent.delete(taken));
    sent.add(taken);
    share = now;
  }
  await Promise.all(sent);
  const seen = await page.evaluate<Omit<Movement, 'after'>>('observer.stopMoving()');
  return { ...seen, after: await page.evaluate<number>('observer.rest()') };
}
