/** The two halves of reading citations from Markdown: tokens for micromark, nodes for mdast. */
import type { CompileContext, Extension as FromMarkdown, Token } from 'mdast-util-from-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
import { keySyntax } from './key.ts';
import type { AnchoredText } from './tree.ts';

/** The micromark extension that makes a token of every citation key; put it after GFM's. */
export function citationSyntax(): Syntax {
  return keySyntax();
}

/**
 * The mdast extension that makes `citationKey` nodes of the keys, and notes in text nodes where their
 * characters stand in the source and which were escaped. `clusterCitations` needs both, so call it
 * before anything changes the text nodes.
 */
export function citationFromMarkdown(): FromMarkdown {
  return {
    enter: {
      citationKey: enterKey,
      data: enterData,
      escapeMarker: anchorLiteral,
      characterReferenceMarker: anchorReference,
    },
    exit: {
      citationKey(token) {
        this.exit(token);
      },
    },
  };
}

function enterKey(this: CompileContext, token: Token): void {
  const value = this.sliceSerialize(token);
  const suppressed = value.startsWith('-');
  const bare = value.slice(suppressed ? 2 : 1);
  const key = bare.startsWith('{') ? bare.slice(1, -1) : bare;
  const { start, end } = token;
  this.enter({ type: 'citationKey', value, key, suppressed, position: { start, end } }, token);
}

/** What mdast does with running text, and an anchor wherever the text goes on after a gap in the source. */
function enterData(this: CompileContext, token: Token): void {
  const parent = this.stack.at(-1);
  if (!parent || !('children' in parent)) return;
  const siblings: unknown[] = parent.children;
  const last = parent.children.at(-1);
  if (last?.type === 'text') {
    this.stack.push(last);
    anchor(this, token, false);
    return;
  }
  const text = {
    type: 'text' as const,
    value: '',
    position: { start: pointOf(token), end: pointOf(token) },
  };
  siblings.push(text);
  this.stack.push(text);
}

function anchorLiteral(this: CompileContext, token: Token): void {
  anchor(this, token, true);
}

/** A character reference starts and ends with a marker; only its `&` stands before the character. */
function anchorReference(this: CompileContext, token: Token): void {
  if (this.sliceSerialize(token) === '&') anchor(this, token, true);
}

function anchor(context: CompileContext, token: Token, literal: boolean): void {
  const text = context.stack.at(-1) as AnchoredText;
  (text.anchors ??= []).push({ index: text.value.length, point: pointOf(token), literal });
}

function pointOf({ start }: Token): { line: number; column: number; offset: number } {
  return { line: start.line, column: start.column, offset: start.offset };
}
