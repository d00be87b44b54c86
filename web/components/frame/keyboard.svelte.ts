/** A key, or two keys one after the other, and what they do. */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** The pages that `g` and a letter open. */
const DESTINATIONS: readonly { key: string; href: string; name: string }[] = [
  { key: 'o', href: '/', name: 'overview' },
  { key: 'n', href: '/notes', name: 'notes' },
  { key: 'r', href: '/references', name: 'references' },
  { key: 'b', href: '/bibliography', name: 'bibliography' },
  { key: 'c', href: '/graph', name: 'concept graph' },
  { key: 'p', href: '/problems', name: 'problems' },
  { key: 's', href: '/search', name: 'search page' },
];

/** Every shortcut, in the order of the list that `?` opens. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['/'], does: 'Search; from a field Ctrl or ⌘ and K' },
  ...DESTINATIONS.map(({ key, name }) => ({ keys: ['g', key], does: `Open the ${name}` })),
  { keys: ['j'], does: 'Next item of a list' },
  { keys: ['k'], does: 'Previous item of a list' },
  { keys: ['Esc'], does: 'Close the search, a preview or this list' },
  { keys: ['?'], does: 'Show this list' },
];

/** What a key asks for. */
export type Wish =
  | { wish: 'nothing' | 'help' | 'search' | 'destination' }
  | { wish: 'go'; href: string }
  | { wish: 'step'; by: 1 | -1 };

/** Reads a key, given whether `g` came just before it. */
export function readKey(key: string, afterG: boolean): Wish {
  if (afterG) {
    const destination = DESTINATIONS.find((each) => each.key === key);
    return destination ? { wish: 'go', href: destination.href } : { wish: 'nothing' };
  }
  if (key === 'g') return { wish: 'destination' };
  if (key === '?') return { wish: 'help' };
  if (key === '/') return { wish: 'search' };
  if (key === 'j') return { wish: 'step', by: 1 };
  if (key === 'k') return { wish: 'step', by: -1 };
  return { wish: 'nothing' };
}

/** How long `g` waits for its letter, in milliseconds. */
const PATIENCE = 1500;

/** The keyboard of a page: waits for `g`'s letter, and knows whether the list of keys or the search is open. */
export class Keyboard {
  helpOpen = $state(false);
  searchOpen = $state(false);
  #gUntil = 0;

  /** Acts on a key unless a field or a browser command has it. */
  press(event: KeyboardEvent) {
    if (isSearchCommand(event)) this.#openSearch(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const wish = readKey(event.key, event.timeStamp < this.#gUntil);
    this.#gUntil = wish.wish === 'destination' ? event.timeStamp + PATIENCE : 0;
    if (wish.wish === 'help') this.helpOpen = true;
    if (wish.wish === 'search') this.#openSearch(event);
    if (wish.wish === 'go') location.assign(wish.href);
    if (wish.wish === 'step') step(wish.by);
  }

  /** The key is not typed into the field that it opens, and the browser's own search stays closed. */
  #openSearch(event: KeyboardEvent) {
    event.preventDefault();
    this.helpOpen = false;
    this.searchOpen = true;
  }
}

/** Ctrl or Cmd and K, which search from within a field too. */
function isSearchCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey !== metaKey && !altKey && !shiftKey && key.toLowerCase() === 'k';
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
}

/** Moves the focus along the items of the page's lists, which mark their links with `data-item`. */
function step(by: 1 | -1) {
  const items = [...document.querySelectorAll<HTMLElement>('a[data-item]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? (by === 1 ? 0 : items.length - 1) : here + by;
  items[next]?.focus();
}
