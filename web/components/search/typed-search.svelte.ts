import type { SearchPage } from '../../../server/contract/search-page.ts';
import { optionGroups, type Option } from './option-groups.ts';

/** The text of the field, and where in it the cursor stands. */
export interface Typed {
  text: string;
  cursor: number;
}

/** Asks for the answer to a query that is being typed; null where there is no answer to be had. */
export type AskSearch = (typed: Typed, signal: AbortSignal) => Promise<SearchPage | null>;

/** An answer, and the text that it is the answer to. */
interface Answered {
  text: string;
  view: SearchPage;
}

/**
 * A search while it is typed. The last answer stays until the next one is there, so that nothing
 * flickers; an answer to an older text never replaces it, and is not waited for.
 */
export class TypedSearch {
  text = $state('');
  /** The answer on screen; null before the first, without a text, and after a failure. */
  answered: Answered | null = $state.raw(null);
  failed = $state(false);
  /** The place of the selected option among all options. */
  selected = $state(0);
  groups = $derived(this.answered ? optionGroups(this.answered.text, this.answered.view) : []);
  options = $derived(this.groups.flatMap(({ options }) => options));
  #ask: AskSearch;
  #asking = new AbortController();
  #settled: Promise<void> = Promise.resolve();

  constructor(ask: AskSearch) {
    this.#ask = ask;
  }

  /** Takes over the text of the field, and asks for its answer at once. */
  type(text: string, cursor = text.length): void {
    this.text = text;
    this.#asking.abort();
    this.#asking = new AbortController();
    if (text.trim() === '') this.#show(null);
    else this.#settled = this.#renew({ text, cursor }, this.#asking.signal);
  }

  /** Moves the selection; after the last option comes the first. */
  move(by: 1 | -1): void {
    this.selected = movedSelection(this.selected, by, this.options.length);
  }

  /** The selected option, once what is typed has been answered; null where there is none, or where typing goes on. */
  async take(): Promise<Option | null> {
    const { text } = this;
    await this.#settled;
    return this.text === text ? (this.options[this.selected] ?? null) : null;
  }

  async #renew(typed: Typed, signal: AbortSignal): Promise<void> {
    const view = await this.#ask(typed, signal);
    if (signal.aborted) return;
    this.#show(view && { text: typed.text, view });
    this.failed = view === null;
  }

  #show(answered: Answered | null): void {
    this.answered = answered;
    this.failed = false;
    this.selected = 0;
  }
}

/** The place one step on among so many, going round. */
export function movedSelection(place: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (place + by + count) % count;
}
