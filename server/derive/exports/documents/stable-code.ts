/** Short codes made of a text, the same on every machine and in every run. */

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A code of letters and figures, at most 10 long. */
export function stableCode(text: string, length: number, alphabet = signs): string {
  let rest = (BigInt(hashOf(text, 0x811c9dc5)) << 32n) | BigInt(hashOf(text, 0x2545f491));
  const base = BigInt(alphabet.length);
  let code = '';
  for (let place = 0; place < length; place++) {
    code += alphabet[Number(rest % base)]!;
    rest /= base;
  }
  return code;
}

/** FNV-1a over the UTF-16 units with the finish of MurmurHash3. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
