/** Inline content of a Markdown file. */
import type { Change, Footnote, Inline, LinkedText, Picture, TextStyle } from '../document.ts';
import { inlineText } from '../inline-text.ts';
import { safeAddress } from '../safe-address.ts';
import { asLine, codeSpan, markdownText } from './markdown-text.ts';

/** What comes together while the file is written. */
export interface MarkdownWriting {
  footnotes: Footnote[];
  /** The names of anchors, which may hold anything. */
  anchors: Map<string, number>;
  isLinked: boolean;
  changes: Change[];
}

/** What stands around the text of a style. */
const marks: Readonly<Record<Exclude<TextStyle, 'code'>, [before: string, after: string]>> = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  strike: ['~~', '~~'],
  superscript: ['^', '^'],
  subscript: ['~', '~'],
  underline: ['[', ']{.underline}'],
  highlight: ['[', ']{.mark}'],
  'small-caps': ['[', ']{.smallcaps}'],
};

/** Content as a line of its own. */
export function markdownLine(content: readonly Inline[], writing: MarkdownWriting): string {
  return asLine(inlines(content, writing));
}

function inlines(content: readonly Inline[], writing: MarkdownWriting): string {
  let line = '';
  for (const inline of content) {
    const written = inlineOf(inline, writing);
    // Two rows of marks would be read as one.
    line += /[*~^]$/.test(line) && /^[*~^]/.test(written) ? `<!-- -->${written}` : written;
  }
  return line;
}

function inlineOf(inline: Inline, writing: MarkdownWriting): string {
  if (typeof inline === 'string') return markdownText(inline);
  switch (inline.kind) {
    case 'line-break':
      return '\\\n';
    case 'anchor':
      return `[]{#${anchorName(writing, inline.anchor)}}`;
    case 'styled':
      return styled(inline.style, inline.content, writing);
    case 'link':
      return link(inline, writing);
    case 'footnote':
      writing.footnotes.push(inline);
      return `[^${inline.number}]`;
    case 'footnote-again':
      return `[^${inline.number}]`;
    case 'picture':
      return picture(inline);
    default:
      return inlines(inline.content, writing);
  }
}

/** White space at the edges stands outside of the marks, within which it would undo them. */
function styled(style: TextStyle, content: readonly Inline[], writing: MarkdownWriting): string {
  if (style === 'code') return codeSpan(inlineText(content));
  const inside = inlines(content, writing);
  const text = inside.trim();
  if (text === '') return inside;
  const [before, after] = marks[style];
  const unbroken = before === '^' || before === '~' ? text.replaceAll(' ', '\\ ') : text;
  const [lead, trail] = [/^\s*/, /\s*$/].map((edge) => edge.exec(inside)![0]);
  return `${lead!}${before}${unbroken}${after}${trail!}`;
}

/** The name of an anchor; also of one that comes later. */
export function anchorName({ anchors }: MarkdownWriting, anchor: string): string {
  const number = anchors.get(anchor) ?? anchors.size + 1;
  anchors.set(anchor, number);
  return `place-${number}`;
}

function link({ to, content }: LinkedText, writing: MarkdownWriting): string {
  const target = writing.isLinked ? null : targetOf(to, writing);
  if (target === null) return inlines(content, writing);
  if (inlineText(content) === target) return `<${target}>`;
  writing.isLinked = true;
  const text = inlines(content, writing);
  writing.isLinked = false;
  return `[${text}](${target.startsWith('#') ? target : `<${target}>`})`;
}

function targetOf(to: LinkedText['to'], writing: MarkdownWriting): string | null {
  return 'anchor' in to ? `#${anchorName(writing, to.anchor)}` : safeAddress(to.address);
}

function picture({ path, text }: Picture): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  return `![${markdownText(text)}](<${address}>)`;
}
