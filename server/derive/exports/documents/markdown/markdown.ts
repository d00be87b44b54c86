/** Documents as Markdown that pandoc reads as it is meant. */
import type {
  BibliographyEntry,
  Block,
  Code,
  ExportDocument,
  Footnote,
  Heading,
  List,
  ListItem,
  WrittenDocument,
} from '../document.ts';
import { anchorName, markdownLine, type MarkdownWriting } from './markdown-inlines.ts';
import { markdownTable } from './markdown-table.ts';
import { asLine, fence, markdownText } from './markdown-text.ts';

/** The file, and what of the document it cannot hold. */
export function markdown(document: ExportDocument): WrittenDocument {
  const writing: MarkdownWriting = {
    footnotes: [],
    anchors: new Map(),
    isLinked: false,
    changes: [],
  };
  const parts = [
    titleLine(document, writing),
    ...markdownBlocks(document.blocks, writing),
    ...bibliography(document, writing),
  ];
  const notes = writing.footnotes.map((footnote) => note(footnote, writing));
  return { content: `${[...parts, ...notes].join('\n\n')}\n`, changes: writing.changes };
}

function titleLine({ title, anchor }: ExportDocument, writing: MarkdownWriting): string {
  const name = anchor === null ? '' : ` {#${anchorName(writing, anchor)}}`;
  return `# ${markdownText(title)}${name}`;
}

/** Two lists that follow each other would be one, so a comment stands between them. */
function markdownBlocks(blocks: readonly Block[], writing: MarkdownWriting): string[] {
  return blocks.flatMap((block, index) => {
    const written = markdownBlock(block, writing);
    const isBeside = block.kind === 'list' && blocks[index - 1]?.kind === 'list';
    return isBeside ? ['<!-- -->', written] : [written];
  });
}

function markdownBlock(block: Block, writing: MarkdownWriting): string {
  const name = 'anchor' in block && block.anchor ? `#${anchorName(writing, block.anchor)}` : null;
  const place = name === null ? '' : `[]{${name}}`;
  switch (block.kind) {
    case 'heading':
      return heading(block, name, writing);
    case 'paragraph':
      return place + markdownLine(block.content, writing);
    case 'list':
      return list(block, writing);
    case 'table':
      return (place && `${place}\n\n`) + markdownTable(block, writing);
    case 'quote':
      return prefixed(markdownBlocks(block.blocks, writing).join('\n\n'), '> ');
    case 'code':
      return (place && `${place}\n\n`) + code(block);
    case 'rule':
      return '* * *';
  }
}

function heading(
  { level, content }: Heading,
  name: string | null,
  writing: MarkdownWriting,
): string {
  const sign = '#'.repeat(Math.min(level + 1, 6));
  const line = markdownLine(content, writing).replaceAll('\\\n', ' ');
  return `${sign} ${line}${name === null ? '' : ` {${name}}`}`;
}

function code({ text, language }: Code): string {
  const mark = fence(text);
  return `${mark}${/^[\w+#.-]+$/.test(language) ? ` ${language}` : ''}\n${text}\n${mark}`;
}

function prefixed(text: string, by: string): string {
  return text.replace(/^/gm, by).replace(/[ ]+$/gm, '');
}

/** A list is tight where every item is one paragraph, with or without a list in it. */
function list({ ordered, start, items }: List, writing: MarkdownWriting): string {
  const isTight = items.every(({ blocks }) =>
    blocks.every((block, index) =>
      index === 0 ? block.kind === 'paragraph' : block.kind === 'list',
    ),
  );
  const between = isTight ? '\n' : '\n\n';
  return items
    .map((item, index) => {
      const sign = ordered ? `${start + index}. ` : '- ';
      return listItem(item, { sign, between, writing });
    })
    .join(between);
}

function listItem(
  { anchor, done, blocks }: ListItem,
  { sign, between, writing }: { sign: string; between: string; writing: MarkdownWriting },
): string {
  const box = done === null ? '' : done ? '[x] ' : '[ ] ';
  const place = anchor === null ? '' : `[]{#${anchorName(writing, anchor)}}`;
  const content = box + place + markdownBlocks(blocks, writing).join(between);
  return sign + indented(content, sign.length);
}

/** All lines but the first stand below the text of the first. */
function indented(text: string, by: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}

function note({ number, blocks }: Footnote, writing: MarkdownWriting): string {
  return `[^${number}]: ${indented(markdownBlocks(blocks, writing).join('\n\n'), 4)}`;
}

function bibliography({ bibliography: works }: ExportDocument, writing: MarkdownWriting): string[] {
  if (!works) return [];
  const hasHeading = works.heading !== '';
  return [
    ...(hasHeading ? [`## ${markdownText(works.heading)}`] : []),
    ...works.groups.flatMap(({ heading: name, entries }) => [
      ...(name === null ? [] : [`${hasHeading ? '###' : '##'} ${markdownText(name)}`]),
      ...entries.map((entry) => entryText(entry, writing)),
    ]),
  ];
}

function entryText(
  { label, content, annotation }: BibliographyEntry,
  writing: MarkdownWriting,
): string {
  const before = label.length > 0 ? [...label, ' '] : [];
  const entry = markdownLine([...before, ...content], writing);
  return annotation === null ? entry : `${entry}\n\n> ${asLine(markdownText(annotation))}`;
}
