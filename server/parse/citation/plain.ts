/** What inline Markdown says without its formatting, as pandoc's `stringify` tells it. */
import type { PhrasingContent } from 'mdast';

/** The plain text of inline content: breaks become spaces; notes and HTML, but for `<br>`, say nothing. */
export function plainText(nodes: readonly PhrasingContent[]): string {
  const texts: string[] = [];
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!('children' in node)) texts.push(leafText(node));
    else for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return texts.join('');
}

/** A node of any type, such as a wiki link, that other syntax extensions make. */
interface Leaf {
  type: string;
  value?: unknown;
  alt?: unknown;
  text?: unknown;
}

function leafText(node: Leaf & object): string {
  switch (node.type) {
    case 'break':
      return ' ';
    case 'html':
      return String(node.value).startsWith('<br') ? ' ' : '';
    case 'citationKey':
      return String(node.value)
        .replace(/^-?@\{?/, '@')
        .replace(/\}$/, '');
    default:
      return [node.value, node.alt, node.text].find((text) => typeof text === 'string') ?? '';
  }
}

/** Text as pandoc's reader keeps it: every run of spaces and line ends is one space. */
export function collapseSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
