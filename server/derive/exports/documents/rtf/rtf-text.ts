/** Words of an .rtf file, which is written in ASCII. */

/** The text; signs beyond ASCII are told by their numbers, with a question mark for readers that know none. */
export function rtfText(text: string): string {
  let written = '';
  for (let at = 0; at < text.length; at++) written += sign(text, at);
  return written;
}

function sign(text: string, at: number): string {
  const letter = text[at]!;
  if (letter === '\t') return '\\tab ';
  if (letter === '\n') return '\\line ';
  if (letter === '\\' || letter === '{' || letter === '}') return `\\${letter}`;
  const code = text.charCodeAt(at);
  if (code < 0x20 || code === 0x7f) return '';
  if (code < 0x80) return letter;
  // The numbers are those of 16 signed bits.
  return `\\u${code > 0x7fff ? code - 0x10000 : code}\\'3f`;
}
