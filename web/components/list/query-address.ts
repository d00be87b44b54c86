/** How long the words that narrow a list may be, in characters; the contract says so too. */
export const LONGEST_WORDS = 200;

/** The fields of a list's query; empty ones count as absent. */
export type QueryFields = Readonly<Record<string, string | number | undefined>>;

/** The address of a list with some fields of its query changed; the page number starts again. */
export function queryAddress(path: string, query: QueryFields, change: QueryFields): string {
  const search = new URLSearchParams();
  const fields: QueryFields = { ...query, page: undefined, ...change };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
