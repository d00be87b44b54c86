/** Prepared answers: what a corpus shows is made once and then sent as it is. */
import { LRUCache } from 'lru-cache';

/** Bytes of prepared answers that are kept: some thousand pages. */
const KEPT_BYTES = 96 * 1024 * 1024;

/** Keeps the answers of the present revision, the least used going first where there are too many. */
export class PreparedAnswers {
  readonly #answers = new LRUCache<string, Buffer>({
    maxSize: KEPT_BYTES,
    sizeCalculation: (answer, address) => answer.byteLength + 2 * address.length + 64,
  });
  #revision = '';

  /** The answer at an address, made by `make` when it is asked for the first time in a revision; null is not kept. */
  get(revision: string, address: string, make: () => string | null): Buffer | null {
    if (revision !== this.#revision) {
      this.#answers.clear();
      this.#revision = revision;
    }
    const known = this.#answers.get(address);
    if (known) return known;
    const made = make();
    if (made === null) return null;
    const answer = Buffer.from(made);
    this.#answers.set(address, answer);
    return answer;
  }
}
