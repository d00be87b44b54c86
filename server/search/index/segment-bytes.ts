/** Segment ↔ bytes: a line of JSON that says what follows, then the arrays as they lie in memory. */
import type { SegmentData } from './segment.ts';

/** Changes whenever a segment made before is of no use to the program any more. */
const VERSION = 3;

interface Header {
  version: number;
  revision: string;
  /** Whether the lowest byte of a number comes first, as on nearly every machine. */
  littleEndian: boolean;
  /** The bytes of each part, in their order. */
  sizes: number[];
}

/** Writes a segment down, bound to the revision of what it was made of. */
export function packSegment(segment: SegmentData, revision: string): Uint8Array {
  const parts = partsOfSegment(segment);
  const header: Header = {
    version: VERSION,
    revision,
    littleEndian: isLittleEndian(),
    sizes: parts.map(({ byteLength }) => byteLength),
  };
  const head = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(head.length + parts.reduce((sum, part) => sum + part.length, 0));
  bytes.set(head);
  let at = head.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads a segment; null where the bytes are of another version, revision or kind of machine, or not whole. */
export function unpackSegment(bytes: Uint8Array, revision: string): SegmentData | null {
  const end = bytes.indexOf(10);
  const header = end < 0 ? null : readHeader(new TextDecoder().decode(bytes.subarray(0, end)));
  if (header?.version !== VERSION || header.revision !== revision) return null;
  if (header.littleEndian !== isLittleEndian()) return null;
  const whole = header.sizes.reduce((sum, size) => sum + size, end + 1);
  if (whole !== bytes.length) return null;
  let at = end + 1;
  // Copied, as an array of numbers has to start at a multiple of their size; Node's `slice` copies nothing.
  const parts = header.sizes.map((size) => new Uint8Array(bytes.subarray(at, (at += size))).buffer);
  return segmentOfParts(parts);
}

function readHeader(line: string): Header | null {
  try {
    const header = JSON.parse(line) as Header | null;
    const sizes = Array.isArray(header?.sizes) ? header.sizes : [];
    const isWhole = UNITS.every((unit, part) => sizes[part]! >= 0 && sizes[part]! % unit === 0);
    return isWhole && sizes.length === UNITS.length ? header : null;
  } catch {
    return null;
  }
}

/** The bytes of a number in each of the parts that a segment is written in. */
const UNITS = [1, 4, 4, 4, 1, 2, 1, 4, 4, 4];

function partsOfSegment(segment: SegmentData): Uint8Array[] {
  const { terms, starts, docs, weights, lengths, forms, formTerms, formCounts } = segment;
  const encoder = new TextEncoder();
  return [
    encoder.encode(terms.text),
    bytesOf(terms.ends),
    bytesOf(starts),
    bytesOf(docs),
    weights,
    bytesOf(lengths),
    encoder.encode(forms.text),
    bytesOf(forms.ends),
    bytesOf(formTerms),
    bytesOf(formCounts),
  ];
}

function segmentOfParts(parts: readonly ArrayBuffer[]): SegmentData {
  const [terms, termEnds, starts, docs, weights, lengths, forms, formEnds, formTerms, formCounts] =
    parts;
  const decoder = new TextDecoder();
  return {
    terms: { text: decoder.decode(terms), ends: new Uint32Array(termEnds!) },
    starts: new Uint32Array(starts!),
    docs: new Uint32Array(docs!),
    weights: new Uint8Array(weights!),
    lengths: new Uint16Array(lengths!),
    forms: { text: decoder.decode(forms), ends: new Uint32Array(formEnds!) },
    formTerms: new Uint32Array(formTerms!),
    formCounts: new Uint32Array(formCounts!),
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}
