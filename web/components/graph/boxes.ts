/** Rectangles that may lie upon each other, found by the cells of the plane that they are in. */

/** A rectangle; `y` grows downwards. */
export interface Box {
  left: number;
  right: number;
  top: number;
  foot: number;
}

/** Whether two rectangles lie upon each other, or nearer than `room`. */
export function meet(a: Box, b: Box, room = 0): boolean {
  return (
    a.left < b.right + room &&
    b.left < a.right + room &&
    a.top < b.foot + room &&
    b.top < a.foot + room
  );
}

/** Columns of cells to a row: more than any picture has. */
const COLUMNS = 2 ** 20;

/** Many rectangles; to ask about one of them costs what lies around it. */
export class Boxes<Member extends Box> {
  readonly #side: number;
  readonly #cells = new Map<number, Member[]>();

  /** Cells are best about as large as most rectangles. */
  constructor(side: number) {
    this.#side = side;
  }

  /** Adds a rectangle. */
  add(box: Member): void {
    for (const key of this.#keysOf(box, 0)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** Whether any other lies upon a rectangle, or nearer than `room`; those that `isNone` says do not count. */
  meets(box: Box, room = 0, isNone?: (other: Member) => boolean): boolean {
    for (const key of this.#keysOf(box, room)) {
      const cell = this.#cells.get(key) ?? [];
      if (cell.some((other) => meet(box, other, room) && !isNone?.(other))) return true;
    }
    return false;
  }

  *#keysOf({ left, right, top, foot }: Box, room: number): Generator<number> {
    const cell = (length: number) => Math.floor(length / this.#side);
    for (let row = cell(top - room); row <= cell(foot + room); row++) {
      for (let column = cell(left - room); column <= cell(right + room); column++) {
        yield row * COLUMNS + column;
      }
    }
  }
}
