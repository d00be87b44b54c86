import type { Point } from './curve.ts';

/** Milliseconds that a finger rests on a node before it takes the node along: one that moves sooner scrolls the page or moves the picture. */
const REST = 250;
/** A finger that rests moves less than this, in pixels. */
const STILL = 8;

/** Says of an element that a finger has taken it. */
const HELD = 'data-held';

/** What is dragged: where it stands, and who is told where it is put. */
export interface Dragged {
  from: () => Point;
  onmove: (place: Point) => void;
}

/** Lets an element be dragged by a finger that has rested on it, in the coordinates of its drawing. */
export function dragByFinger(element: SVGGElement, { from, onmove }: Dragged): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: Touch | undefined;
  /** From the finger to the middle of the node, once it is held. */
  let held: Point | undefined;
  let hasMoved = false;

  const letGo = () => {
    clearTimeout(timer);
    [start, held] = [undefined, undefined];
    element.removeAttribute(HELD);
  };
  const take = () => {
    const [finger, place] = [inDrawing(element, start!), from()];
    held = { x: place.x - finger.x, y: place.y - finger.y };
    hasMoved = false;
    element.setAttribute(HELD, '');
  };
  const touch = ({ touches }: TouchEvent) => {
    letGo();
    // Two fingers magnify.
    if (touches.length > 1) return;
    start = touches[0];
    timer = setTimeout(take, REST);
  };
  const move = (event: TouchEvent) => {
    const finger = event.touches[0]!;
    if (!held) {
      if (start && apart(start, finger) > STILL) letGo();
      return;
    }
    // Neither the page nor the picture follows the finger as well.
    event.preventDefault();
    event.stopPropagation();
    hasMoved = true;
    const { x, y } = inDrawing(element, finger);
    onmove({ x: x + held.x, y: y + held.y });
  };
  const end = (event: TouchEvent) => {
    // What was put elsewhere was not tapped.
    if (held && hasMoved && event.cancelable) event.preventDefault();
    letGo();
  };
  element.addEventListener('touchstart', touch, { passive: true });
  element.addEventListener('touchmove', move, { passive: false });
  element.addEventListener('touchend', end, { passive: false });
  element.addEventListener('touchcancel', letGo);
  // The menu of a link would take the finger away.
  element.addEventListener('contextmenu', (event) => start && event.preventDefault());
}

function apart(a: Touch, b: Touch): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

function inDrawing(element: SVGGElement, { clientX, clientY }: Touch): Point {
  const drawing = element.parentElement as unknown as SVGGElement;
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(
    drawing.getScreenCTM()!.inverse(),
  );
  return { x, y };
}
