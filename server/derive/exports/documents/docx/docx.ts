/** Documents as .docx (ECMA-376), their citations as fields that Zotero goes on with. */
import { element, xmlText } from '../../xml.ts';
import { archive, type ArchivedFile } from '../archive.ts';
import type { ExportDocument, WrittenDocument } from '../document.ts';
import { page, TEXT_WIDTH } from '../page-layout.ts';
import { docxBibliography } from './docx-bibliography.ts';
import { docxBlocks } from './docx-blocks.ts';
import type { WriteFootnote } from './docx-inlines.ts';
import { wordNames } from './docx-names.ts';
import { numberingPart } from './docx-numbering.ts';
import {
  contentTypesPart,
  packageRelationships,
  propertyParts,
  relationshipsPart,
  settingsPart,
  xmlPart,
} from './docx-package.ts';
import { paragraph, type BlockContext } from './docx-paragraph.ts';
import { stylesPart } from './docx-styles.ts';
import { newWriting, relate, type DocxPart, type DocxWriting } from './docx-writing.ts';
import { zoteroNotices } from '../zotero/carried-works.ts';

/** The document, and what of it Word cannot hold. */
export function docx(document: ExportDocument): WrittenDocument {
  const writing = newWriting(document);
  const text: DocxPart = { writing, relationships: [] };
  const notes: DocxPart = { writing, relationships: [] };
  for (const type of ['styles', 'numbering', 'settings', 'footnotes'])
    relate(text, { type, target: `${type}.xml` });
  const body = bodyOf(document, contextOf(text, footnoteWriter(notes)));
  const files: ArchivedFile[] = [
    contentTypesPart(),
    relationshipsPart('_rels/.rels', packageRelationships),
    ...propertyParts(document),
    xmlPart('word/document.xml', element('w:document', wordNames, [body])),
    relationshipsPart('word/_rels/document.xml.rels', text.relationships),
    xmlPart('word/styles.xml', stylesPart(document)),
    xmlPart('word/numbering.xml', numberingPart(writing)),
    settingsPart(document),
    xmlPart('word/footnotes.xml', footnotesPart(writing)),
    relationshipsPart('word/_rels/footnotes.xml.rels', notes.relationships),
    ...mediaFiles(writing),
  ];
  return { content: archive(files), changes: writing.changes, notices: zoteroNotices(document) };
}

function contextOf(part: DocxPart, writeFootnote: WriteFootnote): BlockContext {
  return {
    part,
    writeFootnote,
    style: 'Normal',
    depth: 0,
    quotes: 0,
    width: TEXT_WIDTH,
    numbering: null,
    isHeading: false,
    write: docxBlocks,
  };
}

function bodyOf(document: ExportDocument, context: BlockContext): string {
  const { width, height, margin } = page;
  const size = element('w:pgSz', { 'w:w': width, 'w:h': height });
  const margins = element('w:pgMar', {
    'w:top': margin,
    'w:right': margin,
    'w:bottom': margin,
    'w:left': margin,
    'w:header': 709,
    'w:footer': 709,
    'w:gutter': 0,
  });
  return element('w:body', {}, [
    paragraph([document.title], { ...context, style: 'Title' }, document.anchor),
    ...docxBlocks(document.blocks, context),
    ...docxBibliography(document, context),
    element('w:sectPr', {}, [size, margins]),
  ]);
}

/** Notes stand in a part of their own, the first paragraph of each behind its number. */
function footnoteWriter(part: DocxPart): WriteFootnote {
  const write: WriteFootnote = ({ number, blocks }) => {
    const context = { ...contextOf(part, write), style: 'FootnoteText' };
    const paragraphs = docxBlocks(blocks, context);
    const [first = paragraph([], context), ...rest] = paragraphs;
    const content = first.startsWith('<w:p>')
      ? [first.replace('</w:pPr>', `</w:pPr>${noteNumber}`), ...rest]
      : [paragraph([], context).replace('</w:pPr>', `</w:pPr>${noteNumber}`), first, ...rest];
    part.writing.footnotes.push(element('w:footnote', { 'w:id': number }, content));
  };
  return write;
}

const noteNumber = [
  '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>',
  element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [xmlText(' ')])]),
].join('');

function footnotesPart({ footnotes }: DocxWriting): string {
  const line = (type: string, id: number, mark: string) =>
    element('w:footnote', { 'w:type': type, 'w:id': id }, [
      element('w:p', {}, [element('w:r', {}, [mark])]),
    ]);
  return element('w:footnotes', wordNames, [
    line('separator', -1, '<w:separator/>'),
    line('continuationSeparator', 0, '<w:continuationSeparator/>'),
    ...footnotes,
  ]);
}

function mediaFiles({ document, media }: DocxWriting): ArchivedFile[] {
  return [...media].map(([path, file]) => ({
    path: `word/media/${file}`,
    content: document.pictures.get(path)!,
    isStored: true,
  }));
}
