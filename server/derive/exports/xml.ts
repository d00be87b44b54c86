/** XML written element by element, so that no text can be mistaken for markup. */

/** A value of an attribute; undefined leaves it out. */
type Value = string | number | boolean | undefined;

/** The document of a root element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** An element; its content is other elements, or text that `xmlText` made. */
export function element(
  name: string,
  attributes: Record<string, Value>,
  content: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${xmlText(String(value))}"`)
    .join('');
  return content.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${content.join('')}</${name}>`;
}

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as content or as the value of an attribute. */
export function xmlText(text: string): string {
  return allowedInXml(text).replace(/[&<>"\t\n\r]/g, (sign) => signs[sign]!);
}

/** A text without what XML 1.0 cannot hold in any form: most control characters, and halves of pairs. */
export function allowedInXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
