/**
 * Citations, links, embeds and the boxes of tasks on their way through the HTML libraries, which know
 * only HTML: each is put aside under a number and comes back at the end. A note cannot write one,
 * because HTML has no such node and, after parsing, no such tag.
 */
import type { Element, ElementContent, Node, Nodes, Root } from 'hast';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers } from 'mdast-util-to-hast';
import type { Handlers, State } from 'mdast-util-to-hast';
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
    listItem: (state: State, item: ListItem, parent: Parents | undefined) => {
      const element = defaultHandlers.listItem(state, item, parent);
      if (typeof item.checked === 'boolean') replaceBox(element, hold(taskBox(item.checked)));
      return element;
    },
  };
}

function taskBox(isDone: boolean): Markup {
  const checked = isDone && { checked: true };
  return { tag: 'input', attributes: { type: 'checkbox', ...checked, disabled: true } };
}

/** The box stands at the beginning of the item, or of its first paragraph; those that the author writes as HTML are no elements yet. */
function replaceBox(item: Element, box: HeldNode): void {
  for (const parent of [item, ...item.children]) {
    if (parent.type !== 'element') continue;
    parent.children = parent.children.map((child) => (isBox(child) ? box : child));
  }
}

function isBox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input';
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
