/**
 * Inline content cut into the pieces that pandoc's citation grammar sees: brackets, semicolons, keys,
 * and whatever stands between them. Escaped characters and `[[wiki links]]` are mere text.
 */
import type { LinkReference, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { isAlphanumeric } from './characters.ts';
import { moved, positionsOf, sourcePlaces } from './places.ts';
import { plainText } from './plain.ts';
import type { AnchoredText, CitationKey } from './tree.ts';

export type Piece =
  | ({ kind: 'open'; isNote?: boolean; link?: LinkReference } & Written)
  | ({ kind: 'close' | 'semicolon' | 'text' | 'deadKey' } & Written)
  | ({ kind: 'inline'; node: PhrasingContent } & Written)
  | ({ kind: 'key'; node: CitationKey } & Written);

interface Written {
  /** The plain text of the piece. */
  text: string;
  position: Position;
}

/** The marks of the grammar, and `[[wiki links]]` in running text, which hold none. */
const marks = /\[\[[^[\]\n]+\]\]|[[\];]/g;
const kinds = new Map<string, 'open' | 'close' | 'semicolon'>([
  ['[', 'open'],
  [']', 'close'],
  [';', 'semicolon'],
]);

/** Cuts the children of one parent into pieces; their texts in order are the text of the parent. */
export function piecesOf(nodes: readonly PhrasingContent[]): Piece[] {
  const pieces: Piece[] = [];
  const positions = positionsOf(nodes);
  nodes.forEach((node, index) => {
    for (const piece of piecesOfNode(node, positions[index]!, pieces.at(-1))) pieces.push(piece);
  });
  return pieces;
}

function piecesOfNode(
  node: PhrasingContent,
  position: Position,
  before: Piece | undefined,
): Piece[] {
  if (node.type === 'text') return piecesOfText(node, position);
  if (node.type === 'citationKey') return piecesOfKey(node, before);
  if (node.type === 'linkReference' && isBracketOfKeys(node)) {
    return piecesOfReference(node, position);
  }
  return [{ kind: 'inline', node, text: plainText([node]), position }];
}

/**
 * A key after emphasis is no citation, as after a word, nor is a key after such a key; a `-` parts
 * the two, and then suppresses nobody.
 */
function piecesOfKey(node: CitationKey, before: Piece | undefined): Piece[] {
  const { value, position } = node;
  if (!before || !endsInWord(before)) {
    return [{ kind: 'key', node, text: plainText([node]), position }];
  }
  if (!node.suppressed) return [{ kind: 'deadKey', text: value, position }];
  const at = moved(position.start, 1);
  const key: CitationKey = {
    ...node,
    value: value.slice(1),
    suppressed: false,
    position: { start: at, end: position.end },
  };
  return [
    { kind: 'text', text: '-', position: { start: position.start, end: at } },
    { kind: 'key', node: key, text: plainText([key]), position: key.position },
  ];
}

function endsInWord(piece: Piece): boolean {
  if (piece.kind === 'deadKey') return isAlphanumeric([...piece.text].at(-1) ?? '');
  return (
    piece.kind === 'inline' && (piece.node.type === 'emphasis' || piece.node.type === 'strong')
  );
}

/** `[@key]` is a citation to pandoc even where the note defines `[@key]: address`. */
function isBracketOfKeys(node: LinkReference): boolean {
  return (
    node.referenceType === 'shortcut' && node.children.some(({ type }) => type === 'citationKey')
  );
}

function piecesOfReference(node: LinkReference, { start, end }: Position): Piece[] {
  const open: Position = { start, end: moved(start, 1) };
  const close: Position = { start: moved(end, -1), end };
  return [
    { kind: 'open', text: '[', position: open, link: node },
    ...piecesOf(node.children),
    { kind: 'close', text: ']', position: close },
  ];
}

function piecesOfText(node: AnchoredText, position: Position): Piece[] {
  const pieces: Piece[] = [];
  const places = sourcePlaces(node, position);
  let done = 0;
  const isCaret = (index: number): boolean => node.value[index] === '^' && !places.isLiteral(index);
  const add = (
    kind: 'open' | 'close' | 'semicolon' | 'text',
    end: number,
    isNote = false,
  ): void => {
    const position = { start: places.at(done), end: places.at(end) };
    pieces.push({ kind, text: node.value.slice(done, end), position, ...(isNote && { isNote }) });
    done = end;
  };
  for (const { 0: mark, index } of node.value.matchAll(marks)) {
    const kind = kinds.get(mark);
    if (!kind || places.isLiteral(index)) continue;
    if (index > done) add('text', index);
    add(kind, index + mark.length, kind === 'open' && isCaret(index - 1));
  }
  if (done < node.value.length) add('text', node.value.length);
  return pieces;
}
