/** Where the parts of inline content stand in the source. */
import type { PhrasingContent } from 'mdast';
import type { Point, Position } from 'unist';
import { plainText } from './plain.ts';
import type { AnchoredText, TextAnchor } from './tree.ts';

/** A point some characters further on its line. */
export function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: (offset ?? 0) + by };
}

/**
 * The positions of siblings. GFM takes text with a bare web address apart and then does not say where
 * the parts stand, so they are counted on from their neighbour; of a line's indent nothing is known.
 */
export function positionsOf(nodes: readonly PhrasingContent[]): Position[] {
  let end = startOf(nodes);
  return nodes.map((node) => {
    const position = node.position ?? { start: end, end: behind(end, plainText([node])) };
    end = position.end;
    return position;
  });
}

/** Counts back from the first sibling whose place is known. */
function startOf(nodes: readonly PhrasingContent[]): Point {
  const known = nodes.findIndex(({ position }) => position);
  const { line, column, offset = 0 } = nodes[known]?.position?.start ?? nowhere;
  const before = plainText(nodes.slice(0, Math.max(known, 0)));
  const breaks = before.split('\n').length - 1;
  return {
    line: line - breaks,
    column: breaks > 0 ? 1 : column - before.length,
    offset: offset - before.length,
  };
}

const nowhere: Point = { line: 1, column: 1, offset: 0 };

function behind(start: Point, text: string): Point {
  const lines = text.split('\n');
  const { line, column, offset } = moved(start, text.length);
  if (lines.length === 1) return { line, column, offset };
  return { line: line + lines.length - 1, column: lines.at(-1)!.length + 1, offset };
}

/** Where the characters of a text node stand, and which of them were escaped. */
export function sourcePlaces(
  node: AnchoredText,
  position: Position,
): { at(index: number): Point; isLiteral(index: number): boolean } {
  const first: TextAnchor = { index: 0, point: position.start, literal: false };
  const anchors = [first, ...(node.anchors ?? [])];
  return {
    at(index) {
      if (index === node.value.length) return position.end;
      const anchor = lastAnchorBefore(anchors, index);
      return moved(anchor.point, index - anchor.index);
    },
    isLiteral(index) {
      const anchor = lastAnchorBefore(anchors, index);
      return anchor.literal && anchor.index === index;
    },
  };
}

/** Halves the list, for a text may hold as many escapes as brackets. */
function lastAnchorBefore(anchors: TextAnchor[], index: number): TextAnchor {
  let low = 0;
  let high = anchors.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (anchors[middle]!.index <= index) low = middle;
    else high = middle - 1;
  }
  return anchors[low]!;
}
