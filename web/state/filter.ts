import type { LivePage } from './live.svelte.ts';
import { twinOf, type Address } from './twin.ts';

/** How long typing rests before a filter is sent, in milliseconds. */
const REST = 160;

/** Applies a filter form while its reader types; without scripts the form is an ordinary GET form. */
export class Filter {
  #live: LivePage;
  #leavesTrace: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Where it leaves a trace, the browser's way back leads through the states that were filtered; what is typed is one of them. */
  constructor(live: LivePage, { leavesTrace = false } = {}) {
    this.#live = live;
    this.#leavesTrace = leavesTrace;
  }

  /** Sends the form once its reader rests; a reply that a later one overtook is dropped. */
  send(form: HTMLFormElement) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#apply(form), REST);
  }

  async #apply(form: HTMLFormElement) {
    const address = filterAddress(pathOf(form), new FormData(form));
    if (!(await this.#live.load(address))) return;
    const isTyped = isOtherWordsAlone(location.search, new URL(address.path, location.href).search);
    const goesOn = isTyped && history.state === TYPED;
    if (this.#leavesTrace && !goesOn) history.pushState(isTyped ? TYPED : null, '', address.path);
    else history.replaceState(history.state, '', address.path);
  }
}

/** Marks the state of a search that is being typed. */
const TYPED = 'typed';

/** Whether two queries differ at most in the words that are searched for. */
export function isOtherWordsAlone(before: string, after: string): boolean {
  const [rest, otherRest] = [before, after].map((query) => {
    const fields = new URLSearchParams(query);
    fields.delete('q');
    fields.sort();
    return fields.toString();
  });
  return rest === otherRest;
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
