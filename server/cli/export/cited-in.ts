/** The works that drafts cite, as the words of a selection. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkNames } from '../../contract/works.ts';
import { checkDraft, readDraft } from '../../draft/draft.ts';
import { matchDraft } from '../../draft/match-draft.ts';
import { warn } from '../warn.ts';

/** What drafts cite. */
export interface CitedIn {
  words: string[];
  /** Whether every work that they cite was found. */
  isWhole: boolean;
}

/** Reads drafts and tells what of them is not in the library. Rejects with a sentence for a file that is no draft. */
export async function citedIn(
  files: readonly string[],
  works: readonly WorkNames[],
): Promise<CitedIn> {
  const words: string[] = [];
  let isWhole = true;
  for (const file of files) {
    const name = basename(file);
    const reading = readDraft(name, await bytesOf(file, name));
    for (const sentence of [...reading.problems, ...reading.notes]) warn(`${file}: ${sentence}`);
    const { cited, unknown } = matchDraft(reading, works);
    if (reading.wantsEverything) words.push('all');
    words.push(...cited.map(({ key }) => `keys:${key}`));
    for (const { name: work, nearest } of unknown) warn(`${file}: ${unknownWork(work, nearest)}`);
    isWhole &&= unknown.length === 0 && reading.problems.length === 0;
  }
  return { words, isWhole };
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
