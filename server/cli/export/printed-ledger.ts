/** The ledger of an export, for the person at the terminal. */
import type { Ledger } from '../../contract/ledger.ts';

/** One line on what was written and what was not. */
export function ledgerSummary({ asked, written, missing, changes }: Ledger): string {
  const works = `${written} of ${asked} ${asked === 1 ? 'work' : 'works'} written`;
  const parts = [
    missing.length > 0 ? `${missing.length} not there` : '',
    changes.length > 0 ? `${counted(changes.length)} the format cannot hold as written` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `${works}; ${parts.join(', ')} (--ledger tells which)` : works;
}

function counted(changes: number): string {
  return changes === 1 ? '1 value that' : `${changes} values that`;
}

/** Everything that an export left out or wrote in another way, work by work. */
export function printedLedger(ledger: Ledger): string {
  const lines = [`${ledger.written} of ${ledger.asked} works written as ${ledger.format}`];
  for (const notice of ledger.notices) lines.push(notice);
  for (const { key, why } of ledger.missing) lines.push('', key, `  not written: ${why}`);
  let work = '';
  for (const { key, field, value, became, why } of ledger.changes) {
    if (key !== work) lines.push('', key);
    work = key;
    const what = became === null ? 'left out' : `written as ${JSON.stringify(became)}`;
    lines.push(`  ${field}: ${JSON.stringify(value)} ${what}. ${why}`);
  }
  return `${lines.join('\n')}\n`;
}
