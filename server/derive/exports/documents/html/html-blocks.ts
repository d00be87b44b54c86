/** Blocks of an HTML page. */
import type { Block, Heading, Inline, List, ListItem, Table, TableCell } from '../document.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { html, htmlText } from './html-element.ts';
import { htmlInlines, type HtmlWriting } from './html-inlines.ts';

/** The blocks. */
export function htmlBlocks(blocks: readonly Block[], writing: HtmlWriting): string[] {
  return blocks.map((block) => htmlBlock(block, writing));
}

function htmlBlock(block: Block, writing: HtmlWriting): string {
  const id = 'anchor' in block ? (block.anchor ?? undefined) : undefined;
  switch (block.kind) {
    case 'heading':
      return htmlHeading(block, writing);
    case 'paragraph':
      return htmlPhrases('p', block.content, { writing, id });
    case 'list':
      return list(block, writing);
    case 'table':
      return table(block, writing);
    case 'quote':
      return html('blockquote', { id }, htmlBlocks(block.blocks, writing));
    case 'code': {
      const language = block.language === '' ? undefined : `language-${block.language}`;
      return html('pre', { id }, [html('code', { class: language }, [htmlText(block.text)])]);
    }
    case 'rule':
      return html('hr', {});
  }
}

/** A heading below the title of the page, which is the first. */
export function htmlHeading(
  { level, anchor, content }: Pick<Heading, 'level' | 'anchor' | 'content'>,
  writing: HtmlWriting,
): string {
  const tag = `h${Math.min(level + 1, 6)}`;
  return htmlPhrases(tag, content, { writing, id: anchor ?? undefined });
}

/** An element of phrases, which runs as its first letter does. */
export function htmlPhrases(
  tag: string,
  content: readonly Inline[],
  { writing, ...attributes }: { writing: HtmlWriting; [name: string]: unknown },
): string {
  const dir = runsRightToLeft(content) ? 'rtl' : undefined;
  const written = { ...(attributes as Record<string, string | undefined>), dir };
  return html(tag, written, htmlInlines(content, writing));
}

function list({ ordered, start, items }: List, writing: HtmlWriting): string {
  const hasTasks = items.some(({ done }) => done !== null);
  const attributes = {
    start: ordered && start !== 1 ? start : undefined,
    class: hasTasks ? 'tasks' : undefined,
  };
  return html(
    ordered ? 'ol' : 'ul',
    attributes,
    items.map((item) => listItem(item, writing)),
  );
}

function listItem({ anchor, done, blocks }: ListItem, writing: HtmlWriting): string {
  const box =
    done === null
      ? []
      : [
          html('input', {
            type: 'checkbox',
            disabled: true,
            checked: done,
            'aria-label': done ? 'Done' : 'To do',
          }),
          ' ',
        ];
  const [first, ...rest] = blocks;
  // The first paragraph of an item stands beside its sign without the room around it.
  const content =
    first?.kind === 'paragraph'
      ? [...htmlInlines(first.content, writing), ...htmlBlocks(rest, writing)]
      : htmlBlocks(blocks, writing);
  const id = anchor ?? (first?.kind === 'paragraph' ? first.anchor : null);
  return html('li', { id: id ?? undefined }, [...box, ...content]);
}

function table({ anchor, caption, head, body }: Table, writing: HtmlWriting): string {
  const rows = (cells: TableCell[][], isHead: boolean) =>
    cells.map((row) =>
      html(
        'tr',
        {},
        row.map((cell) => tableCell(cell, isHead, writing)),
      ),
    );
  return html('table', { id: anchor ?? undefined }, [
    ...(caption.length > 0 ? [html('caption', {}, htmlInlines(caption, writing))] : []),
    ...(head.length > 0 ? [html('thead', {}, rows(head, true))] : []),
    html('tbody', {}, rows(body, false)),
  ]);
}

function tableCell(cell: TableCell, isHead: boolean, writing: HtmlWriting): string {
  const { align, columns, rows, blocks } = cell;
  const isHeading = isHead || cell.isHeading;
  const attributes = {
    scope: isHeading ? (isHead ? 'col' : 'row') : undefined,
    class: align === 'center' ? 'centred' : align === 'right' ? 'right' : undefined,
    colspan: columns > 1 ? columns : undefined,
    rowspan: rows > 1 ? rows : undefined,
  };
  const [only, ...others] = blocks;
  const content =
    only?.kind === 'paragraph' && others.length === 0
      ? htmlInlines(only.content, writing)
      : htmlBlocks(blocks, writing);
  return html(isHeading ? 'th' : 'td', attributes, content);
}
