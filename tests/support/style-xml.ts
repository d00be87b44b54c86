/** Styles and locales as the XML that other programs read. */
import type { StyleNode } from '../../server/model/style.ts';

/** A style as a CSL file; the titles and dates that its package has left out are filled in. */
export function styleXml(style: StyleNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${elementXml(withNames(style))}`;
}

function withNames(style: StyleNode): StyleNode {
  const text = (name: string, words: string): StyleNode => ({ name, attrs: {}, children: [words] });
  const info = {
    name: 'info',
    attrs: {},
    children: [
      text('title', 'Style'),
      text('id', 'http://example.org/styles/style'),
      text('updated', '2000-01-01T00:00:00+00:00'),
    ],
  };
  const others = style.children.filter(
    (child) => typeof child === 'string' || child.name !== 'info',
  );
  const attrs = { xmlns: 'http://purl.org/net/xbiblio/csl', ...style.attrs };
  return { ...style, attrs, children: [info, ...others] };
}

function elementXml({ name, attrs, children }: StyleNode): string {
  const written = Object.entries(attrs).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = children.map((child) =>
    typeof child === 'string' ? escaped(child) : elementXml(child),
  );
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
