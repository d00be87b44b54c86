/** A list of whole numbers that grows, in a quarter of the memory of an array. */
export class GrowingNumbers {
  #values = new Uint32Array(1024);
  length = 0;

  /** Adds a number at the end. */
  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** The numbers so far, as a view that the next `push` may leave behind. */
  all(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
