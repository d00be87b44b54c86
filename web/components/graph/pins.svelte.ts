import type { Point } from './curve.ts';
import { keepPlaces, moved, NO_PLACES, readPlaces, type Places } from './kept-pins.ts';

/** Where a reader has put nodes: kept for the session under the name of the layout that they belong to. */
export class Pins {
  /** Replaced whole, never changed in place. */
  places: Places = $state.raw(NO_PLACES);
  #name: string;

  constructor(name: string) {
    this.#name = `graph ${name}`;
  }

  /** Takes up what was kept. */
  recall() {
    this.places = readPlaces(this.#name);
  }

  /** Puts a node somewhere else. */
  move(id: string, place: Point) {
    this.places = moved(this.places, id, place);
    keepPlaces(this.#name, this.places);
  }

  /** Puts all nodes back. */
  release() {
    this.places = NO_PLACES;
    keepPlaces(this.#name, this.places);
  }
}
