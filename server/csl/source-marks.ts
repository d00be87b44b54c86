/** Marks in the processor's output by which each source of a cluster, and its name, can be told from the words around. */
import CSL, { type Blob, type CiteItem, type Engine, type Token } from 'citeproc';

/** The mark of who is named first as the author of a source, or of what the style puts in that place. */
export const NAME = 'name';

/**
 * At the end of each source, all text that is the style's and not the author's prefix or suffix gets a mark. It is set
 * on the smallest pieces, where it changes nothing about the joining of numbers or the moving of points.
 */
export function markSources(engine: Engine): void {
  for (const tokens of [engine.citation.tokens, ...Object.values(engine.macros)]) {
    findNames(tokens);
  }
  for (const token of engine.citation.tokens) {
    if (token.name !== 'layout' || token.tokentype !== CSL.END) continue;
    token.execs.unshift((state, _item, cite) => {
      if (!cite || state.tmp.just_looking) return;
      const pieces = state.output.current.value().blobs;
      if (typeof pieces !== 'string') markPieces(pieces, cite);
    });
  }
}

/** Lets the output of names, and of what a style has in their place, be known: what a token says, its output says too. */
function findNames(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    const isNames = token.name === 'names';
    if (isNames && token.tokentype === CSL.START) depth += 1;
    const isStandIn = depth > 0 && (token.name === 'text' || token.name === 'group');
    if (isNames || isStandIn) token.strings.isName = true;
    if (isNames && token.tokentype === CSL.END) depth -= 1;
  }
}

function markPieces(pieces: readonly Blob[], { prefix, suffix, source }: CiteItem): void {
  const own = pieces.slice(prefix ? 1 : 0, suffix ? -1 : undefined);
  const name = firstName(own);
  if (name) markPiece(name, NAME);
  for (const piece of own) markPiece(piece, String(source));
}

function firstName(pieces: readonly Blob[]): Blob | undefined {
  for (const piece of pieces) {
    if (typeof piece.blobs === 'string') {
      if (piece.strings.isName && piece.blobs !== '') return piece;
      continue;
    }
    if (piece.strings.isName && hasText(piece)) return piece;
    const inner = firstName(piece.blobs);
    if (inner) return inner;
  }
  return undefined;
}

function hasText({ blobs }: Blob): boolean {
  return typeof blobs === 'string' ? blobs !== '' : blobs.some(hasText);
}

function markPiece(piece: Blob, mark: string): void {
  if (typeof piece.blobs !== 'string') for (const inner of piece.blobs) markPiece(inner, mark);
  else piece.decorations = [...piece.decorations, ['@source', 'on', mark]];
}
