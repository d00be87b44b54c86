/** `kb search`: what a library says on something, in the terminal. */
import { createStore } from '../corpus/store.ts';
import { searchPage } from '../derive/pages/search-page.ts';
import { locateLibrary, readLibrary } from '../disk/library.ts';
import { openSearch } from './open-search.ts';
import { printedSearch } from './printed-search.ts';
import { searchArguments } from './search-arguments.ts';

/** Prints the best hits; resolves to 0 where there are any, else to 1. */
export async function search(args: string[]): Promise<number> {
  const { query, folder, limit, kind, json } = searchArguments(args);
  const location = await locateLibrary(folder, process.cwd());
  const store = createStore(await readLibrary(location));
  const kept = await openSearch(store, location);
  await kept.ready;
  kept.stop();
  const page = searchPage(kept.current(), { q: query, limit, ...(kind && { kind }) });
  const hasColours = process.stdout.isTTY && !process.env['NO_COLOR'];
  const text = json ? JSON.stringify(page, null, 2) : printedSearch(page, { hasColours });
  process.stdout.write(`${text}\n`);
  return page.total > 0 ? 0 : 1;
}
