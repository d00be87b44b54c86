/** The addresses of searches. */
import type { SearchQuery } from '../../contract/search-page.ts';

/** The page of a search; what is typed in it is not being typed any more. */
export function searchAddress({ q, kind, limit, offset }: SearchQuery): string {
  const fields = new URLSearchParams();
  const wanted = { q, kind, limit, offset: offset || undefined };
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && value !== '') fields.set(name, String(value));
  }
  return fields.size > 0 ? `/search?${fields.toString()}` : '/search';
}

/** Whether an operator stands in what is typed, written in the same way. */
export function hasOperator(typed: string, operator: string): boolean {
  return ` ${typed} `.includes(` ${operator} `);
}

/** What is typed with an operator added, or where it is there already without it. */
export function toggledOperator(typed: string, operator: string): string {
  const next = hasOperator(typed, operator)
    ? ` ${typed} `.replace(` ${operator} `, ' ')
    : `${typed} ${operator}`;
  return next.trim();
}
