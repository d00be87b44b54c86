/** The part of a body that an embed names: a section or a block. */
import type { Markup, MarkupElement } from '../../model/markup.ts';
import type { Link, Note } from '../../model/note.ts';
import { fragmentAnchor } from '../lookup/fragment.ts';

/** The body, or the section under the heading or the block that the link's fragment names; empty where there is none. */
export function excerpt(body: Markup[], note: Note, fragment: Link['fragment']): Markup[] {
  if (!fragment) return body;
  const anchor = fragmentAnchor(note, fragment);
  if (anchor === null) return [];
  const place = findPlace(body, anchor);
  if (place) return fragment.kind === 'heading' ? section(place) : block(place.node);
  // The page shows the title above the body, which opens with its section then.
  return note.headings[0]?.anchor === anchor ? upToHeading(body, note.headings[0].depth) : [];
}

/** An element and the nodes that follow it in the same parent. */
interface PlaceInBody {
  node: MarkupElement;
  after: Markup[];
}

function findPlace(nodes: readonly Markup[], id: string): PlaceInBody | null {
  for (const [index, node] of nodes.entries()) {
    if (!isElement(node)) continue;
    if (node.attributes?.['id'] === id) return { node, after: nodes.slice(index + 1) };
    const inside = findPlace(node.children ?? [], id);
    if (inside) return inside;
  }
  return null;
}

function section({ node, after }: PlaceInBody): Markup[] {
  return [node, ...upToHeading(after, headingDepth(node))];
}

/** The nodes before the next heading of this depth or above. */
function upToHeading(nodes: Markup[], depth: number): Markup[] {
  const end = nodes.findIndex((node) => headingDepth(node) <= depth);
  return end < 0 ? nodes : nodes.slice(0, end);
}

/** 1 to 6, or beyond them for what is no heading. */
function headingDepth(node: Markup): number {
  const level = isElement(node) ? /^h([1-6])$/.exec(node.tag)?.[1] : undefined;
  return level ? Number(level) : Infinity;
}

/** An item of a list is none without its list. */
function block(node: MarkupElement): Markup[] {
  return node.tag === 'li' ? [{ tag: 'ul', children: [node] }] : [node];
}

function isElement(node: Markup): node is MarkupElement {
  return typeof node === 'object' && 'tag' in node;
}
