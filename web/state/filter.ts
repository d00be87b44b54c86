import type { LivePage } from './live.svelte.ts';
import { twinOf, type Address } from './twin.ts';

/** How long typing rests before a filter is sent, in milliseconds. */
const REST = 160;

/** Applies a filter form while its reader types; without scripts the form is an ordinary GET form. */
export class Filter {
  #live: LivePage;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(live: LivePage) {
    this.#live = live;
  }

  /** Sends the form once its reader rests; a reply that a later one overtook is dropped. */
  send(form: HTMLFormElement) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#apply(form), REST);
  }

  async #apply(form: HTMLFormElement) {
    const address = filterAddress(pathOf(form), new FormData(form));
    if (await this.#live.load(address)) history.replaceState(history.state, '', address.path);
  }
}

/** The page that a form asks for, without the part of it to which the form leads where there are no scripts. */
function pathOf(form: HTMLFormElement): string {
  return (form.getAttribute('action') ?? '').replace(/#.*$/, '');
}

/** The address of a filtered list and of its twin; fields left empty are left out. */
export function filterAddress(action: string, fields: Iterable<[string, unknown]>): Address {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim());
  }
  const search = query.size > 0 ? `?${query}` : '';
  return { path: `${action}${search}`, twin: twinOf(action, search) };
}
