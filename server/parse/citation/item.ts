/** From the pieces of an item to what it says. */
import type { CitationMode } from '../../model/citation.ts';
import type { Brackets, Span } from './brackets.ts';
import { signalOfProperty, splitCito } from './cito.ts';
import { parseLocator } from './locator.ts';
import type { Piece } from './pieces.ts';
import { collapseSpace } from './plain.ts';
import { readSignal } from './signal.ts';
import type { CitationItem, CitationKey } from './tree.ts';

/** The words before a key, without the space around them. */
export function prefixText({ pieces }: Brackets, span: Span): string {
  return trimSpace(textOf(pieces, span));
}

/** The words after a key; the space that parts them from it is kept, as one. */
export function suffixText({ pieces }: Brackets, span: Span): string {
  const text = textOf(pieces, span);
  const trimmed = trimSpace(text);
  return trimmed !== '' && text.startsWith(' ') ? ` ${trimmed}` : trimmed;
}

/** Makes an item of a key and what surrounds it: the raw suffix still holds the locator. */
export function citationItem(
  node: CitationKey,
  mode: CitationMode,
  { prefix, suffix }: { prefix: string; suffix: string },
): CitationItem {
  const { key, property } = splitCito(node.key);
  return {
    key,
    rawKey: node.key,
    mode,
    prefix,
    ...parseLocator(suffix),
    signal: property === null ? readSignal(prefix) : signalOfProperty(property),
    position: node.position,
  };
}

function textOf(pieces: readonly Piece[], { start, end }: Span): string {
  return collapseSpace(
    pieces
      .slice(start, end)
      .map(({ text }) => text)
      .join(''),
  );
}

/** Takes off spaces only: a no-break space is the author's. */
function trimSpace(text: string): string {
  return text.replace(/^ | $/g, '');
}
