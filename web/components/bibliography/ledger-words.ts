/** What became of an export, in words and in groups. */
import type { Ledger, LedgerChange } from '../../../server/contract/ledger.ts';
import { counted } from '../words.ts';

/** Values of one field that all became alike, for one reason. */
export interface ChangeGroup {
  field: string;
  why: string;
  isLeftOut: boolean;
  count: number;
}

/** Says whether everything is in the file, and if not, how much is left out or written another way. */
export function ledgerWords(ledger: Ledger): string {
  const { written, changes, missing } = ledger;
  const are = written === 1 ? 'is' : 'are';
  const leftOut = changes.filter(({ became }) => became === null).length;
  const told = [
    ...valuesWords(leftOut, 'left out'),
    ...valuesWords(changes.length - leftOut, 'written another way'),
  ];
  if (told.length > 0) return `${worksWords(ledger)} ${are} in the file; ${told.join(', ')}.`;
  const fits = missing.length === 0 ? 'everything fits' : 'what is written there is complete';
  return `${worksWords(ledger)} ${are} in the file, and ${fits}.`;
}

function worksWords({ asked, written }: Ledger): string {
  if (asked === 1 && written === 1) return 'The one work';
  const all = counted(asked, 'work');
  return asked === written ? `All ${all}` : `${written.toLocaleString('en-GB')} of ${all}`;
}

function valuesWords(count: number, what: string): string[] {
  return count === 0 ? [] : [`${counted(count, 'value')} ${count === 1 ? 'is' : 'are'} ${what}`];
}

/** The changes by field and reason, the most frequent first, and what is left out before what is not. */
export function changeGroups(changes: readonly LedgerChange[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { field, why, became } of changes) {
    const isLeftOut = became === null;
    const name = JSON.stringify([field, why, isLeftOut]);
    const group = groups.get(name) ?? { field, why, isLeftOut, count: 0 };
    groups.set(name, { ...group, count: group.count + 1 });
  }
  return [...groups.values()].sort(
    (one, other) => Number(other.isLeftOut) - Number(one.isLeftOut) || other.count - one.count,
  );
}
