/** From pieces back to the children of a parent. */
import type { PhrasingContent } from 'mdast';
import type { Piece } from './pieces.ts';

/** Collects children; pieces that are text after all become one text node where they touch. */
export class NodeList {
  private readonly nodes: PhrasingContent[] = [];
  private run: Piece[] = [];

  add(node: PhrasingContent): void {
    this.endRun();
    this.nodes.push(node);
  }

  /** A key that comes this way is in no citation, and so is text. */
  addPiece(piece: Piece): void {
    if (piece.kind === 'inline') this.add(piece.node);
    else this.run.push(piece);
  }

  finish(): PhrasingContent[] {
    this.endRun();
    return this.nodes;
  }

  private endRun(): void {
    const [first, last] = [this.run[0], this.run.at(-1)];
    if (!first || !last) return;
    const value = this.run.map((piece) => (piece.kind === 'key' ? piece.node.value : piece.text));
    const position = { start: first.position.start, end: last.position.end };
    this.nodes.push({ type: 'text', value: value.join(''), position });
    this.run = [];
  }
}
