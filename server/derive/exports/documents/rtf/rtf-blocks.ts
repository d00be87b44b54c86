/** Blocks of an .rtf file. */
import type { Block, Heading, List, ListItem, Table } from '../document.ts';
import { LINE, sizes } from '../page-layout.ts';
import { columnWidths, tableGrid, type GridCell } from '../table-grid.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { rtfBookmark, rtfInlines, type RtfWriting } from './rtf-inlines.ts';
import { rtfText } from './rtf-text.ts';

/** Where blocks stand; lengths in twentieths of a point, the size of the letters in half points. */
export interface RtfPlace {
  left: number;
  size: number;
  isInTable: boolean;
  /** The width of the text. */
  width: number;
}

const INDENT = 425;

/** A paragraph with its layout, told by control words. */
export function rtfParagraph(content: string, layout: string): string {
  return `\\pard\\plain\\f0${layout} ${content}\\par\n`;
}

/** The blocks, each with the end of its paragraph. */
export function rtfBlocks(
  blocks: readonly Block[],
  place: RtfPlace,
  writing: RtfWriting,
): string[] {
  return blocks.map((block) => rtfBlock(block, place, writing));
}

function rtfBlock(block: Block, place: RtfPlace, writing: RtfWriting): string {
  const anchor =
    'anchor' in block && block.anchor !== null ? rtfBookmark(block.anchor, writing) : '';
  switch (block.kind) {
    case 'heading':
      return heading(block, anchor, writing);
    case 'paragraph': {
      const direction = runsRightToLeft(block.content) ? '\\rtlpar\\qr' : '';
      const layout = layoutOf(place) + direction;
      return rtfParagraph(anchor + rtfInlines(block.content, writing), layout);
    }
    case 'list':
      return list(block, place, writing);
    case 'table':
      return anchor + table(block, place, writing);
    case 'quote':
      return anchor + rtfBlocks(block.blocks, deeper(place, INDENT), writing).join('');
    case 'code': {
      const text = `{\\f1\\fs${sizes.small} ${rtfText(block.text)}}`;
      return rtfParagraph(anchor + text, layoutOf(place));
    }
    case 'rule':
      return rtfParagraph('', '\\brdrb\\brdrs\\brdrw10\\sa240');
  }
}

function layoutOf({ left, size, isInTable }: RtfPlace): string {
  const table = isInTable ? '\\intbl\\sb40\\sa40' : `\\sa140\\sl${LINE}\\slmult1`;
  return `\\fs${size}\\li${left}${table}`;
}

function deeper(place: RtfPlace, by: number): RtfPlace {
  return { ...place, left: place.left + by };
}

function heading({ level, content }: Heading, anchor: string, writing: RtfWriting): string {
  const size = sizes.headings[level - 1]!;
  const text = `{${level < 4 ? '\\b' : '\\i'}\\fs${size} ${anchor}${rtfInlines(content, writing)}}`;
  return rtfParagraph(text, `\\keepn\\sb${level < 3 ? 360 : 240}\\sa120\\outlinelevel${level - 1}`);
}

function list({ ordered, start, items }: List, place: RtfPlace, writing: RtfWriting): string {
  const inner = deeper(place, INDENT);
  return items
    .map((item, index) => {
      const number = ordered ? `${start + index}.` : '•';
      const sign = item.done === null ? number : item.done ? '☒' : '☐';
      return listItem(item, { sign, place: inner, writing });
    })
    .join('');
}

/** The sign hangs before the first paragraph; where an item begins otherwise, it stands alone. */
function listItem(
  { anchor, blocks }: ListItem,
  { sign, place, writing }: { sign: string; place: RtfPlace; writing: RtfWriting },
): string {
  const [first, ...rest] = blocks;
  const isText = first?.kind === 'paragraph';
  const mark = anchor === null ? '' : rtfBookmark(anchor, writing);
  const content = isText ? rtfInlines(first.content, writing) : '';
  const layout = `${layoutOf(place)}\\fi-${INDENT}\\tx${place.left}`;
  const item = rtfParagraph(`${rtfText(sign)}\\tab ${mark}${content}`, layout);
  return item + rtfBlocks(isText ? rest : blocks, place, writing).join('');
}

function table(one: Table, place: RtfPlace, writing: RtfWriting): string {
  const ends: number[] = [];
  let end = place.left;
  for (const part of columnWidths(one))
    ends.push((end += Math.floor((place.width - place.left) * part)));
  const rows = tableGrid(one).map((row, index) =>
    tableRow(row, { ends, isHead: index < one.head.length, place, writing }),
  );
  const caption =
    one.caption.length > 0
      ? rtfParagraph(`{\\i ${rtfInlines(one.caption, writing)}}`, '\\keepn\\fs20\\sb120\\sa80')
      : '';
  return `${caption}${rows.join('')}${rtfParagraph('', '\\fs16')}`;
}

interface RowOptions {
  /** Where columns end. */
  ends: readonly number[];
  isHead: boolean;
  place: RtfPlace;
  writing: RtfWriting;
}

function tableRow(row: readonly GridCell[], options: RowOptions): string {
  const { ends, isHead, place } = options;
  const edges = row.map(({ cell, column, isCovered }) => {
    const merged = cell.rows > 1 ? (isCovered ? '\\clvmrg' : '\\clvmgf') : '';
    const line = `\\clbrdrb\\brdrs\\brdrw${isHead ? 15 : 5}`;
    return `${merged}${line}\\cellx${ends[column + cell.columns - 1]!}`;
  });
  const head = isHead ? '\\trhdr' : '';
  const cells = row.map((each) => tableCell(each, options)).join('');
  return `\\trowd\\trgaph85\\trleft${place.left}${head}${edges.join('')}\n${cells}\\row\n`;
}

const alignments = { left: '', center: '\\qc', right: '\\qr' } as const;

function tableCell({ cell, isCovered }: GridCell, { isHead, place, writing }: RowOptions): string {
  const inside = { ...place, left: 0, size: sizes.small, isInTable: true };
  const blocks = isCovered ? [] : rtfBlocks(cell.blocks, inside, writing);
  const text = blocks.join('').replace(/\\par\n$/, '');
  const weight = isHead || cell.isHeading ? '\\b' : '';
  const empty = `\\pard\\plain\\f0${layoutOf(inside)} `;
  const content = text === '' ? empty : text;
  const aligned = content.replaceAll(
    '\\intbl',
    `\\intbl${alignments[cell.align ?? 'left']}${weight}`,
  );
  return `${aligned}\\cell\n`;
}
