/** The directory at the end of a zip archive, as PKWARE's application note describes it. */
import { DraftError } from '../reading.ts';

/** A part of an archive, as the directory has it. */
export interface Entry {
  path: string;
  method: number;
  isLocked: boolean;
  packedSize: number;
  size: number;
  /** Where its own header stands. */
  offset: number;
}

/** All parts by their paths. */
export type Directory = ReadonlyMap<string, Entry>;

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;

/** Stands for a number that is too large for its place, which no document that is read can have. */
const TOO_LARGE = 0xffffffff;

/** Reads the directory. Throws a DraftError where it is damaged, holds a part twice, or a path that leads out of it. */
export function readDirectory(name: string, bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endRecord(view);
  if (end === null) throw new DraftError(`“${name}” is damaged: the end of it is missing.`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const read = readEntry(view, at);
    if (read === null) throw new DraftError(`“${name}” is damaged: its list of parts is broken.`);
    check(name, read.entry, entries);
    entries.set(read.entry.path, read.entry);
    at = read.end;
  }
  return entries;
}

function check(name: string, { path, size, offset }: Entry, entries: Directory): void {
  const shown = path.slice(0, 80);
  if (entries.has(path)) throw new DraftError(`“${name}” is damaged: it holds ${shown} twice.`);
  if (path.startsWith('/') || path.includes(':') || path.split('/').includes('..')) {
    throw new DraftError(`“${name}” is no sound document: its part ${shown} leads out of it.`);
  }
  if (size === TOO_LARGE || offset === TOO_LARGE) {
    throw new DraftError(`“${name}” is packed as ZIP64, which is not read; save it again in Word.`);
  }
}

/** Searched for from the end, since a comment may follow it. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readEntry(view: DataView, at: number): { entry: Entry; end: number } | null {
  if (at + ENTRY_SIZE > view.byteLength) return null;
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
  const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
  const pathEnd = at + ENTRY_SIZE + name!;
  if (pathEnd > view.byteLength) return null;
  const path = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, name);
  const entry = {
    path: new TextDecoder().decode(path).replaceAll('\\', '/'),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, end: pathEnd + extra! + comment! };
}
