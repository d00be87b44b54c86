import type { StyleSummary } from '../../../server/contract/bibliography-page.ts';

/** Styles, the best first, and how many there are besides. */
export interface FoundStyles {
  styles: StyleSummary[];
  total: number;
}

/** Asks for the styles whose names hold what is typed; null where there is no answer to be had. */
export type FindStyles = (typed: string, signal: AbortSignal) => Promise<FoundStyles | null>;

/** How long typing rests before styles are asked for, in milliseconds. */
const REST = 120;

/**
 * A list of styles that opens below its field: the usual ones before anything is typed, then those
 * whose names hold it. The last answer stays until the next is there; an older one never replaces it.
 */
export class StyleSearch {
  isOpen = $state(false);
  /** What is typed; null while the field shows the chosen style. */
  typed: string | null = $state(null);
  /** The place of the selected option; -1 where none is. */
  selected = $state(-1);
  failed = $state(false);
  options: StyleSummary[] = $state.raw([]);
  /** Styles that fit, offered or not. */
  total = $state(0);
  #usual: () => StyleSummary[];
  #find: FindStyles;
  #asking = new AbortController();
  #settled: Promise<void> = Promise.resolve();

  constructor(usual: () => StyleSummary[], find: FindStyles) {
    this.#usual = usual;
    this.#find = find;
  }

  /** Opens the list with the usual styles, that of the page selected. */
  open(current: string): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.#show(this.#usual());
    this.selected = this.options.findIndex(({ id }) => id === current);
  }

  /** Closes the list; what was typed is dropped. */
  close(): void {
    this.#stop();
    this.isOpen = false;
    this.typed = null;
    this.failed = false;
  }

  /** Takes over what is typed, and asks for its styles once typing rests. */
  type(text: string): void {
    this.#stop();
    this.isOpen = true;
    this.typed = text;
    if (text.trim() === '') this.#show(this.#usual());
    else this.#settled = this.#ask(text.trim(), this.#asking.signal);
  }

  /** Moves the selection; after the last option comes the first. */
  move(by: 1 | -1): void {
    const count = this.options.length;
    const from = this.selected < 0 && by < 0 ? 0 : this.selected;
    this.selected = count === 0 ? -1 : (from + by + count) % count;
  }

  /** The selected style, once what is typed has been answered; null where there is none, or where typing goes on. */
  async take(): Promise<StyleSummary | null> {
    const { typed } = this;
    await this.#settled;
    return this.typed === typed ? (this.options[this.selected] ?? null) : null;
  }

  async #ask(text: string, signal: AbortSignal): Promise<void> {
    if (!(await rests(signal))) return;
    const found = await this.#find(text, signal);
    if (signal.aborted) return;
    this.#show(found?.styles ?? []);
    this.total = found?.total ?? 0;
    this.failed = found === null;
    this.selected = this.options.length > 0 ? 0 : -1;
  }

  #show(options: StyleSummary[]): void {
    this.options = options;
    this.total = options.length;
    this.failed = false;
    this.selected = -1;
  }

  #stop(): void {
    this.#asking.abort();
    this.#asking = new AbortController();
  }
}

/** Waits until typing rests; false where it went on meanwhile. */
function rests(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(!signal.aborted), REST));
}
