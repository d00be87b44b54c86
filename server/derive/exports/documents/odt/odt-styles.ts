/** The styles of an .odt, under the names that LibreOffice gives to its own. */
import { element, xmlDocument } from '../../xml.ts';
import type { ExportDocument } from '../document.ts';
import { fonts, LINE, page, sizes } from '../page-layout.ts';
import { listStyle, listStyles } from './odt-list-styles.ts';
import { textNames } from './odt-names.ts';
import { paragraphStyles, type ParagraphStyle } from './odt-paragraph-styles.ts';
import { fontSize, nameOf, percent, points, type Properties } from './odt-units.ts';

/** The file of the styles. */
export function odtStyles(document: ExportDocument): string {
  return xmlDocument(
    element('office:document-styles', textNames, [
      fontFaces(),
      element('office:styles', {}, [
        defaultStyle(document),
        ...paragraphStyles(document).flatMap((style) => [
          paragraphStyle(style),
          ...(style.isDirected ? [rightToLeft(style)] : []),
        ]),
        ...textStyles.map(([name, properties]) => textStyle(name, properties)),
        ...listStyles.map(listStyle),
        '<text:notes-configuration text:note-class="footnote" text:citation-body-style-name="Footnote_20_anchor" text:citation-style-name="Footnote_20_Symbol" text:default-style-name="Footnote" style:num-format="1" text:start-numbering-at="document"/>',
      ]),
      element('office:automatic-styles', {}, [pageLayout()]),
      '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>',
    ]),
  );
}

/** The fonts by the names that styles use. */
export function fontFaces(): string {
  const faces = [fonts.text, fonts.code].map((name) =>
    element('style:font-face', { 'style:name': name, 'svg:font-family': `'${name}'` }),
  );
  return element('office:font-face-decls', {}, faces);
}

function defaultStyle({ setting }: ExportDocument): string {
  const [language = 'en', region] = setting.language.split('-');
  return element('style:default-style', { 'style:family': 'paragraph' }, [
    element('style:paragraph-properties', {
      'fo:line-height': percent(LINE),
      'style:tab-stop-distance': '0.5in',
    }),
    element('style:text-properties', {
      'style:font-name': fonts.text,
      'style:font-name-asian': fonts.text,
      'style:font-name-complex': fonts.text,
      ...fontSize(sizes.text),
      'fo:language': language,
      'fo:country': region ?? 'none',
      'fo:hyphenate': 'false',
    }),
  ]);
}

function paragraphStyle({
  name,
  based,
  next,
  outline,
  paragraph,
  text,
  tabs,
}: ParagraphStyle): string {
  const stops = tabs
    ? [element('style:tab-stops', {}, [element('style:tab-stop', { 'style:position': tabs })])]
    : [];
  return element(
    'style:style',
    {
      'style:name': nameOf(name),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': name === 'Standard' ? undefined : nameOf(based ?? 'Standard'),
      'style:next-style-name': next && nameOf(next),
      'style:default-outline-level': outline,
    },
    [
      ...(paragraph ? [element('style:paragraph-properties', paragraph, stops)] : []),
      ...(text ? [element('style:text-properties', text)] : []),
    ],
  );
}

function rightToLeft({ name }: ParagraphStyle): string {
  return element(
    'style:style',
    {
      'style:name': nameOf(`${name} RTL`),
      'style:display-name': `${name} RTL`,
      'style:family': 'paragraph',
      'style:parent-style-name': nameOf(name),
    },
    [
      element('style:paragraph-properties', {
        'style:writing-mode': 'rl-tb',
        'fo:text-align': 'right',
      }),
    ],
  );
}

const textStyles: [name: string, properties: Properties][] = [
  ['Footnote anchor', { 'style:text-position': 'super 58%' }],
  ['Footnote Symbol', { 'style:text-position': 'super 58%' }],
  [
    'Internet link',
    {
      'fo:color': '#1f4e79',
      'style:text-underline-style': 'solid',
      'style:text-underline-width': 'auto',
    },
  ],
];

function textStyle(name: string, properties: Properties): string {
  const attributes = {
    'style:name': nameOf(name),
    'style:display-name': name,
    'style:family': 'text',
  };
  return element('style:style', attributes, [element('style:text-properties', properties)]);
}

function pageLayout(): string {
  const { width, height, margin } = page;
  return element('style:page-layout', { 'style:name': 'Page' }, [
    element('style:page-layout-properties', {
      'fo:page-width': points(width),
      'fo:page-height': points(height),
      'style:print-orientation': 'portrait',
      'fo:margin-top': points(margin),
      'fo:margin-bottom': points(margin),
      'fo:margin-left': points(margin),
      'fo:margin-right': points(margin),
    }),
  ]);
}
