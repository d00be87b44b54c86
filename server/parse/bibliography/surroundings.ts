/** What an entry takes from the rest of its file. */
import type { AbbreviationTable } from './abbreviations.ts';
import { months } from './abbreviations.ts';
import type { WrittenEntry } from './split.ts';

/** Most entries take nothing, and share this. */
const nothing: Record<string, string> = Object.freeze({});
const known = new Set(months);

/** What the abbreviations of an entry mean where it stands, by their names as written; months go without saying. */
export function abbreviationsIn(
  { fields }: WrittenEntry,
  table: AbbreviationTable,
): Record<string, string> {
  const meanings = new Map<string, string>();
  for (const part of fields.flatMap(({ parts }) => parts)) {
    if ('text' in part) continue;
    const name = part.abbreviation;
    if (known.has(name.toLowerCase())) continue;
    const meaning = table.expand([part], () => undefined);
    meanings.set(name, meaning);
  }
  return meanings.size === 0 ? nothing : Object.fromEntries(meanings);
}

/** The fields that are not the entry's own. */
export function inheritedBy(
  own: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, string>,
): Record<string, string> {
  if (own.size === all.size) return nothing;
  return Object.fromEntries([...all].filter(([name]) => !own.has(name)));
}
