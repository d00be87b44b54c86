/** Words of an .odt, in which white space that matters is written as elements. */
import { element, xmlText } from '../../xml.ts';

const white = /( {2,}|\t|\r?\n)/;

/** The text; several spaces in a row are counted. */
export function odtText(text: string): string {
  return text.split(white).map(piece).join('');
}

function piece(text: string): string {
  if (text === '\t') return '<text:tab/>';
  if (text.endsWith('\n')) return '<text:line-break/>';
  return white.test(text) ? element('text:s', { 'text:c': text.length }) : xmlText(text);
}
