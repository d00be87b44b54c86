/** The styles of paragraphs of an .odt, under the names that LibreOffice gives to its own. */
import type { ExportDocument } from '../document.ts';
import { entrySpacing, fonts, sizes } from '../page-layout.ts';
import { fontSize, percent, points, type Properties } from './odt-units.ts';

/** A style of paragraphs by the name that people see. */
export interface ParagraphStyle {
  name: string;
  based?: string;
  next?: string;
  /** Whether there is one for text from right to left beside it. */
  isDirected?: boolean;
  outline?: number;
  paragraph?: Properties;
  text?: Properties;
  /** Tab stops. */
  tabs?: string;
}

/** All styles of paragraphs. */
export function paragraphStyles(document: ExportDocument): ParagraphStyle[] {
  return [
    { name: 'Standard' },
    { name: 'Text body', isDirected: true, paragraph: { 'fo:margin-bottom': points(140) } },
    {
      name: 'Title',
      next: 'Text body',
      isDirected: true,
      paragraph: { 'fo:margin-bottom': points(320), 'fo:keep-with-next': 'always' },
      text: fontSize(sizes.title),
    },
    ...sizes.headings.map((size, index) => headingStyle(index, size)),
    {
      name: 'List Paragraph',
      based: 'Text body',
      isDirected: true,
      paragraph: { 'fo:margin-bottom': points(110) },
    },
    ...[1, 2, 3].map(quotationStyle),
    {
      name: 'Preformatted Text',
      paragraph: {
        'fo:margin-top': points(60),
        'fo:margin-bottom': points(160),
        'fo:background-color': '#f4f4f4',
        'fo:line-height': '100%',
      },
      text: { 'style:font-name': fonts.code, ...fontSize(sizes.small) },
    },
    {
      name: 'Rule',
      paragraph: {
        'fo:border-bottom': '0.75pt solid #808080',
        'fo:margin-bottom': points(240),
        'fo:line-height': '100%',
      },
    },
    ...tableStyles(),
    ...stylesApart(document),
  ];
}

/** Quotations in quotations stand deeper; from the third on, as deep as the third. */
function quotationStyle(depth: number): ParagraphStyle {
  const indent = points(567 * depth);
  return {
    name: quotationName(depth),
    based: 'Text body',
    isDirected: true,
    paragraph: { 'fo:margin-left': indent, 'fo:margin-right': points(567) },
  };
}

/** The name of the style of a quotation at some depth, from 1. */
export function quotationName(depth: number): string {
  return depth === 1 ? 'Quotations' : `Quotations ${Math.min(depth, 3)}`;
}

function headingStyle(index: number, size: number): ParagraphStyle {
  const slope: Properties =
    index < 3 ? { 'fo:font-weight': 'bold' } : { 'fo:font-style': 'italic' };
  return {
    name: `Heading ${index + 1}`,
    next: 'Text body',
    outline: index + 1,
    paragraph: {
      'fo:margin-top': points(index < 2 ? 360 : 240),
      'fo:margin-bottom': points(120),
      'fo:keep-with-next': 'always',
    },
    text: { ...slope, ...fontSize(size) },
  };
}

function tableStyles(): ParagraphStyle[] {
  return [
    {
      name: 'Table Contents',
      isDirected: true,
      paragraph: {
        'fo:margin-top': points(40),
        'fo:margin-bottom': points(40),
        'fo:line-height': '100%',
      },
      text: fontSize(sizes.small),
    },
    {
      name: 'Table Centred',
      based: 'Table Contents',
      isDirected: true,
      paragraph: { 'fo:text-align': 'center' },
    },
    {
      name: 'Table Right',
      based: 'Table Contents',
      isDirected: true,
      paragraph: { 'fo:text-align': 'end' },
    },
    {
      name: 'Caption',
      isDirected: true,
      paragraph: { 'fo:margin-bottom': points(80), 'fo:keep-with-next': 'always' },
      text: { 'fo:font-style': 'italic', ...fontSize(sizes.small) },
    },
    { name: 'After Table', text: fontSize(16) },
  ];
}

/** The styles of what stands apart from the text. */
function stylesApart({ layout, bibliography }: ExportDocument): ParagraphStyle[] {
  const entries = (bibliography?.groups ?? []).flatMap((group) => group.entries);
  const hasLabels = entries.some(({ label }) => label.length > 0);
  const { hanging, line, after } = entrySpacing(layout, hasLabels);
  return [
    {
      name: 'Footnote',
      isDirected: true,
      paragraph: {
        // The number hangs before the text.
        'fo:margin-left': points(240),
        'fo:text-indent': points(-240),
        'fo:margin-bottom': points(40),
        'fo:line-height': '100%',
      },
      text: fontSize(sizes.small),
    },
    {
      name: 'Bibliography 1',
      isDirected: true,
      paragraph: {
        'fo:margin-left': points(hanging),
        'fo:text-indent': points(-hanging),
        'fo:margin-bottom': points(after),
        'fo:line-height': percent(line),
      },
      // Tab stops are counted from the indent of the paragraph.
      tabs: '0in',
    },
    {
      name: 'Annotation',
      isDirected: true,
      paragraph: { 'fo:margin-left': points(720), 'fo:margin-bottom': points(200) },
    },
    { name: 'Works for Zotero', text: { 'text:display': 'none' } },
  ];
}
