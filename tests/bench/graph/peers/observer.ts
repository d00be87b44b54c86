/**
 * Put into a page before anything of its own: sees when its picture appears and settles, what holds up its
 * main thread, and how evenly the picture moves. The same for every page, whatever it draws with.
 */
import { PICTURE, type Movement, type Opening } from '../observed.ts';

/** What is asked of the page from outside. */
interface Observer {
  opening: Promise<Opening>;
  startMoving: () => void;
  stopMoving: () => Pick<Movement, 'rate' | 'p95'>;
  /** Resolves once the picture has not moved for a while, to how long it moved on until then. */
  rest: () => Promise<number>;
}

declare global {
  var observer: Observer;
}

/** A picture that is drawn covers at least so much of its canvas with something else than the background. */
const LEAST_SHARE = 0.01;
const SAMPLE = { width: 200, height: 125 };

/** Tasks that end with the last frame are told a moment later. */
const TELLING = 300;

/** A picture that has not moved for so long is at rest. */
const RESTING = 700;

const tasks: PerformanceEntry[] = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
  type: 'longtask',
  buffered: true,
});

let drawings = 0;
countDrawings();
globalThis.observer = { opening: seeOpening(), ...watchMoves() };

async function seeOpening(): Promise<Opening> {
  const { first, settled } = await seePicture();
  await new Promise((resolve) => setTimeout(resolve, TELLING));
  const lengths = tasks
    .filter(({ startTime }) => startTime < settled)
    .map(({ duration }) => duration);
  return {
    first,
    settled,
    blocking: lengths.reduce((sum, length) => sum + length - 50, 0),
    longest: Math.max(0, ...lengths),
  };
}

/** When there is a picture, and when it says that it is the final one. */
function seePicture(): Promise<Pick<Opening, 'first' | 'settled'>> {
  let first = 0;
  return new Promise((resolve) => {
    atFrameEnds(() => {
      const picture = document.querySelector<HTMLCanvasElement>(PICTURE);
      const isFinal = picture?.dataset['drawn'] === 'true';
      if (!picture || (first > 0 && !isFinal)) return true;
      const isSeen = isDrawn(picture);
      const now = performance.now();
      if (first === 0 && isSeen) first = now;
      const isOver = first > 0 && isFinal;
      if (isOver) resolve({ first, settled: now });
      return !isOver;
    });
  });
}

/**
 * Looks at the end of each frame, as long as the answer is true. A size that changes in a frame is told when
 * all else has been done and before the frame is shown: only then can be read what WebGL has drawn.
 */
function atFrameEnds(look: () => boolean): void {
  const strip = document.createElement('div');
  Object.assign(strip.style, { position: 'fixed', contain: 'strict', height: '1px' });
  let isLooking = true;
  const sizes = new ResizeObserver(() => {
    isLooking &&= look();
    if (!isLooking) strip.remove();
  });
  sizes.observe(strip);
  const change = () => {
    if (!isLooking) return;
    if (!strip.isConnected) document.documentElement?.append(strip);
    strip.style.width = strip.style.width === '1px' ? '2px' : '1px';
    requestAnimationFrame(change);
  };
  requestAnimationFrame(change);
}

const sample = new OffscreenCanvas(SAMPLE.width, SAMPLE.height).getContext('2d', {
  willReadFrequently: true,
})!;

/** Reading the pixels waits until they are there, so that the time of drawing counts wherever it is drawn. */
function isDrawn(picture: HTMLCanvasElement): boolean {
  const { width, height } = SAMPLE;
  if (picture.width === 0 || picture.height === 0) return false;
  sample.clearRect(0, 0, width, height);
  sample.drawImage(picture, 0, 0, width, height);
  const pixels = new Uint32Array(sample.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const background = Math.max(...counts.values());
  return background <= (1 - LEAST_SHARE) * pixels.length;
}

/** Counts what every way of drawing on the picture does at least once in a frame. */
function countDrawings(): void {
  const steps: [object, string[]][] = [
    [CanvasRenderingContext2D.prototype, ['clearRect', 'fillRect', 'drawImage', 'putImageData']],
    [ImageBitmapRenderingContext.prototype, ['transferFromImageBitmap']],
    [WebGL2RenderingContext.prototype, ['clear', 'drawArrays', 'drawArraysInstanced']],
    [WebGL2RenderingContext.prototype, ['drawElements', 'drawElementsInstanced']],
  ];
  for (const [prototype, names] of steps) {
    for (const name of names) countCalls(prototype as Record<string, Step>, name);
  }
}

type Step = (this: { canvas: Element | OffscreenCanvas }, ...values: unknown[]) => unknown;

function countCalls(prototype: Record<string, Step>, name: string): void {
  const step = prototype[name]!;
  prototype[name] = function (...values) {
    if (this.canvas instanceof HTMLCanvasElement && this.canvas.matches(PICTURE)) drawings++;
    return step.apply(this, values);
  };
}

/** Notes the frames in which the picture was drawn anew, or was put elsewhere as it is. */
function watchMoves(): Pick<Observer, 'startMoving' | 'stopMoving' | 'rest'> {
  let seen = '';
  let last = performance.now();
  let [begun, moved]: [number, number[]] = [0, []];
  const look = (time: number) => {
    const now = pictureState();
    if (now !== seen) {
      moved.push(time);
      last = performance.now();
    }
    seen = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return {
    startMoving: () => {
      [begun, moved] = [performance.now(), []];
    },
    stopMoving: () => {
      const times = [begun, ...moved, performance.now()];
      const gaps = times.slice(1).map((time, at) => time - times[at]!);
      gaps.sort((a, b) => a - b);
      return {
        rate: (1000 * moved.length) / (times.at(-1)! - begun),
        p95: gaps[Math.ceil(0.95 * gaps.length) - 1]!,
      };
    },
    rest: async () => {
      const asked = performance.now();
      last = asked;
      while (performance.now() - last < RESTING) await nextFrame();
      return last - asked;
    },
  };
}

/** Changes with each drawing of the picture, and with the place where it stands. */
function pictureState(): string {
  const box = document.querySelector(PICTURE)?.getBoundingClientRect();
  return [drawings, box?.x, box?.y, box?.width, box?.height].join();
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
