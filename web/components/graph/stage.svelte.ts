/** Where the reader stands before the picture: nearer or farther, and to which side. */
import type { D3DragEvent } from 'd3-drag';
import type { D3ZoomEvent, ZoomBehavior } from 'd3-zoom';
import type { Selection } from 'd3-selection';
import type { Point } from './curve.ts';
import { dragByFinger, type Dragged } from './drag-by-finger.ts';

/** How a drawing is magnified and moved within its frame, which shows all of it at first. */
export interface Standpoint {
  k: number;
  x: number;
  y: number;
}

/** A unit of the drawing becomes no larger than this, in pixels. */
const NEAREST = 3;
/** How much nearer one press of a button leads. */
export const STEP = 1.4;

type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Zooms and pans an SVG element with wheel, fingers, buttons and keys, and lets its nodes be dragged. */
export class Stage {
  standpoint: Standpoint = $state.raw({ k: 1, x: 0, y: 0 });
  /** Pixels to a unit of the drawing while all of it is shown; 0 until it has been measured. */
  fit = $state(0);
  #zoom: ZoomBehavior<SVGSVGElement, unknown> | undefined;
  #svg: Svg | undefined;

  /** Pixels to a unit of the drawing. */
  get pixels(): number {
    return this.fit * this.standpoint.k;
  }

  /** Takes hold of the element until the function returned is called. */
  readonly hold = (element: SVGSVGElement): (() => void) => {
    const sizes = new ResizeObserver(() => this.#measure(element));
    sizes.observe(element);
    element.addEventListener('wheel', keepPage, { passive: false });
    void this.#listen(element);
    return () => {
      sizes.disconnect();
      element.removeEventListener('wheel', keepPage);
      this.#svg?.on('.zoom', null);
      this.#svg = undefined;
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
    if (this.#svg) this.#zoom?.scaleTo(this.#svg, 1);
  }

  /** Moves the drawing so far that a point of it comes into sight. */
  reveal({ x, y }: Point) {
    const box = this.#svg?.node()?.viewBox.baseVal;
    if (!box || !this.#svg) return;
    const { k, x: left, y: top } = this.standpoint;
    const at = { x: (x * k + left - box.x) / box.width, y: (y * k + top - box.y) / box.height };
    const isSeen = [at.x, at.y].every((share) => share > 0.04 && share < 0.96);
    if (!isSeen) this.#zoom?.translateTo(this.#svg, x, y);
  }

  #scale(by: number) {
    if (this.#svg) this.#zoom?.scaleBy(this.#svg, by);
  }

  #measure(element: SVGSVGElement) {
    const { width, height } = element.viewBox.baseVal;
    this.fit = Math.min(element.clientWidth / width, element.clientHeight / height);
    this.#zoom?.scaleExtent([1, Math.max(1, NEAREST / this.fit)]);
  }

  /** The libraries come with the first picture, not with every page. */
  async #listen(element: SVGSVGElement) {
    const [{ zoom }, { select }] = await Promise.all([import('d3-zoom'), import('d3-selection')]);
    if (!element.isConnected) return;
    const { x, y, width, height } = element.viewBox.baseVal;
    this.#zoom = zoom<SVGSVGElement, unknown>()
      .translateExtent([
        [x, y],
        [x + width, y + height],
      ])
      .filter((event: Event) => isMeantForPicture(event, this.standpoint))
      .wheelDelta(wheelDelta)
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        this.standpoint = { k: transform.k, x: transform.x, y: transform.y };
      });
    this.#svg = select(element).call(this.#zoom).on('dblclick.zoom', null);
    this.#measure(element);
  }
}

/**
 * Whether a picture follows an event. A wheel alone scrolls the page, both ways; with Ctrl or ⌘ it magnifies, which is also
 * what two fingers on a touch pad say. While all is shown there is nothing to pan: one finger then scrolls the page.
 */
export function isMeantForPicture(event: Event, { k }: Standpoint): boolean {
  if (event instanceof WheelEvent) return isMagnifying(event);
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return (event as TouchEvent).touches.length > 1 || k > 1;
}

/** Where the picture becomes no smaller, the browser would magnify the page instead. */
export function keepPage(event: WheelEvent): void {
  if (isMagnifying(event)) event.preventDefault();
}

/** Whether a turn of the wheel is meant to magnify. */
export function isMagnifying({ ctrlKey, metaKey }: WheelEvent): boolean {
  return ctrlKey || metaKey;
}

/** Two fingers on a touch pad turn the wheel by less than this, a mouse by more, in pixels. */
const PINCH = 50;
/** How much nearer a turn leads, as a power of two to the pixel. */
const TURN = { wheel: 0.002, fingers: 0.02 };
/** Pixels to a line, for browsers that count in lines. */
const LINE = 25;

/** How much nearer a turn of the wheel leads, as a power of two. */
export function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const turned = -deltaY * (deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1);
  return turned * (Math.abs(turned) < PINCH ? TURN.fingers : TURN.wheel);
}

/** Lets an element be dragged with the mouse or a finger, in the coordinates of its drawing. */
export function dragging(element: SVGGElement, { from, onmove }: Dragged): void {
  dragByFinger(element, { from, onmove });
  void Promise.all([import('d3-drag'), import('d3-selection')]).then(([{ drag }, { select }]) => {
    const behaviour = drag<SVGGElement, unknown>()
      .touchable(false)
      .clickDistance(4)
      .subject(from)
      .on('drag', ({ x, y }: D3DragEvent<SVGGElement, unknown, unknown>) => onmove({ x, y }));
    select(element).call(behaviour);
  });
}
