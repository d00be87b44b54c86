/** What the builder asks the server for besides its own twin. */
import type {
  BibliographyPage,
  BibliographyQuery,
} from '../../server/contract/bibliography-page.ts';
import type { Ledger } from '../../server/contract/ledger.ts';
import { builderAddress } from '../components/bibliography/builder-query.ts';
import type { StylesAnswer } from '../../server/contract/styles.ts';
import type { FindStyles } from '../components/bibliography/style-search.svelte.ts';
import { askJson } from './twin.ts';

/** The styles whose names hold what is typed; null where there is no answer to be had. */
export const findStyles: FindStyles = (typed, signal) =>
  askFor<StylesAnswer>(`/api/styles.json?${new URLSearchParams({ q: typed })}`, signal);

/** The ledger at an address; null where there is no answer to be had. */
export async function askLedger(address: string): Promise<Ledger | null> {
  return askFor<Ledger>(address);
}

/** The groups of a list that has several pages, put together; null where that fails, or where the library changes meanwhile. */
export async function askWholeList({
  query,
  pages,
  total,
}: BibliographyPage): Promise<BibliographyPage['groups'] | null> {
  const whole: BibliographyPage['groups'] = [];
  for (let page = 1; page <= pages; page++) {
    const view = await askFor<BibliographyPage>(twinAddress({ ...query, page }));
    if (view?.total !== total || view.page !== page) return null;
    append(whole, view.groups);
  }
  return whole;
}

/** A group that goes on overleaf is one group. */
function append(whole: BibliographyPage['groups'], groups: BibliographyPage['groups']) {
  for (const { heading, entries } of groups) {
    const last = whole.at(-1);
    if (last?.heading === heading) last.entries.push(...entries);
    else whole.push({ heading, entries: [...entries] });
  }
}

/** The twin of the builder. */
function twinAddress({ page, ...query }: BibliographyQuery): string {
  const [, search = ''] = builderAddress(query, { page }).split('?');
  return `/api/bibliography.json?${search}`;
}

async function askFor<Answer>(
  address: string,
  signal: AbortSignal | null = null,
): Promise<Answer | null> {
  try {
    const answer = await askJson(address, signal);
    return answer.ok ? ((await answer.json()) as Answer) : null;
  } catch {
    return null;
  }
}
