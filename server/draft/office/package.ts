/**
 * A document of Word or LibreOffice as the zip archive that it is. Parts are inflated one at a time, in pieces
 * and never beyond a bound, whatever the archive says of itself; nothing in it is ever a path on the disk.
 */
import { Inflate } from 'fflate';
import { DraftError } from '../reading.ts';
import { type Directory, type Entry, readDirectory } from './zip-directory.ts';

const megabyte = 2 ** 20;

/** How large a part may be, and all that are read together. */
const LARGEST_PART = 256 * megabyte;
const LARGEST_SUM = 384 * megabyte;

/** How many packed bytes are inflated at a time: they become a thousand times as many at most. */
const STEP = 2 ** 14;

const STORED = 0;
const DEFLATED = 8;

/** What is opened. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

/** The parts of one document, by the paths that they have in it. */
export class DocumentPackage {
  readonly name: string;
  readonly #bytes: Uint8Array;
  readonly #entries: Directory;
  #left = LARGEST_SUM;

  /** Throws a DraftError where the file is no sound archive. */
  constructor({ name, bytes }: PackedFile) {
    this.name = name;
    this.#bytes = bytes;
    this.#entries = readDirectory(name, bytes);
  }

  /** The paths of all parts. */
  paths(): string[] {
    return [...this.#entries.keys()];
  }

  /** Whether there is a part. */
  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The bytes of a part piece by piece, none where there is no such part. Throws a DraftError where it is broken or too large. */
  *read(path: string): Generator<Uint8Array> {
    const entry = this.#entries.get(path);
    if (!entry) return;
    if (entry.isLocked) throw this.#error(`is protected by a password; save it without one.`);
    if (entry.size > LARGEST_PART) throw this.#tooLarge(path);
    const packed = this.#packedBytes(entry);
    let size = 0;
    for (const piece of this.#unpacked(entry, packed)) {
      size += piece.length;
      this.#left -= piece.length;
      if (size > entry.size) throw this.#broken(path);
      if (this.#left < 0) throw this.#tooLarge(path);
      yield piece;
    }
    if (size !== entry.size) throw this.#broken(path);
  }

  *#unpacked(entry: Entry, packed: Uint8Array): Generator<Uint8Array> {
    if (entry.method === STORED) yield packed;
    else if (entry.method === DEFLATED) yield* this.#inflated(entry, packed);
    else
      throw this.#error(`packs ${entry.path} in a way that is not read (method ${entry.method}).`);
  }

  *#inflated({ path }: Entry, packed: Uint8Array): Generator<Uint8Array> {
    const pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < packed.length; at += STEP) {
      try {
        inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      } catch {
        throw this.#broken(path);
      }
      yield* pieces.splice(0);
    }
  }

  /** What stands behind the entry's own header, which the directory only points to. */
  #packedBytes({ path, offset, packedSize }: Entry): Uint8Array {
    const header = this.#bytes.subarray(offset, offset + 30);
    if (header.length < 30) throw this.#broken(path);
    const view = new DataView(header.buffer, header.byteOffset, header.length);
    if (view.getUint32(0, true) !== 0x04034b50) throw this.#broken(path);
    const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    const packed = this.#bytes.subarray(start, start + packedSize);
    if (packed.length !== packedSize) throw this.#broken(path);
    return packed;
  }

  #tooLarge(path: string): DraftError {
    const most = LARGEST_PART / megabyte;
    return this.#error(`would unpack to more than is read: ${path} may have ${most} MB at most.`);
  }

  #broken(path: string): DraftError {
    return this.#error(`is damaged: its part ${path} cannot be unpacked.`);
  }

  #error(words: string): DraftError {
    return new DraftError(`“${this.name}” ${words}`);
  }
}
