/** Boxes moved as little as is needed until none lies on another. */
import { Rectangle, removeOverlaps } from 'webcola/dist/src/rectangle.js';

/** A symbol's centre, and the box of symbol and label that hangs from its top. */
export interface PlacedBox {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
}

/** Moves the boxes apart, to leave a margin around each; the solver is that of Dwyer, Marriott and Stuckey (2006). */
export function pushApart(boxes: readonly PlacedBox[], margin: number): void {
  const rectangles = boxes.map(({ x, y, width, height, radius }) => {
    const top = y - radius;
    const half = width / 2 + margin;
    return new Rectangle(x - half, x + half, top - margin, top + height + margin);
  });
  removeOverlaps(rectangles);
  boxes.forEach((box, index) => {
    box.x = rectangles[index]!.cx();
    box.y = rectangles[index]!.y + margin + box.radius;
  });
}
