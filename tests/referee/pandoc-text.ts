/** pandoc's document tree, as far as the referee looks into it, and the plain text of its inline content. */

export type Tree = Tree[] | { t?: string; c?: Tree } | string | number | null;

export interface Inline {
  t: string;
  c?: unknown;
}

/** What pandoc's own `stringify` makes of inline content. */
export function convertedText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('');
}

function inlineText({ t, c }: Inline): string {
  switch (t) {
    case 'Str':
      return c as string;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Code':
    case 'Math':
      return (c as [unknown, string])[1];
    case 'RawInline':
      return (c as [string, string])[1].startsWith('<br') ? ' ' : '';
    case 'Note':
      return '';
    case 'Cite':
    case 'Link':
    case 'Image':
    case 'Span':
      return convertedText((c as [unknown, Inline[]])[1]);
    case 'Quoted':
      throw new Error('Quotes stay as typed while the extension smart is off');
    default:
      return convertedText(c as Inline[]);
  }
}
