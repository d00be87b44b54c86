/** Where the reader stands before a large picture, in pixels of the element that it is in. */
import type { D3ZoomEvent, ZoomBehavior } from 'd3-zoom';
import type { Selection } from 'd3-selection';
import { untrack } from 'svelte';
import type { Point } from '../curve.ts';
import type { Frame } from '../frame.ts';
import { isMeantForPicture, keepPage, STEP, wheelDelta, type Standpoint } from '../stage.svelte.ts';
import { AT_FIRST, glanceAt, inDrawing, onScreen, type Glance, type Size } from './glance.ts';

/** A unit of the drawing becomes no larger than this, in pixels: names then stand beside each other. */
const NEAREST = 5;
/** What is walked to is shown at least so large, in pixels to a unit. */
const READABLE = 0.35;

/** Zooms and pans what an element shows with wheel, fingers, buttons and keys. */
export class LargeStage {
  standpoint: Standpoint = $state.raw(AT_FIRST);
  size: Size = $state.raw({ width: 0, height: 0 });
  #frame: () => Frame;
  #zoom: ZoomBehavior<HTMLElement, unknown> | undefined;
  #held: Selection<HTMLElement, unknown, null, undefined> | undefined;

  constructor(frame: () => Frame) {
    this.#frame = frame;
  }

  /** How the drawing is seen; null until the element has been measured. */
  get glance(): Glance | null {
    return this.size.width > 0 && this.size.height > 0
      ? glanceAt(this.#frame(), this.size, this.standpoint)
      : null;
  }

  /** Takes hold of the element until the function returned is called. */
  readonly hold = (element: HTMLElement): (() => void) => {
    const sizes = new ResizeObserver(() => this.#measure(element));
    sizes.observe(element);
    untrack(() => this.#measure(element));
    // What is laid out anew has another frame.
    $effect(() => this.#bound());
    element.addEventListener('wheel', keepPage, { passive: false });
    void this.#listen(element);
    return () => {
      sizes.disconnect();
      element.removeEventListener('wheel', keepPage);
      this.#held?.on('.zoom', null);
      this.#held = undefined;
    };
  };

  nearer() {
    this.#scale(STEP);
  }

  farther() {
    this.#scale(1 / STEP);
  }

  /** Shows all of the drawing again. */
  all() {
    if (this.#held) this.#zoom?.scaleTo(this.#held, 1);
  }

  /** Moves the drawing so far, and comes so near, that a point of it is in sight. */
  reveal(point: Point) {
    const glance = this.glance;
    if (!glance || !this.#held) return;
    if (glance.scale < READABLE) this.#zoom?.scaleBy(this.#held, READABLE / glance.scale);
    const seen = this.glance;
    const { x, y } = onScreen(seen, point);
    const isSeen = [x / seen.width, y / seen.height].every((share) => share > 0.06 && share < 0.9);
    if (isSeen) return;
    const { k, ...moved } = this.standpoint;
    this.#zoom?.translateTo(this.#held, (x - moved.x) / k, (y - moved.y) / k);
  }

  #scale(by: number) {
    if (this.#held) this.#zoom?.scaleBy(this.#held, by);
  }

  /** What was in the middle stays there. */
  #measure(element: HTMLElement) {
    const before = this.glance;
    const middle = before && inDrawing(before, { x: before.width / 2, y: before.height / 2 });
    this.size = { width: element.clientWidth, height: element.clientHeight };
    this.#bound();
    const after = this.glance;
    if (!middle || !after || !this.#held || this.standpoint.k === 1) return;
    const { x, y } = onScreen(after, middle);
    const { k, ...moved } = this.standpoint;
    this.#zoom?.translateTo(this.#held, (x - moved.x) / k, (y - moved.y) / k);
  }

  /** Whoever stands nearer than one can come now steps back. */
  #bound() {
    const { width, height } = this.size;
    if (width === 0 || height === 0) return;
    const whole = glanceAt(this.#frame(), this.size, AT_FIRST);
    const nearest = Math.max(1, NEAREST / whole.scale);
    this.#zoom
      ?.translateExtent([
        [0, 0],
        [width, height],
      ])
      .scaleExtent([1, nearest]);
    if (untrack(() => this.standpoint.k) > nearest) this.#scale(1);
  }

  /** The libraries come with the first picture, not with every page. */
  async #listen(element: HTMLElement) {
    const [{ zoom }, { select }] = await Promise.all([import('d3-zoom'), import('d3-selection')]);
    if (!element.isConnected) return;
    this.#zoom = zoom<HTMLElement, unknown>()
      .filter((event: Event) => isMeantForPicture(event, this.standpoint))
      .wheelDelta(wheelDelta)
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
        this.standpoint = { k: transform.k, x: transform.x, y: transform.y };
      });
    this.#held = select(element).call(this.#zoom).on('dblclick.zoom', null);
    this.#bound();
  }
}
