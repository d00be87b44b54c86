/** Documents as plain text. */
import type {
  Block,
  Change,
  ExportDocument,
  Footnote,
  Inline,
  List,
  ListItem,
  Table,
  WrittenDocument,
} from '../document.ts';
import { blocksText, tableGrid } from '../table-grid.ts';

/** The text, and what of the document it cannot hold. */
export function plainText(document: ExportDocument): WrittenDocument {
  const writing: Writing = { footnotes: [], lost: new Set() };
  const text = blockTexts(document.blocks, writing);
  const notes = writing.footnotes.map((note) => noteText(note, writing)).join('\n');
  const parts = [
    underlined(document.title, '='),
    ...text,
    ...(notes === '' ? [] : [notes]),
    ...bibliography(document, writing),
  ];
  const content = `${parts.join('\n\n')}\n`;
  return { content, changes: changes(document, writing) };
}

interface Writing {
  footnotes: Footnote[];
  /** Kinds of formatting that were met. */
  lost: Set<string>;
}

function changes({ title }: ExportDocument, { lost }: Writing): Change[] {
  return [...lost].sort().map((kind) => ({
    key: title,
    field: 'formatting',
    value: kind,
    became: null,
    why: 'Plain text has no formatting, so only the words stand.',
  }));
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat(Math.min(Math.max([...text].length, 1), 72))}`;
}

function blockTexts(blocks: readonly Block[], writing: Writing): string[] {
  return blocks.map((block) => blockText(block, writing));
}

function blockText(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'heading':
      return underlined(inlineTexts(block.content, writing), block.level === 1 ? '-' : '.');
    case 'paragraph':
      return inlineTexts(block.content, writing);
    case 'list':
      return list(block, writing);
    case 'table':
      return table(block, writing);
    case 'quote':
      return indented(blockTexts(block.blocks, writing).join('\n\n'), '    ');
    case 'code':
      return indented(block.text, '    ');
    case 'rule':
      return '* * *';
  }
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

function list({ ordered, start, items }: List, writing: Writing): string {
  return items
    .map((item, index) => listItem(item, ordered ? `${start + index}. ` : '- ', writing))
    .join('\n');
}

function listItem({ done, blocks }: ListItem, sign: string, writing: Writing): string {
  const box = done === null ? '' : done ? '[x] ' : '[ ] ';
  const text = indented(blockTexts(blocks, writing).join('\n'), ' '.repeat(sign.length));
  return sign + box + text.slice(sign.length);
}

/** A row a line, its cells apart by tabs, as spreadsheets take them. */
function table(one: Table, writing: Writing): string {
  const rows = tableGrid(one).map((row) =>
    row.map(({ cell, isCovered }) => (isCovered ? '' : cellText(cell.blocks, writing))).join('\t'),
  );
  const caption = one.caption.length > 0 ? [inlineTexts(one.caption, writing)] : [];
  return [...caption, ...rows].join('\n');
}

function cellText(blocks: readonly Block[], writing: Writing): string {
  const [only, ...others] = blocks;
  if (only?.kind === 'paragraph' && others.length === 0)
    return inlineTexts(only.content, writing).replace(/\s+/g, ' ');
  return blocksText(blocks).replace(/\s+/g, ' ');
}

function inlineTexts(content: readonly Inline[], writing: Writing): string {
  return content.map((inline) => inlineText(inline, writing)).join('');
}

function inlineText(inline: Inline, writing: Writing): string {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'line-break':
      return '\n';
    case 'anchor':
      return '';
    case 'styled':
      writing.lost.add(inline.style.replace('-', ' '));
      return inlineTexts(inline.content, writing);
    case 'link':
      return linkText(inlineTexts(inline.content, writing), inline.to, writing);
    case 'footnote':
      writing.footnotes.push(inline);
      return `[${inline.number}]`;
    case 'footnote-again':
      return `[${inline.number}]`;
    case 'picture':
      writing.lost.add(`picture ${inline.path}`);
      return inline.text === '' ? '' : `[${inline.text}]`;
    default:
      return inlineTexts(inline.content, writing);
  }
}

/** A link says where it leads, unless its text does. */
function linkText(
  text: string,
  to: { anchor: string } | { address: string },
  writing: Writing,
): string {
  if ('anchor' in to) {
    writing.lost.add('links within the document');
    return text;
  }
  return text === to.address ? text : `${text} <${to.address}>`;
}

function noteText({ number, blocks }: Footnote, writing: Writing): string {
  const sign = `[${number}] `;
  return (
    sign + indented(blockTexts(blocks, writing).join('\n'), ' '.repeat(sign.length)).trimStart()
  );
}

function bibliography({ bibliography: works }: ExportDocument, writing: Writing): string[] {
  if (!works) return [];
  return [
    ...(works.heading === '' ? [] : [underlined(works.heading, '-')]),
    ...works.groups.flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [underlined(heading, works.heading === '' ? '-' : '.')]),
      ...entries.map(({ label, content, annotation }) => {
        const before = label.length > 0 ? `${inlineTexts(label, writing)} ` : '';
        const below = annotation === null ? '' : `\n\n${indented(annotation, '    ')}`;
        return before + inlineTexts(content, writing) + below;
      }),
    ]),
  ];
}
