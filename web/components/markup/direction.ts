/**
 * Which way a text runs, told from its first letter as Unicode's rule P2 has it. A browser can tell it
 * too, but of a block with thousands of parts it takes minutes, as it looks again at each part that comes.
 */
import type { CitationPart, SetPassage } from '../../../server/contract/common.ts';
import type { Markup } from '../../../server/model/markup.ts';

/** From left to right, or from right to left. */
export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{L}/u;

const RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction of the first letter in pieces of text; undefined where there is none. */
function directionOf(pieces: Iterable<string>): Direction | undefined {
  for (const piece of pieces) {
    const letter = LETTER.exec(piece);
    if (letter) return RIGHT_TO_LEFT.test(letter[0]) ? 'rtl' : 'ltr';
  }
  return undefined;
}

/** The direction of a drawn text, given its citations as they are set. */
export function directionOfNodes(
  nodes: readonly Markup[],
  clusters: readonly (readonly CitationPart[])[],
): Direction | undefined {
  return directionOf(textsOf(nodes, clusters));
}

function* textsOf(
  nodes: readonly Markup[],
  clusters: readonly (readonly CitationPart[])[],
): Iterable<string> {
  for (const node of nodes) {
    if (typeof node === 'string') yield node;
    else if ('cluster' in node) yield* citedTexts(clusters[node.cluster] ?? []);
    else if ('children' in node && !isForeign(node)) yield* textsOf(node.children ?? [], clusters);
  }
}

/** Code runs its own way, and the name of a relation is the program's word. */
function isForeign(node: Exclude<Markup, string>): boolean {
  return 'tag' in node && (node.tag === 'code' || node.attributes?.['data-relation'] !== undefined);
}

function* citedTexts(parts: readonly CitationPart[]): Iterable<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else yield* textsOf('citation' in part ? part.content : [part], []);
  }
}

/** The direction of a passage, for its `dir`. */
export function directionOfPassage({ parts }: SetPassage): Direction | undefined {
  return directionOf(passageTexts(parts));
}

function* passageTexts(parts: SetPassage['parts']): Iterable<string> {
  for (const part of parts) {
    if (typeof part === 'string') yield part;
    else if ('citations' in part) yield* citedTexts(part.citations);
    else yield part.text;
  }
}
