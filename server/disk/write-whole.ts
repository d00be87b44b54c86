/** Files that are there whole or not at all. */
import { constants } from 'node:fs';
import { access, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside its place and then moves it there, so that what lay there before is replaced by all of it or
 * stays. What is no file, such as a pipe, is written to. Rejects with a sentence for people where it cannot be written.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file);
    const there = await stat(target).catch(() => null);
    if (there?.isDirectory()) throw new Error('it is a folder');
    if (there && !there.isFile()) await writeFile(target, content);
    else await replaceFile(target, content, there?.mode);
  } catch (error) {
    throw new Error(`“${file}” cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}.`, {
      cause: error,
    });
  }
}

async function replaceFile(
  file: string,
  content: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  // A file that must not be changed is not replaced either.
  if (mode !== undefined) await access(file, constants.W_OK);
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    await writeFile(beside, content, { ...(mode !== undefined && { mode }), flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'it is a folder',
  EACCES: 'that is not allowed',
  EPERM: 'that is not allowed',
  EROFS: 'that is not allowed',
  ENOSPC: 'there is no room for it',
  EDQUOT: 'there is no room for it',
  EFBIG: 'it is too large there',
  ENAMETOOLONG: 'its name is too long',
};

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return (code && reasons[code]) ?? message;
}
