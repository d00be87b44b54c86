/** The styles of paragraphs of a .docx, under the names that Word gives to its own. */
import { element } from '../../xml.ts';
import type { ExportDocument } from '../document.ts';
import { entrySpacing, fonts, LINE, sizes } from '../page-layout.ts';

/** A style of paragraphs; `based` and `next` are ids of others. */
export interface ParagraphStyle {
  id: string;
  name: string;
  based?: string;
  next?: string;
  paragraph?: string[];
  text?: string[];
}

const bold = ['<w:b/>', '<w:bCs/>'];
const italic = ['<w:i/>', '<w:iCs/>'];
/** The font of code. */
export const codeFont = element('w:rFonts', {
  'w:ascii': fonts.code,
  'w:hAnsi': fonts.code,
  'w:cs': fonts.code,
});

/** All styles of paragraphs. */
export function paragraphStyles(document: ExportDocument): ParagraphStyle[] {
  return [
    { id: 'Normal', name: 'Normal', paragraph: [spacing({ after: 140, line: LINE })] },
    {
      id: 'Title',
      name: 'Title',
      next: 'Normal',
      paragraph: ['<w:keepNext/>', spacing({ after: 320, line: 252 })],
      text: size(sizes.title),
    },
    ...sizes.headings.map((points, index) => headingStyle(index, points)),
    {
      id: 'ListParagraph',
      name: 'List Paragraph',
      paragraph: [spacing({ after: 80, line: LINE }), element('w:ind', { 'w:left': 425 })],
    },
    {
      id: 'Quote',
      name: 'Quote',
      paragraph: [element('w:ind', { 'w:left': 567, 'w:right': 567 })],
    },
    {
      id: 'SourceCode',
      name: 'Source Code',
      paragraph: [
        '<w:shd w:val="clear" w:color="auto" w:fill="F4F4F4"/>',
        spacing({ before: 60, after: 160, line: 240 }),
      ],
      text: [codeFont, '<w:noProof/>', ...size(sizes.small)],
    },
    {
      id: 'Rule',
      name: 'Rule',
      paragraph: [
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="808080"/></w:pBdr>',
        spacing({ before: 80, after: 240, line: 240 }),
      ],
    },
    ...tableStyles(),
    ...stylesApart(document),
  ];
}

function headingStyle(index: number, points: number): ParagraphStyle {
  const level = index + 1;
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: [
      '<w:keepNext/>',
      '<w:keepLines/>',
      spacing({ before: level < 3 ? 360 : 240, after: 120, line: 252 }),
      element('w:outlineLvl', { 'w:val': index }),
    ],
    text: [...(level < 3 || level === 3 ? bold : italic), ...size(points)],
  };
}

function tableStyles(): ParagraphStyle[] {
  const inTable = [spacing({ before: 40, after: 40, line: 240 })];
  const text = size(sizes.small);
  return [
    { id: 'TableText', name: 'Table Text', paragraph: inTable, text },
    {
      id: 'TableTextCentred',
      name: 'Table Text Centred',
      based: 'TableText',
      paragraph: ['<w:jc w:val="center"/>'],
    },
    {
      id: 'TableTextRight',
      name: 'Table Text Right',
      based: 'TableText',
      paragraph: ['<w:jc w:val="right"/>'],
    },
    {
      id: 'Caption',
      name: 'caption',
      next: 'Normal',
      paragraph: ['<w:keepNext/>', spacing({ before: 120, after: 80, line: 240 })],
      text: [...italic, ...text],
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      paragraph: [spacing({ after: 0, line: 200 })],
      text: size(16),
    },
  ];
}

/** The styles of what stands apart from the text. */
function stylesApart({ layout, bibliography, setting }: ExportDocument): ParagraphStyle[] {
  const entries = (bibliography?.groups ?? []).flatMap((group) => group.entries);
  const hasLabels = entries.some(({ label }) => label.length > 0);
  const { hanging, line, after } = entrySpacing(layout, hasLabels);
  return [
    {
      id: 'FootnoteText',
      name: 'footnote text',
      paragraph: [spacing({ after: 40, line: 240 })],
      text: size(sizes.small),
    },
    {
      id: 'Bibliography',
      name: 'Bibliography',
      next: 'Bibliography',
      paragraph: [
        element('w:tabs', {}, [element('w:tab', { 'w:val': 'left', 'w:pos': hanging || 720 })]),
        spacing({ after, line }),
        element('w:ind', { 'w:left': hanging, 'w:hanging': hanging }),
      ],
      text: [element('w:lang', { 'w:val': setting.locale })],
    },
    {
      id: 'Annotation',
      name: 'Annotation',
      paragraph: [spacing({ after: 200, line: LINE }), element('w:ind', { 'w:left': 720 })],
    },
    {
      id: 'WorksForZotero',
      name: 'Works for Zotero',
      paragraph: [spacing({ after: 0, line: 240 })],
      text: ['<w:vanish/>'],
    },
  ];
}

/** The room above and below a paragraph and the height of its lines, in twentieths of a point and 240ths of a line. */
export function spacing({
  before,
  after,
  line,
}: {
  before?: number;
  after: number;
  line: number;
}): string {
  return element('w:spacing', {
    'w:before': before,
    'w:after': after,
    'w:line': line,
    'w:lineRule': 'auto',
  });
}

/** The size of the letters in half points. */
export function size(halfPoints: number): string[] {
  return [element('w:sz', { 'w:val': halfPoints }), element('w:szCs', { 'w:val': halfPoints })];
}
