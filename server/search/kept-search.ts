/** The one search of a running program: built in the background, kept up with every change of the corpus. */
import type { Corpus } from '../model/corpus.ts';
import {
  buildSearch,
  changesSinceBuild,
  loadSearch,
  saveSearch,
  type Search,
  updateSearch,
} from './search.ts';

/** A search that is always that of the present corpus. */
export interface KeptSearch {
  /** Resolves as soon as there is one. */
  ready: Promise<void>;
  /** The search over the present corpus; throws before there is one. */
  current: () => Search;
  /** Ends all work in the background. */
  stop: () => void;
}

/** What keeping a search needs of the world. */
export interface KeepOptions {
  store: {
    current: () => Corpus;
    subscribe: (listener: (corpus: Corpus) => void) => () => void;
  };
  /** What `onbuild` was given when the program ran before; null where it never did. */
  saved: Uint8Array | null;
  /** Told the bytes of every index that is built anew. */
  onbuild: (bytes: Uint8Array) => void;
  /** Lets others have their turn, between two steps of a build. */
  pause: () => Promise<void>;
  /** Waits some seconds after a change: while somebody writes, merging it can wait. */
  rest: () => Promise<void>;
  /** Told when an index could not be built. */
  onfailure: (error: unknown) => void;
}

/** So many changed documents make the search of every further change slow, and are merged without a rest. */
const MANY_CHANGES = 400;

/** Begins to keep a search. */
export function keepSearch(options: KeepOptions): KeptSearch {
  const keeper = new Keeper(options);
  return {
    ready: keeper.ready,
    current: () => keeper.current(),
    stop: () => keeper.stop(),
  };
}

class Keeper {
  readonly ready: Promise<void>;
  readonly #options: KeepOptions;
  readonly #unsubscribe: () => void;
  #search: Search | null;
  #isStopped = false;
  #isMerging = false;

  constructor(options: KeepOptions) {
    this.#options = options;
    this.#search = options.saved && loadSearch(options.saved, options.store.current());
    this.#unsubscribe = options.store.subscribe((corpus) => this.#follow(corpus));
    this.ready = this.#search ? Promise.resolve() : options.pause().then(() => this.#build());
    this.ready.then(() => this.#merge()).catch(options.onfailure);
  }

  current(): Search {
    if (!this.#search) throw new Error('The search is not ready.');
    return this.#search;
  }

  stop(): void {
    this.#isStopped = true;
    this.#unsubscribe();
  }

  #follow(corpus: Corpus): void {
    // Before the first build is over there is nothing to bring up to date: it does so itself.
    if (!this.#search) return;
    this.#search = updateSearch(this.#search, corpus);
    this.#merge().catch(this.#options.onfailure);
  }

  /** Builds an index of all there is, and takes in what changed meanwhile. */
  async #build(): Promise<void> {
    const { store, pause, onbuild } = this.#options;
    const steps = buildSearch(store.current());
    let step = steps.next();
    while (!step.done && !this.#isStopped) {
      await pause();
      step = steps.next();
    }
    if (!step.done || this.#isStopped) return;
    this.#search = updateSearch(step.value, store.current());
    const bytes = saveSearch(step.value);
    if (bytes) onbuild(bytes);
  }

  /** Brings the changes into the large part of the index, when there was a rest or they are many. */
  async #merge(): Promise<void> {
    if (this.#isMerging) return;
    this.#isMerging = true;
    try {
      while (this.#changes() > 0 && !this.#isStopped) {
        if (this.#changes() < MANY_CHANGES) await this.#options.rest();
        await this.#build();
      }
    } finally {
      this.#isMerging = false;
    }
  }

  #changes(): number {
    return this.#search ? changesSinceBuild(this.#search) : 0;
  }
}
