/** The works of the basket in the browser's storage. */

const NAME = 'basket';

/** Works that a basket holds at most: more than a library has that anybody would pick from by hand. */
const MOST_KEYS = 10_000;

/** The keys that are kept, each once, in their order; none where nothing is kept, or something else. */
export function readBasket(): string[] {
  try {
    return keysOf(localStorage.getItem(NAME));
  } catch {
    return [];
  }
}

/** Keys each once, in their order, as many as a basket holds. */
export function once(keys: readonly string[]): string[] {
  return [...new Set(keys)].slice(0, MOST_KEYS);
}

/** Keeps keys. A browser may forbid storage or have no room left; they then last as long as the page. */
export function keepBasket(keys: readonly string[]): void {
  try {
    if (keys.length === 0) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, JSON.stringify(keys));
  } catch {
    return;
  }
}

/**
 * Tells of changes that other tabs make, until the function returned is called. A page that the browser
 * had put aside heard nothing meanwhile.
 */
export function followBasket(onchange: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === NAME || key === null) onchange();
  };
  addEventListener('storage', listen);
  addEventListener('pageshow', onchange);
  return () => {
    removeEventListener('storage', listen);
    removeEventListener('pageshow', onchange);
  };
}

function keysOf(kept: string | null): string[] {
  const value: unknown = kept === null ? [] : JSON.parse(kept);
  if (!Array.isArray(value)) return [];
  const keys = value.filter((key): key is string => typeof key === 'string' && key !== '');
  return once(keys);
}
