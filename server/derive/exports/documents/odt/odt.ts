/** Documents as .odt (OpenDocument 1.3), their citations as marks that Zotero goes on with in LibreOffice. */
import { element, xmlDocument, xmlText } from '../../xml.ts';
import { archive, type ArchivedFile } from '../archive.ts';
import type { ExportDocument, WrittenDocument } from '../document.ts';
import { TEXT_WIDTH } from '../page-layout.ts';
import { zoteroNotices } from '../zotero/carried-works.ts';
import { zoteroPreferences } from '../zotero/zotero-preferences.ts';
import { automaticStyles } from './odt-automatic.ts';
import { odtBibliography } from './odt-bibliography.ts';
import { odtBlocks, odtParagraph, type BlockContext } from './odt-blocks.ts';
import { manifestNames, metaNames, textNames } from './odt-names.ts';
import { fontFaces, odtStyles } from './odt-styles.ts';
import { newWriting, type OdtWriting } from './odt-writing.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/** The document, and what of it the format cannot hold. */
export function odt(document: ExportDocument): WrittenDocument {
  const writing = newWriting(document);
  const files = [
    { path: 'content.xml', content: contentFile(document, writing) },
    { path: 'styles.xml', content: odtStyles(document) },
    { path: 'meta.xml', content: metaFile(document) },
  ];
  const pictures = pictureFiles(writing);
  const content = archive([
    // The format is told by the first bytes of the file, so this is first and not compressed.
    { path: 'mimetype', content: mediaType, isStored: true },
    ...files,
    ...pictures,
    { path: 'META-INF/manifest.xml', content: manifest(writing, files) },
  ]);
  return { content, changes: writing.changes, notices: zoteroNotices(document) };
}

function contentFile(document: ExportDocument, writing: OdtWriting): string {
  const context: BlockContext = {
    writing,
    style: 'Text_20_body',
    quotes: 0,
    width: TEXT_WIDTH,
    isHeading: false,
  };
  const text = element('office:text', {}, [
    odtParagraph([document.title], { ...context, style: 'Title' }, document.anchor),
    ...odtBlocks(document.blocks, context),
    ...odtBibliography(document, context),
  ]);
  return xmlDocument(
    element('office:document-content', textNames, [
      fontFaces(),
      automaticStyles(writing),
      element('office:body', {}, [text]),
    ]),
  );
}

function metaFile(document: ExportDocument): string {
  const properties = zoteroPreferences(document, 'ReferenceMark').map(([name, value]) =>
    element('meta:user-defined', { 'meta:name': name, 'meta:value-type': 'string' }, [
      xmlText(value),
    ]),
  );
  return xmlDocument(
    element('office:document-meta', metaNames, [
      element('office:meta', {}, [
        element('dc:title', {}, [xmlText(document.title)]),
        element('dc:language', {}, [xmlText(document.setting.language)]),
        ...properties,
      ]),
    ]),
  );
}

function pictureFiles({ document, media }: OdtWriting): ArchivedFile[] {
  return [...media].map(([path, { file }]) => ({
    path: file,
    content: document.pictures.get(path)!,
    isStored: true,
  }));
}

function manifest({ media }: OdtWriting, files: readonly ArchivedFile[]): string {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return xmlDocument(
    element('manifest:manifest', manifestNames, [
      entry('/', mediaType),
      ...files.map(({ path }) => entry(path, 'text/xml')),
      ...[...media.values()].map(({ file, mediaType: type }) => entry(file, type)),
    ]),
  );
}
