/** HTML written element by element, so that no text can be mistaken for markup. */
import { xmlText } from '../../xml.ts';

const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'meta']);

/** An element; an attribute that is undefined is left out. */
export function html(
  tag: string,
  attributes: Record<string, string | number | boolean | undefined>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${xmlText(String(value))}"`))
    .join('');
  return empty.has(tag) ? `<${tag}${written}>` : `<${tag}${written}>${content.join('')}</${tag}>`;
}

/** A text; line ends and tabs stay as they are. */
export function htmlText(text: string): string {
  return xmlText(text).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t').replaceAll('&#13;', '');
}
