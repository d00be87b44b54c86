/** The pictures that a document is to hold, read from the library. */
import type { AppOptions } from './options.ts';

/** Bytes of all pictures of a document together; those beyond are left out, and the ledger tells it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads pictures by their paths; those that are not there or too large together are absent. */
export async function readPictures(
  paths: readonly string[],
  openAttachment: AppOptions['openAttachment'],
): Promise<Map<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  let left = MOST_BYTES;
  for (const path of paths) {
    const opened = await openAttachment(path);
    if (!opened) continue;
    if (opened.size > left) opened.stream.destroy();
    else pictures.set(path, Buffer.concat(await opened.stream.toArray()));
    left -= pictures.get(path)?.byteLength ?? 0;
  }
  return pictures;
}
