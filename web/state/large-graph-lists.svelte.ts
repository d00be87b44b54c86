import type { GraphLists, GraphPlaces } from '../../server/contract/graph-lists.ts';
import type { GraphWhole } from '../../server/contract/graph-page.ts';
import type { BegunPainting } from '../components/graph/large/begun-painting.ts';
import type { BegunGraph } from './begun-graph.ts';
import { fetchGraph } from './fetch-graph.ts';
import { Newest } from './newest.ts';

/** The lists of a very large graph and the places of its nodes, fetched once for each state of the library. */
export class LargeGraphLists {
  /** Replaced whole, never changed in place. */
  lists: GraphLists | null = $state.raw(null);
  places: GraphPlaces | null = $state.raw(null);
  hasFailed = $state(false);
  /** Set before there are lists, or never. */
  painting: BegunPainting | null = null;
  #held = { lists: '', places: '' };
  #newest = new Newest();
  #begun: BegunGraph | null;

  /** With what was begun before the page came to life. */
  constructor(begun: BegunGraph | null) {
    this.#begun = begun;
  }

  /** Fetches what there is not yet of a graph; what there is stays until then. */
  async renew(whole: GraphWhole, revision: string): Promise<void> {
    const isNewest = this.#newest.begin();
    const wanted = {
      lists: `${revision} ${whole.lists}`,
      places: `${revision} ${whole.places}`,
    };
    try {
      const { lists, places } = await this.#answer(whole, wanted);
      if (!isNewest()) return;
      [this.lists, this.places, this.#held] = [lists, places, wanted];
      this.hasFailed = false;
    } catch {
      this.hasFailed ||= isNewest();
    }
  }

  async #answer(whole: GraphWhole, wanted: { lists: string; places: string }) {
    const begun = await this.#begun?.take(whole);
    this.#begun = null;
    if (begun) {
      this.painting = begun.painting;
      return begun;
    }
    return fetchGraph(whole, {
      lists: this.#held.lists === wanted.lists ? this.lists : null,
      places: this.#held.places === wanted.places ? this.places : null,
    });
  }
}
