/** One page of a long list. */
export interface Paged<Item> {
  items: Item[];
  page: number;
  pages: number;
}

/** Cuts the page out of a list; a page before the first is the first, one beyond the last the last. */
export function paged<Item>(
  items: readonly Item[],
  { page = 1, size }: { page?: number | undefined; size: number },
): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Math.min(Math.max(page, 1), pages);
  return { items: items.slice((shown - 1) * size, shown * size), page: shown, pages };
}
