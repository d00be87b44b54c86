/** The works that drafts cite, as the words of a selection. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Ledger } from '../../contract/ledger.ts';
import type { WorkNames } from '../../contract/works.ts';
import { checkDraft, readDraft } from '../../draft/draft.ts';
import { matchDraft } from '../../draft/match-draft.ts';

/** What drafts cite. */
export interface CitedIn {
  words: string[];
  /** The works that no file of the library has, by the name under which a draft cites them. */
  missing: Ledger['missing'];
  /** What else there is to be said of the drafts. */
  notices: string[];
  /** Whether all of every draft was read. */
  isWhole: boolean;
}

/** Reads drafts. Rejects with a sentence for a file that is no draft. */
export async function citedIn(
  files: readonly string[],
  works: readonly WorkNames[],
): Promise<CitedIn> {
  const found: CitedIn = { words: [], missing: [], notices: [], isWhole: true };
  for (const file of files) {
    const name = basename(file);
    const reading = readDraft(name, await bytesOf(file, name));
    for (const sentence of [...reading.problems, ...reading.notes]) {
      found.notices.push(`${file}: ${sentence}`);
    }
    const { cited, unknown } = matchDraft(reading, works);
    if (reading.wantsEverything) found.words.push('all');
    found.words.push(...cited.map(({ key }) => `keys:${key}`));
    for (const { name: key, nearest } of unknown) {
      found.missing.push({ key, why: `${file}: ${unknownWork(key, nearest)}` });
    }
    found.isWhole &&= reading.problems.length === 0;
  }
  return found;
}

/** The bytes of a draft, which are read only where it can be one. */
async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  const status = await stat(file).catch(() => null);
  if (!status?.isFile()) throw new Error(`There is no file “${file}” to read citations from.`);
  checkDraft({ name, size: status.size });
  return readFile(file);
}

function unknownWork(work: string, nearest: readonly string[]): string {
  const near = nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : '';
  return `“${work}” is cited, but no work of the library is known by that name.${near}`;
}
