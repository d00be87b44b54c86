/** Places of nodes in the browser's storage of the session. */
import type { Point } from './curve.ts';

/** Where nodes stand, by id. */
export type Places = ReadonlyMap<string, Point>;

export const NO_PLACES: Places = new Map();

/** What was kept under a name; nothing where it is spoilt. */
export function readPlaces(name: string): Places {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? new Map(kept.filter(isPlace)) : NO_PLACES;
  } catch {
    return NO_PLACES;
  }
}

/** Keeps places under a name. A browser may forbid storage; they then last as long as the page. */
export function keepPlaces(name: string, places: Places): void {
  try {
    if (places.size === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify([...places]));
  } catch {
    return;
  }
}

/** The same places but for one node. */
export function moved(places: Places, id: string, place: Point): Places {
  return new Map(places).set(id, place);
}

function isPlace(entry: unknown): entry is [string, Point] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const { x, y } = (entry[1] ?? {}) as Partial<Point>;
  return Number.isFinite(x) && Number.isFinite(y);
}
