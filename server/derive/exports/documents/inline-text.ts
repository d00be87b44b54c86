/** The words of inline content. */
import type { Inline } from './document.ts';

/** The words without their formatting; of a note nothing, since it stands elsewhere; of a picture what it shows. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(textOf).join('');
}

function textOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (inline.kind === 'line-break') return '\n';
  if (inline.kind === 'picture') return inline.text;
  return 'content' in inline ? inlineText(inline.content) : '';
}
