/** The entry of a reference as a file, in every format of records. */
import type { EntryFile } from '../../contract/reference-page.ts';
import { recordFormats } from '../exports/records/record-formats.ts';

/** Where the entry can be had as a file. */
export function entryFiles(key: string): EntryFile[] {
  const select = new URLSearchParams({ select: `keys:${key}` });
  return Object.entries(recordFormats).map(([name, { label, extension }]) => ({
    name,
    label,
    file: `${key.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}.${extension}`,
    href: `/api/export/${name}?${select.toString()}`,
  }));
}
