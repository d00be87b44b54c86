/** White space in inline content as a reader sees it: single spaces, none at the ends of a line. */
import type { Inline } from './document.ts';

/** Content with its white space folded as HTML folds it, and marks of citations set behind the sentence. */
export function tidyInlines(content: readonly Inline[]): Inline[] {
  const folded = fold(content, { atStart: true });
  return placeNotes(trimEnd(folded));
}

/** White space that HTML folds; a no-break space stands. */
const space = /[\t\n\f\r ]+/g;

/** Where the fold stands: at the start of a line or behind a space no other space is seen. */
interface Fold {
  atStart: boolean;
}

function fold(content: readonly Inline[], state: Fold): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (typeof inline === 'string') return foldText(inline, state);
    if (inline.kind === 'line-break') state.atStart = true;
    else if (inline.kind === 'picture' || inline.kind.startsWith('footnote')) state.atStart = false;
    else if ('content' in inline) {
      const inner = fold(inline.content, state);
      return inner.length > 0 ? [{ ...inline, content: inner }] : [];
    }
    return [inline];
  });
}

function foldText(text: string, state: Fold): string[] {
  const single = text.replace(space, ' ');
  const folded = state.atStart ? single.replace(/^ /, '') : single;
  if (folded !== '') state.atStart = folded.endsWith(' ');
  return folded === '' ? [] : [folded];
}

/** Takes the space off the end of a line, also from within what is formatted there. */
function trimEnd(content: readonly Inline[]): Inline[] {
  const kept = [...content];
  while (kept.length > 0) {
    const last = kept.pop()!;
    if (isUnseen(last)) return [...trimEnd(kept), last];
    const trimmed = trimInline(last);
    if (trimmed !== null) return [...kept, trimmed];
  }
  return [];
}

function isUnseen(inline: Inline): boolean {
  return typeof inline !== 'string' && inline.kind === 'anchor';
}

/** Null where nothing is left. */
function trimInline(inline: Inline): Inline | null {
  if (typeof inline === 'string') return withoutEnd(inline) || null;
  if (inline.kind === 'line-break') return null;
  if (!('content' in inline)) return inline;
  const content = trimEnd(inline.content);
  return content.length > 0 ? { ...inline, content } : null;
}

/** The mark of a note stands behind the word and its comma or stop, without a space. */
function placeNotes(content: readonly Inline[]): Inline[] {
  const placed: Inline[] = [];
  for (const inline of content) {
    const before = placed.at(-1);
    if (isCitationNote(inline) && typeof before === 'string')
      placed.splice(-1, 1, ...nonEmpty(withoutEnd(before)));
    if (typeof inline === 'string' && before !== undefined && isCitationNote(before)) {
      const marks = /^[.,;:!?…]+/.exec(inline)?.[0] ?? '';
      const at = placed.findLastIndex((each) => !isCitationNote(each)) + 1;
      placed.splice(at, 0, ...nonEmpty(marks));
      placed.push(...nonEmpty(inline.slice(marks.length)));
    } else placed.push(inline);
  }
  return placed;
}

function isCitationNote(inline: Inline): boolean {
  return typeof inline !== 'string' && inline.kind === 'footnote' && inline.isCitation;
}

function withoutEnd(text: string): string {
  return text.replace(/[\t\n\f\r ]+$/, '');
}

function nonEmpty(text: string): string[] {
  return text === '' ? [] : [text];
}
