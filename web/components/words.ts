/** How numbers and states are put into words. */

/** A number with its noun: `1 note`, `469 references`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** How often a reference is cited, as a phrase. */
export function timesCited(times: number): string {
  if (times === 0) return 'not cited';
  return times === 1 ? 'cited once' : `cited ${times.toLocaleString('en-GB')} times`;
}

/** A work as one speaks of it: `Lu & Beamish (2001)`. */
export function workName({
  authors,
  year,
  title,
}: {
  authors: string;
  year: string;
  title: string;
}): string {
  return authors ? `${authors} (${year || 'n.d.'})` : title;
}

/** What is known of a record's verification; that nothing is known is said. */
export function verificationWords(verified: string | null): string {
  return verified === null ? 'verification not recorded' : `verification: ${verified}`;
}
