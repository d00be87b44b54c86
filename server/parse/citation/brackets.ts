/**
 * Which brackets hold citations. The grammar is pandoc's: items parted by semicolons, each with a key
 * on the bracket's own level, what precedes the first key being the prefix and the rest the suffix.
 */
import type { Piece } from './pieces.ts';

/** A run of pieces, from `start` up to and without `end`. */
export interface Span {
  start: number;
  end: number;
}

/** The parts of one item, as spans of pieces; an item that continues a narrative citation has no key. */
export interface ItemSpan {
  prefix: Span;
  key: number;
  suffix: Span;
}

/** The pieces of one parent and, for each bracket, the number of the bracket that pairs with it. */
export class Brackets {
  readonly pieces: readonly Piece[];
  private readonly partners: Map<number, number>;

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.partners = pairBrackets(pieces);
  }

  /** The closing bracket of the opening one at a place, if both are there. */
  closing(open: number): number | undefined {
    return this.pieces[open]?.kind === 'open' ? this.partners.get(open) : undefined;
  }

  /** The items of a bracket of citations; null for a bracket that holds anything else. */
  items(open: number): ItemSpan[] | null {
    const close = this.closing(open);
    if (close === undefined || this.isNote(open) || this.footnoteLabel(open)) return null;
    if (this.isFollowedByLabel(close)) return null;
    return this.itemsWithin({ start: open + 1, end: close });
  }

  /** What a narrative citation takes from the bracket behind it: its own suffix, then further items. */
  continuation(open: number): { suffix: Span; items: ItemSpan[] } | null {
    const close = this.closing(open);
    const after = close === undefined ? undefined : this.pieces[close + 1];
    if (close === undefined || this.isNote(open) || this.startsWith(open + 1, '^')) return null;
    if (after?.kind === 'open' || (after?.kind === 'text' && /^[({]/.test(after.text))) return null;
    const end = this.semicolon({ start: open + 1, end: close });
    const suffix = { start: open + 1, end };
    if (end === close) return { suffix, items: [] };
    const items = this.itemsWithin({ start: end + 1, end: close });
    return items && { suffix, items };
  }

  /** `[^label]`, whose note is nowhere, is text, and so is a key in it. */
  footnoteLabel(open: number): Span | null {
    const close = this.closing(open);
    if (close === undefined || !this.startsWith(open + 1, '^')) return null;
    for (let at = open + 1; at < close; at += 1) {
      const text = this.pieces[at]!.text;
      if (/[\s^[\]]/.test(at === open + 1 ? text.slice(1) : text)) return null;
    }
    return { start: open, end: close + 1 };
  }

  private itemsWithin(span: Span): ItemSpan[] | null {
    const items: ItemSpan[] = [];
    for (let { start } = span; start <= span.end;) {
      const end = this.semicolon({ start, end: span.end });
      const key = this.find({ start, end }, 'key');
      if (key === end) return null;
      items.push({ prefix: { start, end: key }, key, suffix: { start: key + 1, end } });
      start = end + 1;
    }
    return items;
  }

  private semicolon(span: Span): number {
    return this.find(span, 'semicolon');
  }

  /** The first piece of a kind on the level of a span, passing over brackets in it; its end if there is none. */
  private find({ start, end }: Span, kind: Piece['kind']): number {
    let at = start;
    while (at < end && this.pieces[at]!.kind !== kind) at = (this.closing(at) ?? at) + 1;
    return at;
  }

  /** `^[…]` is a note in the line: a sentence of its own. */
  private isNote(open: number): boolean {
    const piece = this.pieces[open];
    return piece?.kind === 'open' && piece.isNote === true;
  }

  /** `[@key][label]` is a link, or would be if the label were defined. */
  private isFollowedByLabel(close: number): boolean {
    return (
      this.closing(close + 1) !== undefined &&
      !this.isNote(close + 1) &&
      !this.footnoteLabel(close + 1)
    );
  }

  private startsWith(at: number, text: string): boolean {
    const piece = this.pieces[at];
    return piece?.kind === 'text' && piece.text.startsWith(text);
  }
}

function pairBrackets(pieces: readonly Piece[]): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  pieces.forEach(({ kind }, at) => {
    if (kind === 'open') open.push(at);
    if (kind !== 'close') return;
    const partner = open.pop();
    if (partner !== undefined) partners.set(partner, at);
  });
  return partners;
}
