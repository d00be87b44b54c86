/** Boxes by the cells of the plane that they are in, so that those near one are found without looking at all. */
import type { PlacedBox } from './push-apart.ts';

/** The sides of cells, about as large as most boxes. */
const SIDE = 100;

/** Columns of cells to a row: more than any picture has. */
const COLUMNS = 2 ** 20;

/** Boxes that lie clear of each other by a margin. */
export class BoxGrid {
  readonly #cells = new Map<number, PlacedBox[]>();
  readonly #margin: number;

  constructor(boxes: readonly PlacedBox[], margin: number) {
    this.#margin = margin;
    for (const box of boxes) this.add(box);
  }

  /** Adds a box. */
  add(box: PlacedBox): void {
    for (const key of cellsOf(box, 0)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Whether a box has its margin to all others. */
  hasRoomFor(box: PlacedBox): boolean {
    for (const key of cellsOf(box, this.#margin)) {
      if (this.#cells.get(key)?.some((other) => this.#isNear(box, other))) return false;
    }
    return true;
  }

  #isNear(a: PlacedBox, b: PlacedBox): boolean {
    const across = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
    const down = Math.max(a.y - a.radius, b.y - b.radius) - Math.min(footOf(a), footOf(b));
    return across < this.#margin && down < this.#margin;
  }
}

function footOf({ y, radius, height }: PlacedBox): number {
  return y - radius + height;
}

function* cellsOf(box: PlacedBox, margin: number): Generator<number> {
  const cell = (length: number) => Math.floor(length / SIDE);
  const side = box.width / 2 + margin;
  const [top, foot] = [cell(box.y - box.radius - margin), cell(footOf(box) + margin)];
  const [left, right] = [cell(box.x - side), cell(box.x + side)];
  for (let row = top; row <= foot; row++) {
    for (let column = left; column <= right; column++) yield row * COLUMNS + column;
  }
}
