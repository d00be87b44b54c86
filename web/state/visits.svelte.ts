import type { LivePage } from './live.svelte.ts';
import { twinOf, type Address } from './twin.ts';

/** How a state was asked for: by a pointer, by the keyboard, or by going back. */
export type Means = 'pointer' | 'keyboard' | 'back';

/**
 * Goes from state to state of one page without leaving it: its own links are followed by asking its
 * twin, and the browser's way back leads through the states. Without scripts they are ordinary links.
 */
export class Visits {
  /** How often the reader went back, so that fields can show again what they held. */
  returns = $state(0);
  #live: LivePage;
  #path: string;
  #onarrival: (means: Means) => void;

  constructor(
    live: LivePage,
    { path, onarrival }: { path: string; onarrival: (means: Means) => void },
  ) {
    this.#live = live;
    this.#path = path;
    this.#onarrival = onarrival;
  }

  /** Follows the links within an element until the function returned is called. */
  readonly follow = (element: HTMLElement): (() => void) => {
    const click = (event: MouseEvent) => this.#click(event);
    const back = () => void this.#back();
    element.addEventListener('click', click);
    addEventListener('popstate', back);
    return () => {
      element.removeEventListener('click', click);
      removeEventListener('popstate', back);
    };
  };

  #click(event: MouseEvent) {
    const query = ownQuery(event, this.#path);
    if (query === null) return;
    event.preventDefault();
    void this.go(query, event.detail === 0 ? 'keyboard' : 'pointer');
  }

  /** Goes to the state that a query, with its question mark, asks for. */
  async go(query: string, means: Means): Promise<void> {
    const address = addressOf(this.#path, query);
    if (!(await this.#live.load(address))) return;
    history.pushState(null, '', address.path);
    this.#onarrival(means);
  }

  async #back() {
    if (location.pathname !== this.#path) return;
    if (!(await this.#live.load(addressOf(this.#path, location.search)))) return;
    this.returns++;
    this.#onarrival('back');
  }
}

/** The query of a link to another state of the page, if that is what was clicked, plainly. */
function ownQuery(event: MouseEvent, path: string): string | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented) return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!link || link.hasAttribute('download')) return null;
  const target = new URL(link.getAttribute('href')!, location.href);
  const isOwn = target.origin === location.origin && target.pathname === path && !target.hash;
  return isOwn ? target.search : null;
}

function addressOf(path: string, query: string): Address {
  return { path: path + query, twin: twinOf(path, query) };
}
