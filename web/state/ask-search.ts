import type { SearchPage } from '../../server/contract/search-page.ts';
import { askJson } from './twin.ts';

/** Hits that are asked for while typing: more than are shown, so that each kind of them has some. */
const LIMIT = 24;

/** Asks the server for what answers a query that is being typed; null where it does not answer. */
export async function askSearch(typed: string, signal: AbortSignal): Promise<SearchPage | null> {
  const query = new URLSearchParams({ q: typed, limit: String(LIMIT), typing: 'true' });
  try {
    const answer = await askJson(`/api/search.json?${query}`, signal);
    return answer.ok ? ((await answer.json()) as SearchPage) : null;
  } catch {
    return null;
  }
}
