/** Documents of Word and LibreOffice made from plain XML, for tests of what reads them. */
import { zipSync, type Zippable } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

/** A part as it goes into an archive: a text, or bytes. */
type Part = string | Uint8Array;

/** What a Word document is made of. */
export interface WordParts {
  /** The XML within the body. */
  body: string;
  /** The XML of all footnotes. */
  footnotes?: string;
  /** Further parts by their paths; one of this name takes the place of ours. */
  parts?: Record<string, Part>;
}

/** The bytes of a Word document. */
export function wordDocument({ body, footnotes, parts = {} }: WordParts): Uint8Array {
  const notes: Record<string, Part> =
    footnotes === undefined ? {} : { 'word/footnotes.xml': wordXml('footnotes', footnotes) };
  return zipped({
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/_rels/document.xml.rels': relations({ footnotes: 'footnotes.xml' }),
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
    ...notes,
    ...parts,
  });
}

/** The bytes of an OpenDocument text. */
export function openDocument(body: string, parts: Record<string, Part> = {}): Uint8Array {
  return zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': `<m:manifest xmlns:m="${OPEN}:manifest:1.0" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>`,
    'styles.xml': `<o:document-styles xmlns:o="${OPEN}:office:1.0"><o:font-face-decls/><o:styles/><o:automatic-styles/><o:master-styles/></o:document-styles>`,
    'content.xml': `<o:document-content xmlns:o="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" o:version="1.3"><o:font-face-decls/><o:automatic-styles/><o:body><o:text>${body}</o:text></o:body></o:document-content>`,
    ...parts,
  });
}

/** A zip archive of texts and bytes; at level 0 they are stored as they are. */
export function zipped(parts: Record<string, Part>, level: 0 | 6 = 6): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    files[path] = typeof part === 'string' ? encoder.encode(part) : part;
  }
  return zipSync(files, { level, mtime: '1994-01-01T00:00:00' });
}

/** One part of a Word document. */
export function wordXml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} xmlns:w="${WORD}" xmlns:mc="${COMPATIBILITY}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
}

/** A paragraph of runs. */
export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A run of text. */
export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A field whose code is cut into runs of so many characters. */
export function field(code: string, { result = 'result', step = 1000 } = {}): string {
  const codes = code.match(RegExp(`[^]{1,${step}}`, 'g')) ?? [];
  return [
    mark('begin'),
    ...codes.map(
      (part) => `<w:r><w:instrText xml:space="preserve">${escaped(part)}</w:instrText></w:r>`,
    ),
    mark('separate'),
    run(result),
    mark('end'),
  ].join('');
}

/** The beginning, middle or end of a field. */
export function mark(type: 'begin' | 'separate' | 'end', content = ''): string {
  return `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
}

/** The code of Zotero's field for items of CSL's citation schema. */
export function zoteroCode(...citationItems: unknown[]): string {
  const citation = { citationID: 'abc', properties: { plainCitation: '(x)' }, citationItems };
  return ` ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify(citation)} `;
}

/** An item of a citation as this program writes it. */
export function keyedItem(key: string): object {
  return {
    id: key,
    itemData: { id: key, 'citation-key': key, type: 'article-journal', title: key },
  };
}

/** A text within XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The parts that belong to a part, by their kinds. */
export function relations(targets: Record<string, string>): string {
  const list = Object.entries(targets).map(
    ([kind, target]) =>
      `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/></Types>`;
}
