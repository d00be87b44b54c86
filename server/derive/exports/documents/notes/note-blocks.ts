/** The body of a note as blocks of a document. */
import type { Markup, MarkupElement } from '../../../../model/markup.ts';
import type { Block, Heading, Inline, List, ListItem, Paragraph } from '../document.ts';
import { readEmbed } from './read-embed.ts';
import { isBlock, noteInlines } from './note-inlines.ts';
import { readTable } from './read-table.ts';
import { anchorAt, type Place } from './reading.ts';

/** Blocks as they follow each other; phrases between them become paragraphs. */
export function noteBlocks(nodes: readonly Markup[], place: Place): Block[] {
  const blocks: Block[] = [];
  let phrases: Markup[] = [];
  const endParagraph = (): void => {
    blocks.push(...paragraph(null, noteInlines(phrases, place)));
    phrases = [];
  };
  for (const node of nodes) {
    const made = blocksOf(node, place);
    if (made === null) phrases.push(node);
    else {
      endParagraph();
      blocks.push(...made());
    }
  }
  endParagraph();
  return blocks;
}

/** How to make the blocks of a node, when what stands before it is read; null for a phrase. */
function blocksOf(node: Markup, place: Place): (() => Block[]) | null {
  if (typeof node === 'string') return null;
  if ('embed' in node) return () => readEmbed(node.embed, place);
  if (!('tag' in node) || !isBlock(node.tag)) return null;
  return () => elementBlocks(node, place);
}

function elementBlocks(element: MarkupElement, place: Place): Block[] {
  const { tag, attributes, children = [] } = element;
  const anchor = anchorAt(place, attributes?.['id']);
  if (attributes?.['data-footnotes'] !== undefined) return [];
  if (/^h[1-6]$/.test(tag)) return [heading(element, place)];
  switch (tag) {
    case 'p':
      return paragraphs(element, place);
    case 'ul':
    case 'ol':
      return [list(element, place)];
    case 'blockquote':
    case 'dd':
      return [{ kind: 'quote', anchor, blocks: noteBlocks(children, inside(place)) }];
    case 'pre':
      return [code(element, anchor)];
    case 'hr':
      return [{ kind: 'rule' }];
    case 'table':
      return [readTable(element, place)];
    default:
      return looseBlocks(element, place);
  }
}

/** The term of a definition, the line that opens a part, and what only holds others. */
function looseBlocks(element: MarkupElement, place: Place): Block[] {
  const isHead = element.tag === 'dt' || element.tag === 'summary';
  return isHead ? boldParagraph(element, place) : noteBlocks(element.children ?? [], place);
}

/** Within a quotation, an item or a cell a heading is none of the document's. */
function inside(place: Place): Place {
  return { ...place, takesHeadings: false };
}

function paragraph(anchor: string | null, content: Inline[]): Paragraph[] {
  return content.length > 0 ? [{ kind: 'paragraph', anchor, content }] : [];
}

/** A paragraph, cut where a note is embedded in it. */
function paragraphs(element: MarkupElement, place: Place): Block[] {
  const { attributes, children = [] } = element;
  if (attributes?.['class'] === 'callout-title') return boldParagraph(element, place);
  const anchor = anchorAt(place, attributes?.['id']);
  const blocks = noteBlocks(children, place);
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' ? [{ ...first, anchor: anchor ?? first.anchor }, ...rest] : blocks;
}

function boldParagraph({ attributes, children = [] }: MarkupElement, place: Place): Paragraph[] {
  const content = noteInlines(children, place);
  if (content.length === 0) return [];
  const anchor = anchorAt(place, attributes?.['id']);
  return paragraph(anchor, [{ kind: 'styled', style: 'bold', content }]);
}

function heading(element: MarkupElement, place: Place): Block {
  const { tag, attributes, children = [] } = element;
  const content = noteInlines(children, place);
  const anchor = anchorAt(place, attributes?.['id']);
  if (!place.takesHeadings)
    return { kind: 'paragraph', anchor, content: [{ kind: 'styled', style: 'bold', content }] };
  return { kind: 'heading', level: Number(tag.slice(1)) as Heading['level'], anchor, content };
}

function list({ tag, attributes, children = [] }: MarkupElement, place: Place): List {
  const items = children.filter(
    (node): node is MarkupElement => typeof node === 'object' && 'tag' in node && node.tag === 'li',
  );
  const start = Number(attributes?.['start'] ?? 1);
  return {
    kind: 'list',
    ordered: tag === 'ol',
    start: Number.isInteger(start) && start >= 0 ? start : 1,
    items: items.map((item) => listItem(item, place)),
  };
}

function listItem({ attributes, children = [] }: MarkupElement, place: Place): ListItem {
  const box = findBox(children);
  return {
    anchor: anchorAt(place, attributes?.['id']),
    done: box ? box.attributes?.['checked'] === true : null,
    blocks: noteBlocks(children, inside(place)),
  };
}

/** The box of a task stands at its start, in a paragraph of its own or not. */
function findBox(nodes: readonly Markup[]): MarkupElement | null {
  const first = nodes.find((node) => typeof node !== 'string' || node.trim() !== '');
  if (typeof first !== 'object' || !('tag' in first)) return null;
  if (first.tag === 'input') return first;
  return first.tag === 'p' ? findBox(first.children ?? []) : null;
}

/** The text of a block of code, without the line end that closes it. */
function code(element: MarkupElement, anchor: string | null): Block {
  const inner = element.children?.[0];
  const names =
    typeof inner === 'object' && 'tag' in inner ? String(inner.attributes?.['class'] ?? '') : '';
  return {
    kind: 'code',
    anchor,
    language: /\blanguage-(\S+)/.exec(names)?.[1] ?? '',
    text: rawText(element).replace(/\n$/, ''),
  };
}

function rawText(node: Markup): string {
  if (typeof node === 'string') return node;
  return 'children' in node ? (node.children ?? []).map(rawText).join('') : '';
}
