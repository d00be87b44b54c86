import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { attachmentType } from '../model/attachment.ts';
import { isInFolders, isLibraryFile, isWithin, libraryPath } from './library-files.ts';
import type { LibraryLocation } from './library-files.ts';
import { openFile } from './open-file.ts';

/** A picture or document of the library, ready to be sent. */
export interface Attachment {
  /** Its media type. */
  type: string;
  size: number;
  stream: Readable;
}

/** Opens a picture or document of the library; null when it is not there, is neither, is hidden, or lies outside. */
export async function openAttachment(
  location: LibraryLocation,
  path: string,
): Promise<Attachment | null> {
  const absolute = join(location.root, path);
  const type = attachmentType(path);
  if (!type || !isOpen(location, libraryPath(location.root, absolute))) return null;
  try {
    if (!(await isWithin(location.root, absolute))) return null;
    const opened = await openFile(absolute);
    if (!opened) return null;
    return { type, size: opened.status.size, stream: opened.handle.createReadStream() };
  } catch {
    return null;
  }
}

function isOpen(location: LibraryLocation, path: string): boolean {
  return isLibraryFile(path) && isInFolders(location, path);
}
