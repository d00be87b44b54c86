/** What the citation processor set, as inline content. */
import { addressKind } from '../../../model/address.ts';
import type { Markup, MarkupElement } from '../../../model/markup.ts';
import type { PlannedCitation, TypesetPart } from '../../../csl/typeset.ts';
import type { Inline } from './document.ts';
import { styleOfTag } from './styled-tags.ts';

/** Set markup, such as an entry of the list. */
export function markupInlines(markup: readonly Markup[]): Inline[] {
  return markup.flatMap((node): Inline[] => {
    if (typeof node === 'string') return node === '' ? [] : [node];
    return 'tag' in node ? elementInlines(node) : [];
  });
}

function elementInlines(element: MarkupElement): Inline[] {
  const content = markupInlines(element.children ?? []);
  const href = element.tag === 'a' ? element.attributes?.['href'] : undefined;
  if (typeof href === 'string' && ['web', 'mail'].includes(addressKind(href)))
    return [{ kind: 'link', to: { address: href }, content }];
  const style = styleOfTag(element);
  return style ? [{ kind: 'styled', style, content }] : content;
}

/** The parts of a set cluster; what stands for a source is told by its key. */
export function partInlines(
  parts: readonly TypesetPart[],
  sources: readonly PlannedCitation[],
): Inline[] {
  return parts.flatMap((part): Inline[] => {
    if (typeof part === 'string' || !('source' in part)) return markupInlines([part]);
    const content = markupInlines(part.content);
    const key = sources[part.source]?.id;
    return key === undefined ? content : [{ kind: 'source', key, content }];
  });
}
