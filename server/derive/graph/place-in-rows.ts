/** What is joined to nothing, in rows below the picture rather than somewhere around it. */
import type { PlacedBox } from './push-apart.ts';

/** Rows are at least so wide, even below a small picture. */
const LEAST_WIDTH = 600;

/** Distance of the first row from what is above, in margins. */
const LEAD = 6;

/** Puts boxes into rows below others, in their order, as wide as those are together. */
export function placeInRows(
  boxes: readonly PlacedBox[],
  { below, margin }: { below: readonly PlacedBox[]; margin: number },
): void {
  const { left, right, foot } = extentOf(below);
  const width = Math.max(right - left, LEAST_WIDTH);
  const start = (left + right - width) / 2;
  let x = start;
  let top = foot + (below.length > 0 ? LEAD * margin : 0);
  let rowHeight = 0;
  for (const box of boxes) {
    if (x > start && x + box.width > start + width) {
      x = start;
      top += rowHeight + 2 * margin;
      rowHeight = 0;
    }
    box.x = x + box.width / 2;
    box.y = top + box.radius;
    x += box.width + 4 * margin;
    rowHeight = Math.max(rowHeight, box.height);
  }
}

function extentOf(boxes: readonly PlacedBox[]): { left: number; right: number; foot: number } {
  let [left, right, foot] = boxes.length > 0 ? [Infinity, -Infinity, -Infinity] : [0, 0, 0];
  for (const { x, y, width, height, radius } of boxes) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    foot = Math.max(foot, y - radius + height);
  }
  return { left, right, foot };
}
