import { createContext } from 'svelte';
import type { Page } from '../../server/contract/page.ts';
import { CorpusEvents } from './corpus-events.ts';
import { Newest } from './newest.ts';
import { askTwin, isThere, type Address } from './twin.ts';

/** The page on screen, kept equal to the library by the server's events. */
export class LivePage {
  /** Replaced whole, never changed in place. */
  page: Page;
  /** True when the library no longer holds what the page shows. */
  gone = $state(false);
  /** When contact with the server was lost; null while there is contact. */
  lostAt: Date | null = $state.raw(null);
  /** True while the answer to a reader's step is awaited. */
  waiting = $state(false);
  #wanted: Address;
  #revision: string;
  #newest = new Newest();

  constructor(page: Page) {
    this.page = $state.raw(page);
    this.#wanted = page;
    this.#revision = page.site.revision;
  }

  /** Follows the library until the function returned is called. */
  follow(): () => void {
    const events = new CorpusEvents({
      onrevision: (revision) => void this.renew(revision),
      oncontact: (lostAt) => (this.lostAt = lostAt),
    });
    return events.open();
  }

  /** Brings the page up to a revision, unless it shows that revision already. */
  async renew(revision: string): Promise<void> {
    if (revision === this.#revision) return;
    if (await this.load(this.#wanted)) this.#revision = revision;
  }

  /** Shows the present content of an address; false when a newer request or a failure came between. */
  async load(address: Address): Promise<boolean> {
    this.#wanted = address;
    const isNewest = this.#newest.begin();
    if (address.twin === null) return this.#reopen(address.path);
    this.waiting = true;
    const reply = await askTwin(address.twin);
    if (!isNewest()) return false;
    this.waiting = false;
    if (reply === null) return false;
    this.gone = !reply.found;
    if (reply.found) {
      this.page = { ...this.page, ...address, view: reply.view, site: reply.site } as Page;
    }
    return true;
  }

  /** A page that was not found has no twin: it is asked for again, as its note may be there now. */
  async #reopen(path: string): Promise<boolean> {
    if (this.page.name === 'not-found' && (await isThere(path))) location.reload();
    return true;
  }
}

/** Hands the live page from the application to its pages. */
export const [getLivePage, setLivePage] = createContext<LivePage>();
