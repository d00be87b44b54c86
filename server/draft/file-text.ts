/** The text of a file whose encoding nobody states. */
import { DraftError } from './reading.ts';

/** How many bytes tell whether every other one is zero, as in UTF-16. */
const SAMPLE = 4096;

/** A text, and a sentence where its encoding had to be guessed. */
export interface FileText {
  text: string;
  note: string | null;
}

/** Decodes UTF-8, UTF-16 and, where it is neither, Windows-1252. Throws a DraftError where the bytes are no text. */
export function decodeFile(name: string, bytes: Uint8Array): FileText {
  const decoded = decode(name, bytes);
  if (decoded.text.includes('\0')) {
    throw new DraftError(`“${name}” is not text: it holds bytes that no text has.`);
  }
  return decoded;
}

function decode(name: string, bytes: Uint8Array): FileText {
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), note: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    const note = `“${name}” is not in UTF-8, so it was read as Windows-1252; keys with accents may be wrong.`;
    return { text: new TextDecoder('windows-1252').decode(bytes), note };
  }
}

/** By the byte order mark, or by zeros in every other byte. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.floor(Math.min(bytes.length, SAMPLE) / 2);
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) zeros[at % 2]! += 1;
  const isMany = (count: number) => count > 0.4 * pairs;
  const isFew = (count: number) => count < 0.05 * pairs;
  if (isMany(zeros[1]!) && isFew(zeros[0]!)) return 'utf-16le';
  return isMany(zeros[0]!) && isFew(zeros[1]!) ? 'utf-16be' : 'utf-8';
}
