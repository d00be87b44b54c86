/**
 * Citations, links and embeds on their way through the HTML libraries, which know only HTML: each is
 * put aside under a number and comes back at the end. A note cannot write one, because HTML has no
 * such node and, after parsing, no such tag.
 */
import type { Element, Node, Nodes, Root } from 'hast';
import type { Handlers } from 'mdast-util-to-hast';
import type { CitationCluster } from '../citation/tree.ts';
import { heldTag } from '../markdown/allowed.ts';
import type { MarkdownTree } from '../markdown/tree.ts';
import type { WikiLink } from '../markdown/wiki-link.ts';
import type { Markup } from '../../model/markup.ts';

/** The node type that the HTML parser passes through unread. */
export const heldType = 'held';

/** What stands in the HTML tree for a piece put aside. */
interface HeldNode extends Node {
  type: typeof heldType;
  number: number;
}

declare module 'hast' {
  interface ElementContentMap {
    held: HeldNode;
  }
  interface RootContentMap {
    held: HeldNode;
  }
}

/** The pieces put aside, by number. */
export type HeldPieces = Markup[];

/** Handlers for `toHast` that put pieces aside in `held`. */
export function holdingHandlers(tree: MarkdownTree, held: HeldPieces): Handlers {
  const clusters = new Map(tree.clusters.map((cluster, number) => [cluster, number]));
  const links = new Map(tree.links.map((link, number) => [link, number]));
  const hold = (piece: Markup): HeldNode => ({ type: heldType, number: held.push(piece) - 1 });
  return {
    citationCluster: (_state: unknown, cluster: CitationCluster) =>
      hold({ cluster: clusters.get(cluster) ?? 0 }),
    wikiLink: (_state: unknown, link: WikiLink) => {
      const number = links.get(link) ?? 0;
      return hold(link.embed ? { embed: number } : { link: number, children: [link.text] });
    },
  };
}

/** Turns the nodes of held pieces into elements, which the sanitiser lets pass. */
export function heldAsElements(root: Root): void {
  const parents: (Root | Element)[] = [root];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop()) {
    parent.children = parent.children.map((child) => heldElement(child) ?? child);
    for (const child of parent.children) if (child.type === 'element') parents.push(child);
  }
}

function heldElement(node: Nodes): Element | null {
  if (node.type !== heldType) return null;
  return { type: 'element', tagName: heldTag, properties: { number: node.number }, children: [] };
}
