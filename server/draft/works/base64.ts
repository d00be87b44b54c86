/** Texts that a document holds as base64. */

/** The text, in UTF-16 where every other byte is zero and in UTF-8 otherwise; empty where it is no base64. */
export function textOfBase64(base64: string): string {
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s+/g, '')), (letter) =>
      letter.charCodeAt(0),
    );
    const encoding = bytes[1] === 0 ? 'utf-16le' : 'utf-8';
    return new TextDecoder(encoding).decode(bytes).replace(/\0+$/, '');
  } catch {
    return '';
  }
}
