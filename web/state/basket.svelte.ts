import { createContext } from 'svelte';
import type { Picks } from '../components/bibliography/picks.ts';
import { followBasket, keepBasket, once, readBasket } from './kept-basket.ts';

/** The works that a reader picked by hand, in the order of picking: kept in this browser, the same in all its tabs. */
export class Basket implements Picks {
  /** Replaced whole, never changed in place; empty on the server and until the page is taken over. */
  keys: readonly string[] = $state.raw([]);

  /** Takes up what is kept, and what other tabs do, until the function returned is called. */
  follow(): () => void {
    this.keys = readBasket();
    return followBasket(() => (this.keys = readBasket()));
  }

  has(key: string): boolean {
    return this.keys.includes(key);
  }

  /** Puts a work at the end, unless it is there. */
  add(key: string) {
    if (!this.has(key)) this.put([...this.keys, key]);
  }

  remove(key: string) {
    this.put(this.keys.filter((each) => each !== key));
  }

  /** Adds a work or takes it out. */
  toggle(key: string) {
    if (this.has(key)) this.remove(key);
    else this.add(key);
  }

  clear() {
    this.put([]);
  }

  /** Makes these the works, each once, in this order. */
  put(keys: readonly string[]) {
    this.keys = once(keys);
    keepBasket(this.keys);
  }
}

/** Hands the basket from the application to its pages. */
export const [getBasket, setBasket] = createContext<Basket>();
