/** Files in a zip archive: the same files make the same bytes. */
import { strToU8, zipSync } from 'fflate';

/** A file by its path; `isStored` keeps it uncompressed, where a format wants to be told by its first bytes. */
export interface ArchivedFile {
  path: string;
  content: string | Uint8Array;
  isStored?: boolean;
}

/** The parts of a date are read in local time when they are written, so this is the same everywhere. */
const someDay = new Date(2000, 0, 1);

/** The archive, its files in the order given. */
export function archive(files: readonly ArchivedFile[]): Uint8Array {
  const entries = files.map(({ path, content, isStored = false }) => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [path, [bytes, { level: isStored ? 0 : 6, mtime: someDay }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}
