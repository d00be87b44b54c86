import type { Report } from './reporter.ts';

/** The first entry of each key; the later ones are reported as not read, and the first as the one that counts. */
export function firstOfEachKey<Entry extends { key: string; start: number }>(
  entries: Iterable<Entry>,
  report: Report,
): Map<string, Entry> {
  const firsts = new Map<string, Entry>();
  const repeated = new Set<Entry>();
  for (const entry of entries) {
    const first = firsts.get(entry.key);
    if (first === undefined) {
      firsts.set(entry.key, entry);
      continue;
    }
    repeated.add(first);
    const message = `The key “${entry.key}” is taken by an earlier entry; this one is not read`;
    report('reference-duplicate-key', entry.start, { message });
  }
  for (const { key, start } of repeated) {
    const message = `The key “${key}” is given again further down; this entry counts`;
    report('reference-duplicate-key', start, { message });
  }
  return firsts;
}
