/** What was set, as words alone. */
import type { CitationPart } from '../../server/contract/common.ts';
import type { Markup } from '../../server/model/markup.ts';

/** The words of set citations or of markup, without marks. */
export function wordsOf(parts: readonly (CitationPart | Markup)[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('citation' in part) return wordsOf(part.content);
      return 'children' in part ? wordsOf(part.children ?? []) : '';
    })
    .join('');
}
