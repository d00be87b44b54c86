/** Styles and locales as their package has them, with one-letter names, in the form in which the processor takes them. */
import type { StyleNode } from '../model/style.ts';

/** An element as the package writes it: name, attributes, children. */
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

/** Unpacks a style or locale. */
export function unpackTree(packed: unknown): StyleNode {
  return unpack(packed as PackedNode);
}

/** An empty term says that nothing is to be written; the processor takes one without text for one that is not there. */
function unpack({ n: name, a: attrs = {}, c = [] }: PackedNode): StyleNode {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name, attrs, children: name === 'term' && children.length === 0 ? [''] : children };
}
