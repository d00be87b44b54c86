/** The addresses of exports. */
import type { ExportQuery } from '../../contract/bibliography-page.ts';

/** The file that a query asks for, or the ledger of that file. */
export function exportAddress(format: string, query: ExportQuery): string {
  const { select = [], notes = [], style, locale, group, order, annotated, ledger } = query;
  const fields = new URLSearchParams([
    ...select.map((word) => ['select', word]),
    ...notes.map((id) => ['notes', id]),
  ]);
  const rest = { style, locale, group, order, annotated, ledger };
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) fields.set(name, String(value));
  }
  return `/api/export/${encodeURIComponent(format)}?${fields.toString()}`;
}
