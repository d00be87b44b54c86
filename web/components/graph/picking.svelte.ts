/** Lets a pointer reach what is nearest to it in a picture, not what happens to lie on top. */
import { pickAt, type Pickable, type Picked } from './pick.ts';

/** Follows the pointer over a picture, and leads clicks to what is nearest to them. */
export class Picking {
  /** What the mouse points at. */
  picked: Picked | null = $state.raw(null);
  readonly #pickable: () => Pickable;

  constructor(pickable: () => Pickable) {
    this.#pickable = pickable;
  }

  /** Listens to an element until the function returned is called. */
  readonly listen = (element: SVGSVGElement): (() => void) => {
    const move = (event: PointerEvent) => this.#follow(event, element);
    const leave = () => (this.picked = null);
    const click = (event: MouseEvent) => this.#lead(event, element);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('click', click, { capture: true });
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('click', click, { capture: true });
    };
  };

  /** What is dragged stays what is pointed at; a finger points at nothing before it taps. */
  #follow(event: PointerEvent, element: SVGSVGElement) {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const next = this.#pick(event, element);
    const isSame = next?.what === this.picked?.what && next?.id === this.picked?.id;
    if (!isSame) this.picked = next;
  }

  /** The click of a keyboard is meant for the very element that it is given to. */
  #lead(event: MouseEvent, element: SVGSVGElement) {
    if (!event.isTrusted || event.detail === 0) return;
    const picked = this.#pick(event, element);
    if (!picked) return;
    const link = element.querySelector(`[data-${picked.what}="${CSS.escape(picked.id)}"]`);
    if (!link || link.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
    link.dispatchEvent(new MouseEvent('click', event));
  }

  #pick({ clientX, clientY }: MouseEvent, element: SVGSVGElement): Picked | null {
    const drawing = element.querySelector<SVGGElement>(':scope > g')!;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
      drawing.getScreenCTM()!.inverse(),
    );
    return pickAt(this.#pickable(), { x, y });
  }
}
