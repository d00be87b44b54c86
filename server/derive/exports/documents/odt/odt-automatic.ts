/** The styles that the text of an .odt makes for itself. */
import { element } from '../../xml.ts';
import type { TextStyle } from '../document.ts';
import { fonts } from '../page-layout.ts';
import { points } from './odt-units.ts';
import { cellStyleName, type RowLines } from './odt-table.ts';
import type { OdtWriting } from './odt-writing.ts';

const formats: Readonly<Record<TextStyle, Record<string, string>>> = {
  italic: {
    'fo:font-style': 'italic',
    'style:font-style-asian': 'italic',
    'style:font-style-complex': 'italic',
  },
  bold: {
    'fo:font-weight': 'bold',
    'style:font-weight-asian': 'bold',
    'style:font-weight-complex': 'bold',
  },
  underline: { 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto' },
  strike: { 'style:text-line-through-style': 'solid' },
  superscript: { 'style:text-position': 'super 58%' },
  subscript: { 'style:text-position': 'sub 58%' },
  'small-caps': { 'fo:font-variant': 'small-caps' },
  highlight: { 'fo:background-color': '#fff2a8' },
  code: { 'style:font-name': fonts.code, 'fo:font-size': '11pt' },
};

/** The section of these styles. */
export function automaticStyles({ textStyles, tables }: OdtWriting): string {
  return element('office:automatic-styles', {}, [
    ...[...textStyles].map(([name, styles]) =>
      element('style:style', { 'style:name': name, 'style:family': 'text' }, [
        element(
          'style:text-properties',
          Object.fromEntries(styles.flatMap((style) => Object.entries(formats[style]))),
        ),
      ]),
    ),
    ...tables.flatMap(({ widths }, index) => tableStyles(`table${index + 1}`, widths)),
    ...rowLines.map(cellStyle),
    element('style:style', { 'style:name': 'WorksSection', 'style:family': 'section' }, [
      '<style:section-properties/>',
    ]),
  ]);
}

function tableStyles(name: string, widths: readonly number[]): string[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const properties = element('style:table-properties', {
    'style:width': points(whole),
    'table:align': 'left',
    'table:border-model': 'collapsing',
  });
  return [
    element('style:style', { 'style:name': name, 'style:family': 'table' }, [properties]),
    ...widths.map((width, index) =>
      element(
        'style:style',
        { 'style:name': `${name}.${index + 1}`, 'style:family': 'table-column' },
        [element('style:table-column-properties', { 'style:column-width': points(width) })],
      ),
    ),
  ];
}

const both = [false, true];
const rowLines: RowLines[] = both.flatMap((isFirst) =>
  both.flatMap((isHead) => both.map((isLast) => ({ isFirst, isHead, isLast }))),
);

function cellStyle(lines: RowLines): string {
  const { isFirst, isHead, isLast } = lines;
  const heavy = '1pt solid #404040';
  const inside = isHead ? '0.75pt solid #404040' : '0.5pt solid #d0d0d0';
  const attributes = { 'style:name': cellStyleName(lines), 'style:family': 'table-cell' };
  return element('style:style', attributes, [
    element('style:table-cell-properties', {
      'fo:padding': '2pt',
      'fo:border-left': 'none',
      'fo:border-right': 'none',
      'fo:border-top': isFirst ? heavy : 'none',
      'fo:border-bottom': isLast ? heavy : inside,
    }),
  ]);
}
