/** Tells the reply to the newest request from replies that arrive after it was superseded. */
export class Newest {
  #turn = 0;

  /** Starts a request; the function returned says whether it is still the newest. */
  begin(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}
