import type { MarkedText } from '../../../server/contract/search-page.ts';

/** A piece of a text that matches, or one between two that do. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A text cut at the edges of what matches in it; empty pieces are left out. */
export function markedPieces({ text, spans }: MarkedText): Piece[] {
  const pieces: Piece[] = [];
  let read = 0;
  for (const { from, to } of spans) {
    pieces.push({ text: text.slice(read, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    read = to;
  }
  pieces.push({ text: text.slice(read), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}
