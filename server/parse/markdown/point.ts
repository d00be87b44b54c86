/** Finds the place in the source of a character of a text node, whose value has lost escapes, entities and margins. */
import type { Text } from 'mdast';

/** A place in a text: `line` and `column` from 1, `offset` from 0. */
export interface SourcePoint {
  line: number;
  column: number;
  offset: number;
}

const longestEntity = 34;
const entity = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y;
const lineEnding = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y;
const comment = /%%[^]*?%%/y;

/** Walks source and value side by side from the start of the node to the character at `index`. */
export function pointInText(source: string, node: Text, index: number): SourcePoint {
  const start = node.position?.start;
  const point = { line: start?.line ?? 1, column: start?.column ?? 1, offset: start?.offset ?? 0 };
  let read = 0;
  while (read < index && point.offset < source.length) {
    read += step(source, point, node.value.slice(read, read + longestEntity));
  }
  return point;
}

/** Moves the point past what gave the next character, and returns how much of the value that was. */
function step(source: string, point: SourcePoint, next: string): number {
  const character = next.charAt(0);
  if (character === '\n' || character === '\r') {
    advance(source, point, matchAt(lineEnding, source, point.offset));
    return next.startsWith('\r\n') ? 2 : 1;
  }
  if (source.startsWith('%%', point.offset) && character !== '%') {
    advance(source, point, matchAt(comment, source, point.offset));
    return 0;
  }
  const written = source.charAt(point.offset) === '&' ? matchAt(entity, source, point.offset) : 1;
  if (written > 1 && !next.startsWith(source.slice(point.offset, point.offset + written))) {
    advance(source, point, written);
    return /^[\uD800-\uDBFF]/.test(next) ? 2 : 1;
  }
  const isEscape = source.charAt(point.offset) === '\\' && character !== '\\';
  advance(source, point, isEscape || source.startsWith('\\\\', point.offset) ? 2 : 1);
  return 1;
}

/** The length of a match that starts at an offset, or 1. */
function matchAt(pattern: RegExp, source: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0].length ?? 1;
}

function advance(source: string, point: SourcePoint, length: number): void {
  for (let moved = 0; moved < length; moved += 1) {
    const character = source.charAt(point.offset);
    point.offset += 1;
    const endsLine =
      character === '\n' || (character === '\r' && source.charAt(point.offset) !== '\n');
    point.line += endsLine ? 1 : 0;
    point.column = endsLine ? 1 : point.column + 1;
  }
}
