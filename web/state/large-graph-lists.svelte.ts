import type { GraphLists, GraphPlaces } from '../../server/contract/graph-lists.ts';
import type { GraphWhole } from '../../server/contract/graph-page.ts';
import { Newest } from './newest.ts';

/** The lists of a very large graph and the places of its nodes, fetched once for each state of the library. */
export class LargeGraphLists {
  /** Replaced whole, never changed in place. */
  lists: GraphLists | null = $state.raw(null);
  places: GraphPlaces | null = $state.raw(null);
  hasFailed = $state(false);
  #held = { lists: '', places: '' };
  #newest = new Newest();

  /** Fetches what there is not yet of a graph; what there is stays until then. */
  async renew(whole: GraphWhole, revision: string): Promise<void> {
    const isNewest = this.#newest.begin();
    const wanted = {
      lists: `${revision} ${whole.lists}`,
      places: `${revision} ${whole.places}`,
    };
    const held = this.#held;
    try {
      const [lists, places] = await Promise.all([
        held.lists === wanted.lists ? this.lists : ask<GraphLists>(whole.lists),
        held.places === wanted.places ? this.places : ask<GraphPlaces>(whole.places),
      ]);
      if (!isNewest()) return;
      [this.lists, this.places, this.#held] = [lists, places, wanted];
      this.hasFailed = false;
    } catch {
      this.hasFailed ||= isNewest();
    }
  }
}

/** As the page has told the browser beforehand, so that it is under way already. */
async function ask<Answer>(address: string): Promise<Answer> {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address} answers ${reply.status}`);
  return (await reply.json()) as Answer;
}
