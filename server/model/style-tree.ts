/** Walking through the tree of a CSL style. */
import type { StyleNode } from './style.ts';

/** The elements in an element, without the text between them; none where there is no element. */
export function elementsOf(node: StyleNode | null): StyleNode[] {
  return node?.children.filter((child) => typeof child !== 'string') ?? [];
}

/** The first element of a name in an element; null where there is none. */
export function childOf(node: StyleNode | null, name: string): StyleNode | null {
  return elementsOf(node).find((child) => child.name === name) ?? null;
}

/** The text that stands in an element, without space around it. */
export function textOf(node: StyleNode | null): string {
  return (
    node?.children
      .filter((child) => typeof child === 'string')
      .join('')
      .trim() ?? ''
  );
}
