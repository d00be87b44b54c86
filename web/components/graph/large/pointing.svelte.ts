import { flushSync } from 'svelte';
import type { Point } from '../curve.ts';
import type { Glance } from './glance.ts';
import { pointedAt, type Pointable, type Pointed } from './pointed.ts';

/** What a reader points at in a painted picture. */
export class Pointing {
  /** Null where the pointer is on nothing, or is no mouse. */
  pointed: Pointed | null = $state.raw(null);
  /** Where the pointer is, in pixels of the picture. */
  at: Point = $state.raw({ x: 0, y: 0 });
  readonly #pointable: () => Pointable;
  readonly #glance: () => Glance | null;

  constructor(pointable: () => Pointable, glance: () => Glance | null) {
    this.#pointable = pointable;
    this.#glance = glance;
  }

  /** Follows the pointer over an element until the function returned is called. */
  readonly listen = (element: HTMLElement): (() => void) => {
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') this.#point(event, element);
    };
    const leave = () => (this.pointed = null);
    const click = (event: MouseEvent) => this.#tap(event, element);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', click);
    };
  };

  #point(event: MouseEvent, element: HTMLElement) {
    const { left, top } = element.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const glance = this.#glance();
    const isMoving = event.type === 'pointermove' && event.buttons !== 0;
    const next = glance && !isMoving ? pointedAt(this.#pointable(), glance, at) : null;
    const isSame = next?.what === this.pointed?.what && next?.place === this.pointed?.place;
    if (!isSame) this.pointed = next;
    if (next?.what === 'edge') this.at = at;
  }

  /** A finger has not pointed before it taps: only now there is a link, and it is followed. */
  #tap(event: MouseEvent, element: HTMLElement) {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    flushSync(() => this.#point(event, element));
    const link = this.pointed && element.querySelector('[data-pointed]');
    link?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, detail: event.detail || 1 }),
    );
  }
}
