/** Lines of a text, told place by place from its beginning to its end. */

const LINE_END = /\r\n|\n|\r/g;

/** Counts lines no more than once. */
export class LineCount {
  readonly #text: string;
  #line = 1;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line of a place, from 1; places have to be asked for in their order. */
  at(place: number): number {
    this.#line += this.#text.slice(this.#at, place).match(LINE_END)?.length ?? 0;
    this.#at = Math.max(this.#at, place);
    return this.#line;
  }
}
