import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isWithin } from './library-files.ts';
import { openFile } from './open-file.ts';

/** The pictures that a note may show, and their media types. */
const pictures = new Map([
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
]);

/** A picture of the library, ready to be sent. */
export interface Attachment {
  type: string;
  size: number;
  stream: Readable;
}

/** Opens a picture of the library; null when it is not there, is no picture, is hidden, or lies outside. */
export async function openAttachment(root: string, path: string): Promise<Attachment | null> {
  const type = pictures.get(extname(path).toLowerCase());
  if (!type || path.split(/[\\/]/).some((name) => name.startsWith('.'))) return null;
  try {
    const absolute = join(root, path);
    if (!(await isWithin(root, absolute))) return null;
    const opened = await openFile(absolute);
    if (!opened) return null;
    return { type, size: opened.status.size, stream: opened.handle.createReadStream() };
  } catch {
    return null;
  }
}
