/** How HTML's elements for phrases are told in a document. */
import type { MarkupElement } from '../../../model/markup.ts';
import type { TextStyle } from './document.ts';

const styles = new Map<string, TextStyle>([
  ...stylesOf('italic', 'i em cite dfn var'),
  ...stylesOf('bold', 'b strong'),
  ...stylesOf('underline', 'u ins'),
  ...stylesOf('strike', 's del'),
  ...stylesOf('superscript', 'sup'),
  ...stylesOf('subscript', 'sub'),
  ...stylesOf('highlight', 'mark'),
  ...stylesOf('code', 'code kbd samp'),
]);

function stylesOf(style: TextStyle, tags: string): [string, TextStyle][] {
  return tags.split(' ').map((tag) => [tag, style]);
}

/** The style that an element gives to its text; null where it gives none. */
export function styleOfTag({ tag, attributes }: MarkupElement): TextStyle | null {
  const names = attributes?.['class'];
  if (typeof names === 'string' && /\bsmall-?caps\b/.test(names)) return 'small-caps';
  return styles.get(tag) ?? null;
}
