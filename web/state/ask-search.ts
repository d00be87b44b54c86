import type { SearchPage } from '../../server/contract/search-page.ts';
import type { Typed } from '../components/search/typed-search.svelte.ts';
import { askJson } from './twin.ts';

/** Hits that are asked for while typing: more than are shown, so that each kind of them has some. */
const LIMIT = 24;

/** Asks the server for what answers a query that is being typed; null where it does not answer. */
export async function askSearch(
  { text, cursor }: Typed,
  signal: AbortSignal,
): Promise<SearchPage | null> {
  const query = new URLSearchParams({ q: text, limit: String(LIMIT), typing: 'true' });
  if (cursor < text.length) query.set('cursor', String(cursor));
  try {
    const answer = await askJson(`/api/search.json?${query}`, signal);
    return answer.ok ? ((await answer.json()) as SearchPage) : null;
  } catch {
    return null;
  }
}
