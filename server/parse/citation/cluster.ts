/** From keys and brackets in the tree of a note to its citations. */
import type { LinkReference, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { Brackets } from './brackets.ts';
import type { ItemSpan, Span } from './brackets.ts';
import { citationItem, prefixText, suffixText } from './item.ts';
import { NodeList } from './node-list.ts';
import { piecesOf } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { AnchoredText, CitationCluster, CitationItem, CitationKey } from './tree.ts';

/**
 * Replaces the citation keys of a tree, and the brackets that belong to them, by `citationCluster`
 * nodes in place. What stands in a prefix or a suffix becomes plain text of the item.
 */
export function clusterCitations(root: Root): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') delete (node as AnchoredText).anchors;
    if (!('children' in node)) continue;
    if (holdsKey(node)) node.children = clustered(node.children as PhrasingContent[]);
    for (const child of node.children) waiting.push(child);
  }
}

function holdsKey(node: Parents): boolean {
  return node.children.some(
    (child) => child.type === 'citationKey' || (child.type === 'linkReference' && holdsKey(child)),
  );
}

function clustered(children: PhrasingContent[]): PhrasingContent[] {
  const brackets = new Brackets(piecesOf(children));
  const nodes = new NodeList();
  for (let at = 0; at < brackets.pieces.length;) {
    const found = narrativeAt(brackets, at) ?? bracketAt(brackets, at) ?? linkAt(brackets, at);
    const end = found?.end ?? brackets.footnoteLabel(at)?.end ?? at + 1;
    if (found) nodes.add(found.node);
    else for (const piece of brackets.pieces.slice(at, end)) nodes.addPiece(piece);
    at = end;
  }
  return nodes.finish();
}

/** A node and the number of the first piece behind those that it takes. */
interface Found {
  node: CitationCluster | LinkReference;
  end: number;
}

/** A link whose text holds more than a list of citations stays a link. */
function linkAt(brackets: Brackets, at: number): Found | null {
  const piece = brackets.pieces[at];
  if (piece?.kind !== 'open' || !piece.link) return null;
  return { node: piece.link, end: brackets.closing(at)! + 1 };
}

function bracketAt(brackets: Brackets, at: number): Found | null {
  const items = brackets.items(at);
  if (!items) return null;
  const end = brackets.closing(at)! + 1;
  return found(brackets, { start: at, end }, itemsOf(brackets, items));
}

function narrativeAt(brackets: Brackets, at: number): Found | null {
  const { pieces } = brackets;
  const piece = pieces[at];
  if (piece?.kind !== 'key') return null;
  const open = bracketBehind(pieces, at);
  const listed = brackets.items(open);
  const continued = listed ? { suffix: null, items: listed } : brackets.continuation(open);
  const suffix = continued?.suffix ? suffixText(brackets, continued.suffix) : '';
  const mode = piece.node.suppressed ? 'author-suppressed' : 'narrative';
  const first = citationItem(piece.node, mode, { prefix: '', suffix });
  const end = continued ? brackets.closing(open)! + 1 : at + 1;
  const further = continued ? itemsOf(brackets, continued.items) : [];
  return found(brackets, { start: at, end }, [first, ...further]);
}

/** The place of the bracket that may belong to a key: next to it, or after spaces and one line end. */
function bracketBehind(pieces: readonly Piece[], key: number): number {
  const next = pieces[key + 1];
  const isSpace =
    next?.kind === 'inline' ? next.node.type === 'break' : /^[ \t\r\n]+$/.test(next?.text ?? '');
  return isSpace ? key + 2 : key + 1;
}

function itemsOf(brackets: Brackets, spans: ItemSpan[]): CitationItem[] {
  return spans.map(({ prefix, key, suffix }) => {
    const { node } = brackets.pieces[key] as Piece & { node: CitationKey };
    return citationItem(node, node.suppressed ? 'author-suppressed' : 'parenthetical', {
      prefix: prefixText(brackets, prefix),
      suffix: suffixText(brackets, suffix),
    });
  });
}

function found({ pieces }: Brackets, { start, end }: Span, items: CitationItem[]): Found {
  const position = { start: pieces[start]!.position.start, end: pieces[end - 1]!.position.end };
  return { node: { type: 'citationCluster', items, position }, end };
}
