/** The body of a note as a tree: CommonMark, GFM, citations, links, hidden comments, callouts and block names. */
import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { clusterCitations } from '../citation/cluster.ts';
import { citationFromMarkdown, citationSyntax } from '../citation/syntax.ts';
import type { CitationCluster } from '../citation/tree.ts';
import { nameBlocks } from './block-name.ts';
import { isBeyondReading, isTooDeep } from './bounds.ts';
import { readCallout } from './callout.ts';
import { commentFromMarkdown, commentSyntax } from './comment.ts';
import { gfmSyntax, gfmTree } from './gfm.ts';
import { limitFromMarkdown, limitSyntax } from './limit.ts';
import { readNoteLinks } from './note-link.ts';
import { wikiLinkFromMarkdown, wikiLinkSyntax } from './wiki-link.ts';
import type { WikiLink } from './wiki-link.ts';

/** A tree, with its citation clusters and links in reading order: their places in these lists are their numbers. */
export interface MarkdownTree {
  root: Root;
  clusters: CitationCluster[];
  links: WikiLink[];
  /** False where the text was beyond reading and stands in the tree as one plain block. */
  isRead: boolean;
}

const options = {
  extensions: [gfmSyntax(), citationSyntax(), wikiLinkSyntax(), commentSyntax(), limitSyntax()],
  mdastExtensions: [
    gfmTree(),
    citationFromMarkdown(),
    wikiLinkFromMarkdown(),
    commentFromMarkdown(),
    limitFromMarkdown(),
  ],
};

/** Reads Markdown; lines and columns are those of `source`. Never throws. */
export function parseMarkdown(source: string): MarkdownTree {
  const root = isBeyondReading(source) ? null : readTree(source);
  if (root === null) return { root: plainBlock(source), clusters: [], links: [], isRead: false };
  const tree: MarkdownTree = { root, clusters: [], links: [], isRead: true };
  collect(root, tree);
  return tree;
}

function readTree(source: string): Root | null {
  try {
    const root = fromMarkdown(source, options);
    if (isTooDeep(root)) return null;
    clusterCitations(root);
    readNoteLinks(root);
    shape(root, source);
    return root;
  } catch {
    // Whatever the libraries stumble over costs the note its form, never the reader the library.
    return null;
  }
}

function plainBlock(source: string): Root {
  return { type: 'root', children: [{ type: 'code', value: source }] };
}

/** Callouts and block names, from the outside in. */
function shape(parent: Parents, source: string): void {
  if (parent.type === 'blockquote') readCallout(parent, source);
  nameBlocks(parent);
  for (const child of parent.children) {
    if ('children' in child && holdsBlocks(child)) shape(child, source);
  }
}

function holdsBlocks(node: Parents): boolean {
  return node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table';
}

function collect(node: Nodes, tree: MarkdownTree): void {
  if (node.type === 'citationCluster') tree.clusters.push(node);
  else if (node.type === 'wikiLink') tree.links.push(node);
  else if ('children' in node) for (const child of node.children) collect(child, tree);
}
