/** Documents as RTF 1.9. */
import type { BibliographyEntry, ExportDocument, WrittenDocument } from '../document.ts';
import { entrySpacing, fonts, page, sizes } from '../page-layout.ts';
import { runsRightToLeft } from '../text-direction.ts';
import { rtfBlocks, rtfParagraph, type RtfPlace } from './rtf-blocks.ts';
import { rtfBookmark, rtfInlines, type RtfWriting } from './rtf-inlines.ts';
import { rtfText } from './rtf-text.ts';

/** The file, and what of the document it cannot hold. */
export function rtf(document: ExportDocument): WrittenDocument {
  const writing: RtfWriting = {
    document,
    anchors: new Map(),
    isLinked: false,
    changes: [],
    writeNote: (blocks) => {
      const place = { left: 0, size: sizes.small, isInTable: false, width: 0 };
      const written = rtfBlocks(blocks, place, writing).join('') || rtfParagraph('', '');
      // The number stands behind the layout of the first paragraph, which a space ends.
      return written.replace(' ', ' {\\super\\chftn} ').replace(/\\par\n$/, '');
    },
  };
  const place: RtfPlace = { left: 0, size: sizes.text, isInTable: false, width: TEXT_WIDTH };
  const body = [
    title(document, writing),
    ...rtfBlocks(document.blocks, place, writing),
    ...bibliography(document, writing),
  ];
  return { content: `${header(document)}${body.join('')}}\n`, changes: writing.changes };
}

function title({ title: text, anchor }: ExportDocument, writing: RtfWriting): string {
  const mark = anchor === null ? '' : rtfBookmark(anchor, writing);
  return rtfParagraph(mark + rtfText(text), `\\keepn\\sa320\\fs${sizes.title}`);
}

const TEXT_WIDTH = page.width - 2 * page.margin;

function header({ title }: ExportDocument): string {
  const { width, height, margin } = page;
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0',
    `{\\fonttbl{\\f0\\froman ${fonts.text};}{\\f1\\fmodern ${fonts.code};}}`,
    '{\\colortbl;\\red31\\green78\\blue121;\\red255\\green242\\blue168;}',
    `{\\info{\\title ${rtfText(title)}}}`,
    `\\paperw${width}\\paperh${height}\\margl${margin}\\margr${margin}\\margt${margin}\\margb${margin}`,
    '\\widowctrl\\ftnbj\n',
  ].join('\n');
}

function bibliography(
  { bibliography: works, layout }: ExportDocument,
  writing: RtfWriting,
): string[] {
  if (!works) return [];
  const hasLabels = works.groups.some(({ entries }) =>
    entries.some(({ label }) => label.length > 0),
  );
  const { hanging, line, after } = entrySpacing(layout, hasLabels);
  const layoutOf = `\\li${hanging}\\fi-${hanging}\\tx${hanging || 720}\\sa${after}\\sl${line}\\slmult1`;
  const head = (text: string, size: number) =>
    rtfParagraph(`{\\b\\fs${size} ${rtfText(text)}}`, '\\keepn\\sb360\\sa120');
  const [first, second] = sizes.headings;
  return [
    ...(works.heading === '' ? [] : [head(works.heading, first)]),
    ...works.groups.flatMap(({ heading, entries }) => [
      ...(heading === null ? [] : [head(heading, works.heading === '' ? first : second)]),
      ...entries.flatMap((entry) => written(entry, layoutOf, writing)),
    ]),
  ];
}

function written(
  { label, content, annotation }: BibliographyEntry,
  layout: string,
  writing: RtfWriting,
): string[] {
  const before = label.length > 0 ? `${rtfInlines(label, writing)}\\tab ` : '';
  const direction = runsRightToLeft(content) ? '\\rtlpar\\qr' : '';
  const entry = rtfParagraph(before + rtfInlines(content, writing), layout + direction);
  if (annotation === null) return [entry];
  return [entry, rtfParagraph(rtfText(annotation), '\\li720\\sa200')];
}
