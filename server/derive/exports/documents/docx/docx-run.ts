/** Runs of a .docx: texts of one format. */
import { element, xmlText } from '../../xml.ts';
import type { TextStyle } from '../document.ts';

/** How a text is formatted. */
export interface RunFormat {
  styles: ReadonlySet<TextStyle>;
  isLink: boolean;
  isRightToLeft: boolean;
}

/** A text as its paragraph has it. */
export const plainFormat: RunFormat = {
  styles: new Set(),
  isLink: false,
  isRightToLeft: false,
};

/** A format with one style more. */
export function withStyle(format: RunFormat, style: TextStyle): RunFormat {
  return { ...format, styles: new Set([...format.styles, style]) };
}

/** A run of a text; tabs and ends of lines in it are kept. */
export function textRun(text: string, format: RunFormat): string {
  const pieces = text.split(/(\t|\r?\n)/).filter((piece) => piece !== '');
  return run(pieces.map(pieceOfText), format);
}

function pieceOfText(piece: string): string {
  if (piece === '\t') return '<w:tab/>';
  if (piece.endsWith('\n')) return '<w:br/>';
  return element('w:t', { 'xml:space': 'preserve' }, [xmlText(piece)]);
}

/** A run with anything in it. */
export function run(content: readonly string[], format: RunFormat): string {
  return element('w:r', {}, [...properties(format), ...content]);
}

/** In the order that the schema of the format wants. */
function properties({ styles, isLink, isRightToLeft }: RunFormat): string[] {
  const has = (style: TextStyle, ...written: string[]) => (styles.has(style) ? written : []);
  const character = isLink ? ['Hyperlink'] : has('code', 'VerbatimChar');
  const written = [
    ...character.map((style) => element('w:rStyle', { 'w:val': style })),
    ...has('bold', '<w:b/>', '<w:bCs/>'),
    ...has('italic', '<w:i/>', '<w:iCs/>'),
    ...has('small-caps', '<w:smallCaps/>'),
    ...has('strike', '<w:strike/>'),
    ...has('highlight', '<w:highlight w:val="yellow"/>'),
    ...has('underline', '<w:u w:val="single"/>'),
    ...has('superscript', '<w:vertAlign w:val="superscript"/>'),
    ...(styles.has('superscript') ? [] : has('subscript', '<w:vertAlign w:val="subscript"/>')),
    ...(isRightToLeft ? ['<w:rtl/>'] : []),
  ];
  return written.length > 0 ? [element('w:rPr', {}, written)] : [];
}
