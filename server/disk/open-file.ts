import { constants, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** A pipe is opened without waiting for somebody to write to it; only then can be seen that it is one. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK;

/** Opens a file for reading; null where a folder, a pipe or a device stands in its place. Rejects where nothing does. */
export async function openFile(
  absolute: string,
): Promise<{ handle: FileHandle; status: Stats } | null> {
  const handle = await open(absolute, WITHOUT_WAITING);
  const status = await handle.stat();
  if (status.isFile()) return { handle, status };
  await handle.close();
  return null;
}
