/** The forms in which a document can be taken away. */
import type { ExportDocument, WrittenDocument } from './document.ts';
import { docx } from './docx/docx.ts';
import { htmlDocument } from './html/html-document.ts';
import { markdown } from './markdown/markdown.ts';
import { odt } from './odt/odt.ts';
import { plainText } from './plain/plain-text.ts';
import { rtf } from './rtf/rtf.ts';

/** One form. */
export interface DocumentFormat {
  label: string;
  /** What it is for, in a few words. */
  what: string;
  /** The ending of its files, without a dot. */
  extension: string;
  mediaType: string;
  /** Whether its files are no text. */
  isBinary?: true;
  /** Writes a document; the changes are those that the format makes, besides those that the document came with. */
  write: (document: ExportDocument) => WrittenDocument;
}

/** The forms by the names that addresses and the command line use. */
export const documentFormats: Readonly<
  Record<'docx' | 'odt' | 'html' | 'markdown' | 'rtf' | 'text', DocumentFormat>
> = {
  docx: {
    label: 'Word',
    what: 'With citations that Zotero goes on with',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isBinary: true,
    write: docx,
  },
  odt: {
    label: 'OpenDocument',
    what: 'For LibreOffice, with citations that Zotero goes on with',
    extension: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    isBinary: true,
    write: odt,
  },
  html: {
    label: 'HTML',
    what: 'A page that stands alone, for the screen and for print',
    extension: 'html',
    mediaType: 'text/html',
    write: htmlDocument,
  },
  markdown: {
    label: 'Markdown',
    what: 'For pandoc and any editor',
    extension: 'md',
    mediaType: 'text/markdown',
    write: markdown,
  },
  rtf: {
    label: 'RTF',
    what: 'For any word processor',
    extension: 'rtf',
    mediaType: 'application/rtf',
    write: rtf,
  },
  text: {
    label: 'Plain text',
    what: 'The words alone',
    extension: 'txt',
    mediaType: 'text/plain',
    write: plainText,
  },
};
