/** The styles of a .docx, under the names that Word gives to its own. */
import { element } from '../../xml.ts';
import type { ExportDocument } from '../document.ts';
import { fonts, LINE, sizes } from '../page-layout.ts';
import { wordNames } from './docx-names.ts';
import {
  codeFont,
  paragraphStyles,
  size,
  spacing,
  type ParagraphStyle,
} from './docx-paragraph-styles.ts';

/** The part of the package that defines the styles. */
export function stylesPart(document: ExportDocument): string {
  return element('w:styles', wordNames, [
    defaults(document.setting.language),
    ...paragraphStyles(document).map(paragraphStyle),
    ...characterStyles.map(characterStyle),
    tableStyle,
  ]);
}

function defaults(language: string): string {
  const font = { 'w:ascii': fonts.text, 'w:hAnsi': fonts.text, 'w:cs': fonts.text };
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [
      element('w:rPr', {}, [
        element('w:rFonts', font),
        ...size(sizes.text),
        element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language }),
      ]),
    ]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, [spacing({ after: 0, line: LINE })])]),
  ]);
}

function paragraphStyle({ id, name, based, next, paragraph, text }: ParagraphStyle): string {
  const isNormal = id === 'Normal';
  const kind = { 'w:type': 'paragraph', ...(isNormal && { 'w:default': 1 }), 'w:styleId': id };
  return element('w:style', kind, [
    element('w:name', { 'w:val': name }),
    ...(isNormal ? [] : [element('w:basedOn', { 'w:val': based ?? 'Normal' })]),
    ...(next ? [element('w:next', { 'w:val': next })] : []),
    '<w:qFormat/>',
    ...(paragraph ? [element('w:pPr', {}, paragraph)] : []),
    ...(text ? [element('w:rPr', {}, text)] : []),
  ]);
}

const characterStyles: { id: string; name: string; text: string[] }[] = [
  {
    id: 'FootnoteReference',
    name: 'footnote reference',
    text: ['<w:vertAlign w:val="superscript"/>'],
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    text: ['<w:color w:val="1F4E79"/>', '<w:u w:val="single"/>'],
  },
  { id: 'VerbatimChar', name: 'Verbatim Char', text: [codeFont, ...size(22)] },
];

function characterStyle({ id, name, text }: (typeof characterStyles)[number]): string {
  return element('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    element('w:name', { 'w:val': name }),
    element('w:rPr', {}, text),
  ]);
}

/** Rules above and below, and under the heads of the columns. */
const tableStyle = [
  '<w:style w:type="table" w:styleId="TextTable"><w:name w:val="Text Table"/><w:tblPr>',
  '<w:tblBorders><w:top w:val="single" w:sz="8" w:color="404040"/>',
  '<w:bottom w:val="single" w:sz="8" w:color="404040"/>',
  '<w:insideH w:val="single" w:sz="4" w:color="D0D0D0"/></w:tblBorders>',
  '<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>',
  '</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>',
  '<w:bottom w:val="single" w:sz="6" w:color="404040"/></w:tcBorders></w:tcPr></w:tblStylePr>',
  '</w:style>',
].join('');
