import type { Page, PageViews } from '../../server/contract/page.ts';
import type { SiteView } from '../../server/contract/site.ts';

/** Where a page is, and where its JSON twin is. */
export type Address = Pick<Page, 'path' | 'twin'>;

/** What some pages ask of their twin besides what their address says. */
const ASKED: Readonly<Record<string, string>> = { '/graph': 'parts=told' };

/** The address of a page's twin, by the path of the page and its query with the question mark. */
export function twinOf(path: string, search: string): string {
  const asked = [search.slice(1), ASKED[path]].filter(Boolean).join('&');
  return `/api${path}.json${asked && `?${asked}`}`;
}

/** What asking for a twin gave: the page's new content, its absence, or nothing to go by. */
export type TwinReply =
  { found: true; view: PageViews[keyof PageViews]; site: SiteView } | { found: false } | null;

/** Asks the server for the present content of a page and of its frame. */
export async function askTwin(twin: string): Promise<TwinReply> {
  try {
    const [page, site] = await Promise.all([askJson(twin), askJson('/api/site.json')]);
    if (page.status === 404) return { found: false };
    if (!page.ok || !site.ok) return null;
    const view = (await page.json()) as PageViews[keyof PageViews];
    return { found: true, view, site: (await site.json()) as SiteView };
  } catch {
    return null;
  }
}

/** Says whether an address that led nowhere leads to a page now. */
export async function isThere(path: string): Promise<boolean> {
  try {
    return (await fetch(path, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Asks for JSON, of which the browser may have a copy that is still right. */
export function askJson(address: string, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(address, { headers: { accept: 'application/json' }, cache: 'no-cache', signal });
}
