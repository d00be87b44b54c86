/** The style and language of a page in its address. */
import type { Page } from '../../server/contract/page.ts';

/** The fields of an address that say in what its citations are set. */
const SETTING: ReadonlySet<string> = new Set(['style', 'locale']);

/** An address without its query. */
export function pathOf(address: string): string {
  return address.split('?')[0]!;
}

/** What the query of an address says besides style and language. */
export function keptFields(address: string): [name: string, value: string][] {
  return [...new URLSearchParams(queryOf(address))].filter(([name]) => !SETTING.has(name));
}

/** The address with the setting that was chosen for the page, so that whoever gets it sees the same; null where it says so already. */
export function settledAddress({ path, setting }: Pick<Page, 'path' | 'setting'>): string | null {
  const said = new URLSearchParams(queryOf(path));
  if (!setting?.isChosen || said.has('style')) return null;
  const { style, locale } = setting;
  const fields = new URLSearchParams([
    ...keptFields(path),
    ['style', style.id],
    ['locale', locale.id],
  ]);
  return `${pathOf(path)}?${fields.toString()}`;
}

function queryOf(address: string): string {
  return address.split('?')[1] ?? '';
}
