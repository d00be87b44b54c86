/** Obsidian's callouts: a quotation that opens with `[!kind] Title`. */
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast';
// Gives nodes the `hProperties` that become attributes.
import type {} from 'mdast-util-to-hast';
import { pointInText } from './point.ts';

const opening = /^\[!([\w-]+)\][+-]?[ \t]*/;

/** Marks a quotation as a callout and makes a paragraph of its title; other quotations stay as they are. */
export function readCallout(quote: Blockquote, source: string): void {
  const first = quote.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return;
  const match = opening.exec(text.value);
  if (match?.[1] === undefined) return;
  const kind = match[1].toLowerCase();
  quote.data = { hProperties: { className: ['callout'], dataCallout: kind } };
  const afterMark = textFrom(text, match[0].length, source);
  const phrases = afterMark.value === '' ? [] : [afterMark];
  const { title, rest } = splitAtLine([...phrases, ...first.children.slice(1)], source);
  quote.children.splice(0, 1, titleParagraph(first, title, kind), ...bodyParagraph(first, rest));
}

function titleParagraph(first: Paragraph, title: PhrasingContent[], kind: string): Paragraph {
  const label = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
  return {
    ...first,
    data: { hProperties: { className: ['callout-title'] } },
    children: title.length > 0 ? title : [{ type: 'text', value: label }],
  };
}

function bodyParagraph(first: Paragraph, rest: PhrasingContent[]): Paragraph[] {
  if (rest.length === 0) return [];
  const start = rest[0]?.position?.start;
  const position = first.position && start && { ...first.position, start };
  return [{ type: 'paragraph', children: rest, ...(position && { position }) }];
}

/** The part of a text node from a character on. */
function textFrom(text: Text, index: number, source: string): Text {
  if (!text.position) return { ...text, value: text.value.slice(index) };
  const start = pointInText(source, text, index);
  return { ...text, value: text.value.slice(index), position: { ...text.position, start } };
}

function splitAtLine(
  phrases: PhrasingContent[],
  source: string,
): { title: PhrasingContent[]; rest: PhrasingContent[] } {
  for (const [index, phrase] of phrases.entries()) {
    const lineEnd = phrase.type === 'text' ? /\r\n|\n|\r/.exec(phrase.value) : null;
    if (phrase.type !== 'text' || lineEnd === null) continue;
    const before: Text = { ...phrase, value: phrase.value.slice(0, lineEnd.index) };
    const after = textFrom(phrase, lineEnd.index + lineEnd[0].length, source);
    return {
      title: [...phrases.slice(0, index), ...(before.value === '' ? [] : [before])],
      rest: [...(after.value === '' ? [] : [after]), ...phrases.slice(index + 1)],
    };
  }
  return { title: phrases, rest: [] };
}
